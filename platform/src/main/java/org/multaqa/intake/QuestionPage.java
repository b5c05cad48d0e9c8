package org.multaqa.intake;

import org.jspecify.annotations.Nullable;

/** Which of two records is right, asked of the organisation they are of. */
public record QuestionPage(
        Finding finding,
        String nameAr,
        @Nullable String nameEn,
        @Nullable Answer answer,
        String note,
        ValueWords words) {}

package org.multaqa.fourw;

import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.linkage.text.ArabicText;

/** Whose rows a sheet brings, and for which month, whatever its cells say. */
record Reporter(UUID organisation, String nameAr, @Nullable String nameEn, YearMonth month) {
    static Reporter of(Organisation organisation, YearMonth month) {
        return new Reporter(organisation.id(), organisation.nameAr(), organisation.nameEn(), month);
    }

    /** Whether a name is the reporter's, but for what writers leave out. */
    boolean isNamed(String name) {
        String normal = ArabicText.normalize(name);
        return normal.equals(ArabicText.normalize(nameAr))
                || normal.equals(ArabicText.normalize(Objects.requireNonNullElse(nameEn, "")));
    }
}

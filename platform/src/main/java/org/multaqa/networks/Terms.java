package org.multaqa.networks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Under which terms a membership is proposed or agreed. */
record Terms(
        Capacity capacity,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String number,
        @Nullable String note) {}

package org.multaqa.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a licence.
 *
 * @param number of the decision that says so
 * @param day from which it holds
 */
public record Measure(
        UUID id,
        UUID licence,
        MeasureKind kind,
        String number,
        LocalDate day,
        String reason,
        @Nullable UUID takenBy,
        Instant takenAt) {}

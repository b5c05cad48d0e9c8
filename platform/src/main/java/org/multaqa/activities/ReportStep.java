package org.multaqa.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a report.
 *
 * @param state how it stood afterwards
 * @param person who did it, null for the program
 * @param rowCount how many rows it had then
 * @param whose whose report it was, where that organisation was merged into another since
 * @param joined whether the report of {@code whose} was joined to this one by the step
 */
public record ReportStep(
        int number,
        ReportState state,
        Instant at,
        @Nullable UUID person,
        @Nullable String note,
        int rowCount,
        @Nullable UUID whose,
        boolean joined) {}

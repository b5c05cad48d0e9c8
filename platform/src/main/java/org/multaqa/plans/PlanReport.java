package org.multaqa.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner reports for a period of a plan.
 *
 * @param period its first day in the calendar
 * @param person who submitted it
 * @param note what was said when it was sent back
 * @param version counts the changes of its state and figures; 0 where nothing was kept yet
 */
public record PlanReport(
        UUID plan,
        UUID organisation,
        LocalDate period,
        PlanReportState state,
        @Nullable Instant changedAt,
        @Nullable UUID person,
        @Nullable String note,
        int version) {

    /** A report of which nothing is kept. */
    static PlanReport none(UUID plan, UUID organisation, LocalDate period) {
        return new PlanReport(
                plan, organisation, period, PlanReportState.OPEN, null, null, null, 0);
    }

    /** How it stands on a day. */
    Standing on(LocalDate today, Period of, boolean locked) {
        if (locked) {
            return Standing.LOCKED;
        }
        return switch (state) {
            case SUBMITTED -> Standing.SUBMITTED;
            case SENT_BACK -> Standing.SENT_BACK;
            case ACCEPTED -> Standing.ACCEPTED;
            case OPEN -> {
                if (!of.isOver(today)) {
                    yield Standing.AHEAD;
                }
                yield of.due().isBefore(today) ? Standing.OVERDUE : Standing.DUE;
            }
        };
    }
}

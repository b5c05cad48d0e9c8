package org.multaqa.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation reports for one month.
 *
 * @param askedAt when it was asked for, null while it is not
 * @param due the day in Damascus until which it is to be submitted
 * @param changedAt when its state last changed, null where nothing was ever entered
 * @param note what was said when it was sent back or opened again
 * @param version counts the changes of its state, so that nobody answers what has changed meanwhile
 * @param rows how many rows it has
 */
public record Report(
        UUID organisation,
        YearMonth month,
        ReportState state,
        @Nullable Instant askedAt,
        @Nullable LocalDate due,
        @Nullable Instant changedAt,
        @Nullable String note,
        int version,
        long rows) {

    /** A report of which nothing is known yet. */
    static Report none(UUID organisation, YearMonth month) {
        return new Report(organisation, month, ReportState.OPEN, null, null, null, null, 0, 0);
    }

    /** How it stands on a day, for whoever asks what is to be done. */
    public ReportStanding on(LocalDate today) {
        return switch (state) {
            case SUBMITTED -> ReportStanding.SUBMITTED;
            case SENT_BACK -> ReportStanding.SENT_BACK;
            case ACCEPTED -> ReportStanding.ACCEPTED;
            case OPEN -> {
                if (due == null) {
                    yield ReportStanding.NOT_ASKED;
                }
                yield due.isBefore(today) ? ReportStanding.OVERDUE : ReportStanding.DUE;
            }
        };
    }

    /** Whether a move can be made with it now. */
    public boolean allows(ReportMove move) {
        return move.isPossible(state);
    }
}

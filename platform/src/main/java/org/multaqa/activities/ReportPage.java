package org.multaqa.activities;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Dates;
import org.multaqa.web.Frame;

/**
 * One report as its page shows it.
 *
 * @param rows from the number {@code from} on
 * @param offered last month's rows that wait beside the report
 * @param people names of those who took its steps
 * @param joined names of organisations that were merged into this one after their steps
 * @param enters whether the reader enters rows and submits
 * @param decides whether the reader accepts and sends back
 * @param note what was typed to be said, when it was refused
 * @param withdrawn the line that was withdrawn just now
 * @param saved the row that was saved just now, whose draft is to go; null for none
 * @param script that removes it
 */
public record ReportPage(
        Organisation organisation,
        Report report,
        List<RowLine> rows,
        int from,
        List<RowLine> offered,
        List<ReportStep> steps,
        Map<UUID, String> people,
        Map<UUID, Organisation.Name> joined,
        List<ReportAction> actions,
        LocalDate today,
        boolean enters,
        boolean decides,
        String note,
        @Nullable UUID withdrawn,
        @Nullable String saved,
        String script) {
    /** How many rows stand on one page. */
    public static final int ROWS = 60;

    /** The draft of the row that was saved just now, null for none. */
    public @Nullable String savedDraft() {
        return saved == null ? null : RowDrafts.key(organisation.id(), report.month(), saved);
    }

    /** The answer in one line: how many rows, and how it stands. */
    public String title(Frame frame) {
        return frame.say(
                "activities.title",
                "month",
                Dates.month(frame.language(), report.month()),
                "rows",
                report.rows(),
                "standing",
                standing(frame, report, today));
    }

    /** How a report stands, in words with the days. */
    static String standing(Frame frame, Report report, LocalDate today) {
        ReportStanding standing = report.on(today);
        LocalDate due = report.due() == null ? ReportCalendar.due(report.month()) : report.due();
        return switch (standing) {
            case DUE, OVERDUE ->
                    frame.say(
                            "activities.says." + standing.word(),
                            "days",
                            Math.abs(ChronoUnit.DAYS.between(today, due)));
            case NOT_ASKED ->
                    frame.say(
                            "activities.says.not-asked",
                            "day",
                            frame.day(ReportCalendar.asked(report.month())));
            case SUBMITTED, SENT_BACK, ACCEPTED ->
                    frame.say(
                            "activities.says." + standing.word(),
                            "day",
                            frame.day(report.changedAt()));
        };
    }

    public String address() {
        return ReportLinks.of(report);
    }

    public String monthAddress(int later) {
        return ReportLinks.of(report.organisation(), report.month().plusMonths(later));
    }

    /** A month beside this one, in words. */
    public String month(Frame frame, int later) {
        return Dates.month(frame.language(), report.month().plusMonths(later));
    }

    public boolean mayChange() {
        return enters && report.state().mayChange();
    }

    /** Whether the month has begun, so that it can be submitted. */
    public boolean maySubmit() {
        return mayChange() && !report.month().isAfter(YearMonth.from(today));
    }

    public boolean may(ReportMove move) {
        boolean mine = move.right() == ActivityRight.ACCEPT ? decides : enters;
        return mine && report.allows(move);
    }

    /** How many rows "no change" would enter. */
    public int goingOn() {
        return (int) offered.stream().filter(row -> CarriedRows.goesOn(row.activity())).count();
    }

    public boolean hasMore() {
        return from + ROWS < report.rows();
    }

    /** The actions of other modules that fit the report as it stands. */
    public List<ReportAction> fitting() {
        return actions.stream().filter(action -> !action.changesRows() || mayChange()).toList();
    }
}

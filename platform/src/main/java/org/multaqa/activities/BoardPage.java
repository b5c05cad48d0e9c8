package org.multaqa.activities;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Dates;
import org.multaqa.web.Frame;

/**
 * The reports of all organisations for a month.
 *
 * @param standing the one that was chosen, null for all
 * @param q what the names are to have in them
 * @param counts of all reports of the month, by how they stand
 * @param lines those that were asked for, from the number {@code from} on
 * @param found how many were asked for in all
 * @param decides whether the reader accepts
 * @param left the names of those that could not be accepted just now
 * @param accepted how many were accepted just now, null when nothing was
 */
public record BoardPage(
        YearMonth month,
        @Nullable ReportStanding standing,
        String q,
        Map<ReportStanding, Integer> counts,
        List<Line> lines,
        int from,
        int found,
        LocalDate today,
        boolean decides,
        List<Organisation.Name> left,
        @Nullable Integer accepted) {
    /** How many stand on one page. */
    static final int LINES = 60;

    /** One report with the name of its organisation. */
    public record Line(Report report, Organisation.Name name) {
        public UUID organisation() {
            return report.organisation();
        }

        /** What the tick of the line sends: the organisation and the version that was seen. */
        public String seen() {
            return report.organisation() + "." + report.version();
        }

        public String link() {
            return ReportLinks.of(report);
        }
    }

    public String title(Frame frame) {
        return frame.say(
                "activities.board-title",
                "month",
                Dates.month(frame.language(), month),
                "submitted",
                count(ReportStanding.SUBMITTED),
                "overdue",
                count(ReportStanding.OVERDUE));
    }

    public int count(ReportStanding one) {
        return counts.getOrDefault(one, 0);
    }

    public int whole() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public String standing(Frame frame, Line line) {
        return ReportPage.standing(frame, line.report(), today);
    }

    /** Whether a line can be ticked to be accepted with others. */
    public boolean mayTick(Line line) {
        return decides && line.report().allows(ReportMove.ACCEPT);
    }

    public boolean mayTickAny() {
        return lines.stream().anyMatch(this::mayTick);
    }

    public String withStanding(@Nullable ReportStanding other) {
        return address(month, other, 0);
    }

    public String withMonth(int later) {
        return address(month.plusMonths(later), null, 0);
    }

    public String monthName(Frame frame, int later) {
        return Dates.month(frame.language(), month.plusMonths(later));
    }

    public boolean hasMore() {
        return from + LINES < found;
    }

    public String next() {
        return address(month, standing, from + LINES);
    }

    private String address(YearMonth of, @Nullable ReportStanding with, int start) {
        return "/activities?month="
                + of
                + (with == null ? "" : "&standing=" + with.word())
                + (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                + (start == 0 ? "" : "&from=" + start);
    }
}

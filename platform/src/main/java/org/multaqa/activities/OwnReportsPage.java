package org.multaqa.activities;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Dates;
import org.multaqa.web.Frame;

/** The reports of the reader's organisation: what is to be done now, and the months. */
public record OwnReportsPage(Organisation organisation, List<Report> reports, LocalDate today) {

    /** What waits for the organisation and is due first; else the report of this month. */
    public Report first() {
        Optional<Report> waiting =
                reports.stream()
                        .filter(report ->
                                switch (report.on(today)) {
                                    case OVERDUE, SENT_BACK, DUE -> true;
                                    case SUBMITTED, NOT_ASKED, ACCEPTED -> false;
                                })
                        .min(Comparator.comparing(this::due));
        YearMonth now = YearMonth.from(today);
        return waiting.or(() -> reports.stream().filter(r -> r.month().equals(now)).findFirst())
                .orElseGet(() -> Report.none(organisation.id(), now));
    }

    private LocalDate due(Report report) {
        return report.due() == null ? ReportCalendar.due(report.month()) : report.due();
    }

    /** The months up to this one, the latest first. */
    public List<Report> past() {
        YearMonth now = YearMonth.from(today);
        return reports.stream().filter(report -> !report.month().isAfter(now)).toList();
    }

    /** The months to come, the next first; the next one always, since it can be begun. */
    public List<Report> ahead() {
        YearMonth next = YearMonth.from(today).plusMonths(1);
        List<Report> ahead = new ArrayList<>();
        reports.reversed().stream()
                .filter(report -> !report.month().isBefore(next))
                .forEach(ahead::add);
        if (ahead.stream().noneMatch(report -> report.month().equals(next))) {
            ahead.addFirst(Report.none(organisation.id(), next));
        }
        return ahead;
    }

    /** The answer in one line. */
    public String title(Frame frame) {
        Report first = first();
        return frame.say(
                "activities.title",
                "month",
                month(frame, first),
                "rows",
                first.rows(),
                "standing",
                standing(frame, first));
    }

    public String month(Frame frame, Report report) {
        return Dates.month(frame.language(), report.month());
    }

    public String standing(Frame frame, Report report) {
        return ReportPage.standing(frame, report, today);
    }

    public String link(Report report) {
        return ReportLinks.of(report);
    }
}

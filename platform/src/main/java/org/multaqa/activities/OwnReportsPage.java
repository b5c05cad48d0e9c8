package org.multaqa.activities;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Dates;
import org.multaqa.web.Frame;

/** The reports of the reader's organisation: what is to be done now, and the months. */
public record OwnReportsPage(Organisation organisation, List<Report> reports, LocalDate today) {

    /** The oldest report that waits for the organisation; else that of the month that runs. */
    public Report first() {
        Optional<Report> waiting =
                reports.reversed().stream()
                        .filter(report ->
                                switch (report.on(today)) {
                                    case OVERDUE, SENT_BACK, DUE -> true;
                                    case SUBMITTED, NOT_ASKED, ACCEPTED -> false;
                                })
                        .findFirst();
        YearMonth now = YearMonth.from(today);
        return waiting.or(() -> reports.stream().filter(r -> r.month().equals(now)).findFirst())
                .orElseGet(() -> Report.none(organisation.id(), now));
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

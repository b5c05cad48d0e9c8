package org.multaqa.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** What the monthly reports ask of people: to report, to mend, to read. */
@Component
class ReportObligations implements ObligationSource {
    private static final int MONTHS_BACK = 6;

    private final ReportStore store;

    ReportObligations(ReportStore store) {
        this.store = store;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        List<Obligation> due = new ArrayList<>();
        LocalDate today = Dates.today(now);
        UUID own = actor.organisation();
        if (own != null
                && actor.may(ActivityRight.REPORT, own)
                && !actor.mayAnywhere(ActivityRight.ACCEPT)) {
            store.ofOrganisation(own, YearMonth.from(today).minusMonths(MONTHS_BACK))
                    .forEach(report -> ofReporter(report, today, due));
        }
        if (actor.mayAnywhere(ActivityRight.ACCEPT)) {
            ofSecretariat(due);
        }
        return due;
    }

    private static void ofReporter(Report report, LocalDate today, List<Obligation> due) {
        ReportStanding standing = report.on(today);
        String key =
                switch (standing) {
                    case OVERDUE, DUE -> report.note() == null ? "due" : "due-reopened";
                    case SENT_BACK -> "due-mend";
                    case SUBMITTED, NOT_ASKED, ACCEPTED -> "";
                };
        if (key.isEmpty()) {
            return;
        }
        due.add(
                new Obligation(
                        Message.of(
                                "activities." + key, "month", ReportCalendar.month(report.month())),
                        Message.of(
                                "activities." + key + "-detail",
                                "rows",
                                report.rows(),
                                "note",
                                Objects.requireNonNullElse(report.note(), "")),
                        ReportLinks.of(report),
                        Message.of("activities." + key + "-action"),
                        report.due()));
    }

    /** One line a month: the secretariat reads them together. */
    private void ofSecretariat(List<Obligation> due) {
        Map<YearMonth, Integer> months = new TreeMap<>();
        store.submitted().forEach(report -> months.merge(report.month(), 1, Integer::sum));
        months.forEach((month, count) ->
                due.add(
                        new Obligation(
                                Message.of(
                                        "activities.due-read",
                                        "count",
                                        count,
                                        "month",
                                        ReportCalendar.month(month)),
                                Message.of("activities.due-read-detail"),
                                "/activities?month=" + month + "&standing=submitted",
                                Message.of("activities.due-read-action"),
                                null)));
    }
}

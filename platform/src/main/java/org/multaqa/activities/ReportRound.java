package org.multaqa.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.directory.NetworkMemberships;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.springframework.stereotype.Component;

/**
 * The round of the months: on the first, the report of the month before is asked for of every
 * member of the union and of whoever reported lately; a letter goes out three days before it is
 * due, and another when it is late. A machine that was off makes up for it on the day it is on.
 */
@Component
class ReportRound implements Duty {
    private static final int BEFORE = 1;
    private static final int LATE = 2;

    private final ReportStore store;
    private final ReportLetters letters;
    private final NetworkMemberships memberships;
    private final Organisations organisations;
    private final People people;
    private final Database db;
    private final Audit audit;

    ReportRound(
            ReportStore store,
            ReportLetters letters,
            NetworkMemberships memberships,
            Organisations organisations,
            People people,
            Database db,
            Audit audit) {
        this.store = store;
        this.letters = letters;
        this.memberships = memberships;
        this.organisations = organisations;
        this.people = people;
        this.db = db;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "activities-ask-for-reports";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(6, 0);
    }

    @Override
    public void perform(Instant now) {
        LocalDate today = Dates.today(now);
        YearMonth month = ReportCalendar.askedOn(today);
        List<UUID> reporters = reporters(month);
        db.doInTransaction(() -> {
            int asked = store.ask(reporters, month, ReportCalendar.due(month), now);
            if (asked > 0) {
                audit.record(
                        Actor.PROGRAM,
                        "activities.reports-asked",
                        "report",
                        month,
                        null,
                        Map.of("month", month.toString(), "organisations", asked));
            }
        });
        remind(month, today);
    }

    /** Who is asked for a month: active members on its day of asking, and late reporters. */
    private List<UUID> reporters(YearMonth month) {
        Set<UUID> ids =
                new HashSet<>(
                        store.reporters(
                                month.minusMonths(ReportCalendar.MONTHS_REMEMBERED - 1), month));
        UUID host = people.host().orElse(null);
        if (host != null) {
            memberships
                    .all(ReportCalendar.asked(month))
                    .forEach((member, above) -> {
                        if (above.contains(host)) {
                            ids.add(member);
                        }
                    });
        }
        return organisations.all(ids).stream()
                .filter(Organisation::isActive)
                .filter(it -> works(it.kind()))
                .map(Organisation::id)
                .toList();
    }

    private static boolean works(OrganisationKind kind) {
        return switch (kind) {
            case ASSOCIATION, INSTITUTION, INTERNATIONAL -> true;
            case UNION, NETWORK, MINISTRY, DONOR -> false;
        };
    }

    private void remind(YearMonth month, LocalDate today) {
        LocalDate due = ReportCalendar.due(month);
        boolean late = today.isAfter(due);
        if (!late && today.isBefore(due.minusDays(ReportCalendar.DAYS_BEFORE))) {
            return;
        }
        for (Report report : store.ofMonth(month)) {
            boolean missing =
                    report.state() == ReportState.OPEN
                            && report.due() != null
                            && (late ? report.due().isBefore(today) : true);
            // Noted first: a letter lost to a power cut is better than one every morning.
            if (missing && store.remind(report.organisation(), month, late ? LATE : BEFORE)) {
                letters.remind(report, late);
            }
        }
    }
}

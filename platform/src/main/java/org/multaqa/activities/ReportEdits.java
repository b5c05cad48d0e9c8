package org.multaqa.activities;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Component;

/** What all changes of a report's rows have in common. */
@Component
class ReportEdits {
    private static final int MONTHS_AHEAD = 12;

    private final ReportStore reports;
    private final Organisations organisations;
    private final AidKinds kinds;
    private final Database db;
    private final Clock clock;

    ReportEdits(
            ReportStore reports,
            Organisations organisations,
            AidKinds kinds,
            Database db,
            Clock clock) {
        this.reports = reports;
        this.organisations = organisations;
        this.kinds = kinds;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Makes a change: the right, the rules, then the report, which must be open. The organisation
     * is held, so that what is entered while it is merged moves with it.
     */
    <T> Outcome<T> change(
            Actor by,
            UUID organisation,
            YearMonth month,
            Supplier<List<Problem>> problems,
            Supplier<Outcome<T>> change) {
        if (!by.may(ActivityRight.REPORT, organisation)) {
            return Outcome.notAllowed();
        }
        List<Problem> found = new ArrayList<>(problems.get());
        YearMonth now = YearMonth.from(clock.instant().atZone(Dates.DAMASCUS));
        if (month.isAfter(now.plusMonths(MONTHS_AHEAD))) {
            found.add(Problem.whole("activities.month-far"));
        }
        if (!found.isEmpty()) {
            return Outcome.invalid(found);
        }
        return db.inTransaction(() -> {
            if (organisations.hold(organisation).isEmpty()) {
                return Outcome.notFound();
            }
            ReportState state = reports.take(organisation, month, now());
            return state.mayChange()
                    ? change.get()
                    : Outcome.refused(Outcome.Why.CONFLICT, "activities.report-closed");
        });
    }

    /** A version of a row as it is made now. */
    Activity version(
            Actor by,
            UUID line,
            int version,
            UUID organisation,
            YearMonth month,
            Facts facts,
            @Nullable UUID batch,
            @Nullable Integer sourceRow) {
        return new Activity(
                Ids.next(),
                line,
                version,
                organisation,
                month,
                facts,
                kinds.of(facts),
                batch,
                sourceRow,
                by.person(),
                now(),
                null);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

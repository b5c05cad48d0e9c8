package org.multaqa.activities;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The reports of the months: how they stand, and how they go from the organisation to the
 * secretariat and back. What was said on the way is kept, step by step.
 */
@Service
public class MonthlyReports {
    /** How many days an organisation has for a report that is opened again. */
    static final int DAYS_TO_MEND = 7;

    private static final int LONGEST_NOTE = 2_000;
    private static final int MONTHS_BACK = 12;

    private final ReportStore store;
    private final Organisations organisations;
    private final Database db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonthlyReports(
            ReportStore store,
            Organisations organisations,
            Database db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One of several reports as it was seen when somebody decided on it. */
    public record Seen(UUID organisation, int version) {}

    /** The month that runs in Damascus. */
    public YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    /** Today in Damascus. */
    public LocalDate today() {
        return Dates.today(clock.instant());
    }

    /**
     * One report; an empty one where nothing was entered and nobody has asked. Of an organisation
     * that was merged, the kept one's.
     */
    public Outcome<Report> find(Actor by, UUID organisation, YearMonth month) {
        if (!by.may(ActivityRight.READ_REPORTS, organisation)) {
            return Outcome.notAllowed();
        }
        Optional<Organisation> found = organisations.find(organisation);
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        UUID id = found.get().id();
        return by.may(ActivityRight.READ_REPORTS, id)
                ? Outcome.done(store.find(id, month).orElseGet(() -> Report.none(id, month)))
                : Outcome.notAllowed();
    }

    /** Every report of a month that was asked for or begun. */
    public Outcome<List<Report>> ofMonth(Actor by, YearMonth month) {
        return by.mayAnywhere(ActivityRight.READ_REPORTS)
                ? Outcome.done(store.ofMonth(month))
                : Outcome.notAllowed();
    }

    /** The reports of an organisation over the last year and those begun ahead, latest first. */
    public Outcome<List<Report>> of(Actor by, UUID organisation) {
        return by.may(ActivityRight.READ_REPORTS, organisation)
                ? Outcome.done(
                        store.ofOrganisation(organisation, thisMonth().minusMonths(MONTHS_BACK)))
                : Outcome.notAllowed();
    }

    /** What became of a report, step by step. */
    public Outcome<List<ReportStep>> steps(Actor by, UUID organisation, YearMonth month) {
        return by.may(ActivityRight.READ_REPORTS, organisation)
                ? Outcome.done(store.steps(organisation, month))
                : Outcome.notAllowed();
    }

    /**
     * Submits a report, takes it back, sends it back, accepts it or opens it again. Refuses when it
     * does not stand so that this can be done, or when {@code version} is not the one that holds.
     *
     * @param version as it was seen; null for whatever stands there
     * @param note what is said with it; sending back and opening again need one
     */
    public Outcome<Report> move(
            Actor by,
            UUID organisation,
            YearMonth month,
            ReportMove move,
            @Nullable Integer version,
            @Nullable String note) {
        if (!by.may(move.right(), organisation)) {
            return Outcome.notAllowed();
        }
        String said = note == null ? "" : note.strip();
        List<Problem> problems = problems(month, move, said);
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        return db.inTransaction(() -> {
            if (organisations.hold(organisation).filter(Organisation::isActive).isEmpty()) {
                return Outcome.notFound();
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (move == ReportMove.SUBMIT) {
                store.take(organisation, month, now);
            } else if (!store.hold(organisation, month)) {
                return Outcome.notFound();
            }
            Report before = store.find(organisation, month).orElseThrow();
            if (version != null && version != before.version()) {
                return Outcome.refused(Outcome.Why.CONFLICT, "activities.report-changed");
            }
            if (!before.allows(move)) {
                return Outcome.refused(
                        Outcome.Why.CONFLICT,
                        "activities.move-impossible",
                        "state",
                        Message.of("activities.state." + word(before.state())));
            }
            return Outcome.done(made(by, before, move, said.isEmpty() ? null : said, now));
        });
    }

    private Report made(
            Actor by, Report before, ReportMove move, @Nullable String note, Instant now) {
        // Whoever is to put something right gets days for it, unless there are more left.
        boolean toMend = move == ReportMove.REOPEN || move == ReportMove.SEND_BACK;
        LocalDate mend = Dates.today(now).plusDays(DAYS_TO_MEND);
        boolean later = toMend && (before.due() == null || before.due().isBefore(mend));
        store.move(before, move.to(), later ? mend : null, by.person(), note, now);
        audit.record(
                by,
                "activities.report-" + move.word(),
                "report",
                before.organisation(),
                before.organisation(),
                Map.of("month", before.month().toString(), "rows", before.rows()));
        events.publishEvent(new ReportMoved(before.organisation(), before.month(), move));
        return new Report(
                before.organisation(),
                before.month(),
                move.to(),
                before.askedAt(),
                later ? mend : before.due(),
                now,
                note,
                before.version() + 1,
                before.rows());
    }

    private List<Problem> problems(YearMonth month, ReportMove move, String note) {
        List<Problem> problems = new ArrayList<>();
        if (move.needsNote() && note.isEmpty()) {
            problems.add(Problem.at("note", "activities.note-missing"));
        }
        if (note.length() > LONGEST_NOTE) {
            problems.add(
                    Problem.at(
                            "note",
                            "activities.too-long",
                            "longest",
                            LONGEST_NOTE,
                            "length",
                            note.length()));
        }
        if (move == ReportMove.SUBMIT && month.isAfter(thisMonth())) {
            problems.add(Problem.whole("activities.month-not-begun"));
        }
        return problems;
    }

    /**
     * Accepts several reports of a month, each as it was seen; gives those that could not be, since
     * they were answered or taken back meanwhile.
     */
    public Outcome<List<UUID>> acceptAll(Actor by, YearMonth month, List<Seen> reports) {
        if (!by.mayAnywhere(ActivityRight.ACCEPT)) {
            return Outcome.notAllowed();
        }
        if (reports.isEmpty()) {
            return Outcome.invalid(Problem.whole("activities.none-chosen"));
        }
        List<UUID> left = new ArrayList<>();
        for (Seen seen : reports) {
            Outcome<Report> accepted =
                    move(by, seen.organisation(), month, ReportMove.ACCEPT, seen.version(), null);
            if (!accepted.isDone()) {
                left.add(seen.organisation());
            }
        }
        return Outcome.done(left);
    }

    /** The last month of an organisation whose report was accepted. */
    public Optional<YearMonth> lastAccepted(UUID organisation) {
        return store.lastAccepted(organisation).map(YearMonth::from);
    }

    /** A state as it stands in keys of texts and in the API. */
    static String word(ReportState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

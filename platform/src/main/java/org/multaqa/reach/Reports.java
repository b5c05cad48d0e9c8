package org.multaqa.reach;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.HelpKind;
import org.multaqa.agreements.Use;
import org.multaqa.database.Database;
import org.multaqa.database.Refusal;
import org.multaqa.exchange.ExchangeLog;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.blind.CountScope;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.springframework.stereotype.Service;

/** Takes the counts of first sightings that charities report, each report once. */
@Service
public class Reports {
    /** The act of a line of the exchange's log that tells of a report. */
    public static final String ACT = "counting";

    static final String REGISTERED = "registered";
    private static final YearMonth FIRST_MONTH = YearMonth.of(2020, 1);

    private final ReachStore store;
    private final ExchangeLog log;
    private final Agreements agreements;
    private final Gazetteer gazetteer;
    private final Database db;
    private final Clock clock;

    Reports(
            ReachStore store,
            ExchangeLog log,
            Agreements agreements,
            Gazetteer gazetteer,
            Database db,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.agreements = agreements;
        this.gazetteer = gazetteer;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Adds a report up; one that is sent again is counted once. It stands in the exchange's log. A
     * correction asks for no live agreement: who has left may still take back what it told.
     */
    public Outcome<CountReport> take(Actor by, CountReport report) {
        UUID own = by.organisation();
        if (own == null || !by.may(ReachRight.REPORT, own)) {
            return Outcome.notAllowed();
        }
        Instant now = clock.instant();
        HelpKind kind = kind(report.kind()).orElse(null);
        YearMonth month = month(report.month());
        if (kind == null || month == null || !isSound(report, month, now)) {
            return Outcome.refused(Outcome.Why.INVALID, "reach.report-unclear");
        }
        try {
            return db.inTransaction(() -> {
                if (store.isNew(own, report.name(), now)) {
                    if (!report.isCorrection()) {
                        agreements.require(report.agreement(), own, kind, Use.CHECK);
                    }
                    log.write(own, ACT, report.agreement(), report.kind(), 1, report.commitment());
                    add(own, report, month, now);
                }
                return Outcome.done(report);
            });
        } catch (Refusal refused) {
            return Outcome.refused(Outcome.Why.NOT_ALLOWED, refused.reason().key());
        }
    }

    private void add(UUID own, CountReport report, YearMonth month, Instant now) {
        LocalDate reported = Dates.today(now).withDayOfMonth(1);
        ReachStore.Sum left =
                store.add(sum(own, report, month, REGISTERED, report.registered()), reported);
        if (left.families() < 0 || left.persons() < 0) {
            throw new Refusal("reach.more-taken-back");
        }
        report.first()
                .forEach((scope, tally) -> {
                    if (!tally.isEmpty()) {
                        store.add(sum(own, report, month, scope, tally), reported);
                    }
                });
    }

    private static ReachStore.Sum sum(
            UUID own, CountReport report, YearMonth month, String scope, CountReport.Tally tally) {
        return new ReachStore.Sum(
                own,
                report.kind(),
                month.atDay(1),
                report.place() == null ? "" : report.place(),
                scope,
                tally.families(),
                tally.persons());
    }

    /** Whether it can be true: who is first in a wide scope is first in all that lie within. */
    private boolean isSound(CountReport report, YearMonth month, Instant now) {
        boolean placed = report.place() != null;
        boolean known =
                !placed
                        || gazetteer
                                .find(report.place())
                                .filter(p -> p.level() == Level.SUB_DISTRICT)
                                .isPresent();
        CountReport.Tally all = report.registered();
        int sign = report.isCorrection() ? -1 : 1;
        boolean sound =
                known
                        && report.name().matches("[0-9a-f]{64}")
                        && !month.isBefore(FIRST_MONTH)
                        && !month.atDay(1).isAfter(Dates.today(now).plusMonths(1))
                        && lies(all, sign, all);
        for (Map.Entry<String, CountReport.Tally> one : report.first().entrySet()) {
            CountScope wide = CountScope.of(one.getKey()).orElse(null);
            sound &= wide != null && lies(one.getValue(), sign, all);
            sound &= placed || wide != null && wide.area() == CountScope.Area.UNION;
            for (CountScope narrow : CountScope.ALL) {
                CountReport.Tally within = report.first().get(narrow.word());
                if (sound
                        && within != null
                        && narrow.isWithin(java.util.Objects.requireNonNull(wide))) {
                    sound = lies(one.getValue(), sign, within);
                }
            }
        }
        return sound;
    }

    private static boolean lies(CountReport.Tally part, int sign, CountReport.Tally whole) {
        return part.families() * sign >= 0
                && part.persons() * sign >= 0
                && part.families() * sign <= whole.families() * sign
                && part.persons() * sign <= whole.persons() * sign;
    }

    static Optional<HelpKind> kind(String word) {
        return Arrays.stream(HelpKind.values()).filter(k -> word(k).equals(word)).findFirst();
    }

    static String word(HelpKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable YearMonth month(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : YearMonth.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}

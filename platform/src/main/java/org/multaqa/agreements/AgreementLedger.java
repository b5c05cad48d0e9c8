package org.multaqa.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Holds an agreement while it changes, brings its versions to what day and parties make of them,
 * and writes every step into the trail.
 */
@Component
class AgreementLedger {
    private static final int FEWEST = 2;

    private final AgreementStore store;
    private final Database db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreementLedger(
            AgreementStore store,
            Database db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Does something with an agreement that is held; its versions come the latest first. */
    <T> Outcome<T> held(UUID id, Function<List<Agreement>, Outcome<T>> work) {
        return db.inTransaction(() -> {
            if (!store.hold(id)) {
                return Outcome.notFound();
            }
            settle(id);
            return work.apply(store.versions(id));
        });
    }

    /**
     * Says of each version of an agreement that is held what follows from the day and from who has
     * left, and tells others when nothing is allowed under it any more.
     */
    void settle(UUID id) {
        // What was concluded only now may replace what went on until now.
        while (settled(id)) {
            continue;
        }
    }

    private boolean settled(UUID id) {
        List<Agreement> versions = store.versions(id);
        LocalDate today = today();
        int begun =
                versions.stream()
                        .filter(v -> v.state() == AgreementState.SIGNED && v.hasBegun(today))
                        .mapToInt(Agreement::number)
                        .max()
                        .orElse(0);
        boolean changed = false;
        boolean over = false;
        boolean goesOn = false;
        for (Agreement it : versions) {
            AgreementState now = settled(it, begun, today);
            if (now != it.state()) {
                changed = true;
                boolean concluded = now == AgreementState.SIGNED;
                store.become(id, it.number(), now, null, concluded ? null : now());
                record(Actor.PROGRAM, verb(now), it);
                over |= it.state() == AgreementState.SIGNED;
            }
            goesOn |= now == AgreementState.SIGNED;
        }
        if (over && !goesOn) {
            events.publishEvent(new AgreementEnded(id));
        }
        return changed;
    }

    private static AgreementState settled(Agreement it, int begun, LocalDate today) {
        boolean past = today.isAfter(it.terms().until());
        return switch (it.state()) {
            case SIGNED -> {
                if (it.number() < begun) {
                    yield AgreementState.REPLACED;
                }
                if (it.staying().size() < FEWEST) {
                    yield AgreementState.ENDED;
                }
                yield past ? AgreementState.EXPIRED : AgreementState.SIGNED;
            }
            case PROPOSED -> {
                if (it.staying().size() < it.parties().size() || it.parties().size() < FEWEST) {
                    yield AgreementState.WITHDRAWN;
                }
                if (past) {
                    yield AgreementState.EXPIRED;
                }
                yield it.missing().isEmpty() ? AgreementState.SIGNED : AgreementState.PROPOSED;
            }
            default -> it.state();
        };
    }

    private static String verb(AgreementState state) {
        return switch (state) {
            case REPLACED -> "agreements.replaced";
            case EXPIRED -> "agreements.expired";
            case WITHDRAWN -> "agreements.withdrawn";
            case SIGNED -> "agreements.concluded";
            default -> "agreements.ended";
        };
    }

    /** Writes a step into the trail, once for each party, so that each sees it in its part. */
    void record(Actor by, String verb, Agreement it) {
        Map<String, ?> details = Map.of("version", it.number());
        if (it.state() == AgreementState.DRAFT || it.parties().isEmpty()) {
            audit.record(by, verb, "agreement", it.id(), it.draftedBy(), details);
            return;
        }
        for (Party party : it.parties()) {
            audit.record(by, verb, "agreement", it.id(), party.organisation(), details);
        }
    }

    /** Tells others that a party left. */
    void tellLeft(UUID agreement, UUID organisation) {
        events.publishEvent(new AgreementLeft(agreement, organisation));
    }

    /** A version that was just written. */
    Agreement read(UUID id, int number) {
        return store.versions(id).stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day in Damascus. */
    LocalDate today() {
        return Dates.today(clock.instant());
    }
}

package org.multaqa.referrals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/** Holds a referral while it moves, writes down every step, and deletes what was sealed. */
@Component
class ReferralLedger {
    private final ReferralStore store;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    ReferralLedger(ReferralStore store, Database db, Audit audit, Clock clock) {
        this.store = store;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does something with a referral while nobody else does. */
    <T> Outcome<T> held(UUID id, Function<Referral, Outcome<T>> work) {
        return db.inTransaction(() -> store.hold(id).map(work).orElseGet(Outcome::notFound));
    }

    /** Writes a step down for both sides. */
    void record(Actor by, Act act, Referral it) {
        store.step(it.id(), act, by.organisation(), by.person(), now());
        String verb =
                act == Act.DELETED
                        ? "referrals.deleted-content"
                        : "referrals." + Statement.word(act);
        audit.record(by, verb, "referral", it.id(), it.sender(), Map.of());
        audit.record(by, verb, "referral", it.id(), it.receiver(), Map.of());
    }

    /** Ends one that is held, and access to what it says with it. */
    void end(Actor by, Referral it, ReferralState state, Act act, Reason reason) {
        store.become(it, state, now());
        store.explain(it, reason, null);
        record(by, act, it);
        unseal(it);
    }

    /** Deletes what is sealed of one that is held, once. */
    void unseal(Referral it) {
        store.unseal(it.id());
        record(Actor.PROGRAM, Act.DELETED, it);
    }

    Referral read(UUID id) {
        return store.find(id).orElseThrow();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day in Damascus. */
    LocalDate today() {
        return Dates.today(clock.instant());
    }
}

package org.multaqa.needs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/**
 * Keeps the sums of needs: holds a need's row while anything of it changes, adds up what is
 * promised of it, lets those that wait move up, and writes each step into its history and the
 * trail.
 */
@Component
class NeedLedger {
    private final NeedStore needs;
    private final CommitmentStore commitments;
    private final OfferStore offers;
    private final StepStore steps;
    private final NeedChanges changes;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    NeedLedger(
            NeedStore needs,
            CommitmentStore commitments,
            OfferStore offers,
            StepStore steps,
            NeedChanges changes,
            Database db,
            Audit audit,
            Clock clock) {
        this.needs = needs;
        this.commitments = commitments;
        this.offers = offers;
        this.steps = steps;
        this.changes = changes;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does something with a need that is held, for whoever may speak for who raised it. */
    Outcome<Need> held(Actor by, UUID id, Function<Need, Outcome<Need>> work) {
        return db.inTransaction(() -> {
            Need need = hold(id).orElse(null);
            if (need == null) {
                return Outcome.notFound();
            }
            return by.may(NeedRight.RAISE, need.organisation())
                    ? work.apply(need)
                    : Outcome.notAllowed();
        });
    }

    /** The need, held until the commit of the transaction that is open. */
    Optional<Need> hold(UUID need) {
        return needs.hold(need);
    }

    Optional<Need> find(UUID need) {
        return needs.find(need);
    }

    /** A need that is known to be there. */
    Need read(UUID need) {
        return needs.find(need).orElseThrow();
    }

    /**
     * Adds up what is promised of a need that goes on and is held, after those that wait and fit
     * now as a whole have moved up, and gives it as it stands then.
     */
    Need settle(Actor by, UUID id) {
        Need need = read(id);
        offers.addUp(id);
        if (!need.state().goesOn()) {
            return need;
        }
        long open = need.quantity() - commitments.sums(id).committed();
        for (Commitment waiting : commitments.waiting(id)) {
            if (waiting.quantity() <= open) {
                commitments.become(waiting.id(), CommitmentState.COMMITTED, null, now());
                open -= waiting.quantity();
                write(by, need, NeedAct.MOVED_UP, waiting, waiting.quantity(), null);
            }
        }
        CommitmentStore.Sums sums = commitments.sums(id);
        needs.cover(id, sums, NeedState.of(sums.committed(), need.quantity()));
        return read(id);
    }

    /** Writes a step of a need. */
    void write(Actor by, Need need, NeedAct act, @Nullable Long quantity, @Nullable String note) {
        changes.touched(need.id());
        steps.add(by, need.id(), act, null, quantity, note, now());
        audit.record(by, verb(act), "need", need.id(), need.organisation(), details(quantity));
    }

    /** Writes a step of a commitment; giver and receiver see it in their part of the trail. */
    void write(
            Actor by,
            Need need,
            NeedAct act,
            Commitment commitment,
            @Nullable Long quantity,
            @Nullable String note) {
        changes.touched(need.id());
        steps.add(by, need.id(), act, commitment, quantity, note, now());
        Map<String, Object> details = new HashMap<>(details(quantity));
        details.put("need", need.id());
        UUID id = commitment.id();
        audit.record(by, verb(act), "commitment", id, commitment.organisation(), details);
        audit.record(by, verb(act), "commitment", id, need.organisation(), details);
    }

    private static Map<String, ?> details(@Nullable Long quantity) {
        return quantity == null ? Map.of() : Map.of("quantity", quantity);
    }

    private static String verb(NeedAct act) {
        return "needs.act." + Statement.word(act);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day in Damascus. */
    LocalDate today() {
        return Dates.today(clock.instant());
    }
}

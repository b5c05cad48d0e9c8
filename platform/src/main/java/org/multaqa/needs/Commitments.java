package org.multaqa.needs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.stereotype.Service;

/** How what was promised gets to its receiver; see {@link Promises}. */
@Service
public class Commitments {
    private static final int NOTE = 1_000;

    private final CommitmentStore store;
    private final NeedLedger ledger;
    private final Database db;

    Commitments(CommitmentStore store, NeedLedger ledger, Database db) {
        this.store = store;
        this.ledger = ledger;
        this.db = db;
    }

    /** Says that what was promised is being prepared. */
    public Outcome<Commitment> prepare(Actor by, UUID id) {
        return changed(
                by,
                id,
                (need, it) -> {
                    if (!by.may(NeedRight.DELIVER, it.organisation())) {
                        return Outcome.notAllowed();
                    }
                    if (it.state() != CommitmentState.COMMITTED) {
                        return Needs.conflict("needs.not-so-far");
                    }
                    store.become(id, CommitmentState.IN_PREPARATION, null, ledger.now());
                    ledger.write(by, need, NeedAct.PREPARING, it, it.quantity(), null);
                    return Outcome.done(it);
                });
    }

    /** Says that what was promised was handed over; the receiver is asked for its word. */
    public Outcome<Commitment> handOver(Actor by, UUID id) {
        return changed(
                by,
                id,
                (need, it) -> {
                    if (!by.may(NeedRight.DELIVER, it.organisation())) {
                        return Outcome.notAllowed();
                    }
                    if (!CommitmentState.UNDER_WAY.contains(it.state())) {
                        return Needs.conflict("needs.not-so-far");
                    }
                    store.become(id, CommitmentState.HANDED_OVER, null, ledger.now());
                    ledger.write(by, need, NeedAct.HANDED_OVER, it, it.quantity(), null);
                    return Outcome.done(it);
                });
    }

    /**
     * The receiver's word on what was handed over: how much it was, at most what was promised. What
     * is lacking of it is open again.
     */
    public Outcome<Commitment> receive(Actor by, UUID id, String typed) {
        TypedFields fields = new TypedFields(Map.of("received", typed));
        long received = fields.positive("received", "needs.received-missing");
        return changed(
                by,
                id,
                (need, it) -> {
                    if (!by.may(NeedRight.RAISE, need.organisation())) {
                        return Outcome.notAllowed();
                    }
                    if (it.state() != CommitmentState.HANDED_OVER) {
                        return Needs.conflict("needs.not-handed-over");
                    }
                    if (received > it.quantity()) {
                        fields.wrong(
                                "received", "needs.more-than-promised", "quantity", it.quantity());
                    }
                    return fields.outcome(it)
                            .map(one -> {
                                store.receive(id, received, ledger.now());
                                ledger.write(by, need, NeedAct.RECEIVED, one, received, null);
                                return one;
                            });
                });
    }

    /** The receiver's word that nothing came: it is in preparation again, with the reason. */
    public Outcome<Commitment> sendBack(Actor by, UUID id, String typed) {
        return changed(
                by,
                id,
                (need, it) -> {
                    if (!by.may(NeedRight.RAISE, need.organisation())) {
                        return Outcome.notAllowed();
                    }
                    if (it.state() != CommitmentState.HANDED_OVER) {
                        return Needs.conflict("needs.not-handed-over");
                    }
                    return reason(typed)
                            .map(reason -> {
                                store.become(
                                        id, CommitmentState.IN_PREPARATION, reason, ledger.now());
                                ledger.write(
                                        by, need, NeedAct.SENT_BACK, it, it.quantity(), reason);
                                return it;
                            });
                });
    }

    /** Takes a promise back, with a reason; whoever waits and fits then moves up. */
    public Outcome<Commitment> withdraw(Actor by, UUID id, String typed) {
        return changed(
                by,
                id,
                (need, it) -> {
                    if (!by.may(NeedRight.COMMIT, it.organisation())) {
                        return Outcome.notAllowed();
                    }
                    if (!it.state().canBeWithdrawn()) {
                        return Needs.conflict("needs.cannot-withdraw");
                    }
                    return reason(typed)
                            .map(reason -> {
                                store.become(id, CommitmentState.WITHDRAWN, reason, ledger.now());
                                ledger.write(
                                        by,
                                        need,
                                        NeedAct.COMMITMENT_WITHDRAWN,
                                        it,
                                        it.quantity(),
                                        reason);
                                return it;
                            });
                });
    }

    private static Outcome<String> reason(String typed) {
        TypedFields fields = new TypedFields(Map.of("reason", typed));
        return fields.outcome(fields.needed("reason", NOTE, "needs.reason-missing"));
    }

    /** Changes a commitment while its need is held, and adds up anew. */
    private Outcome<Commitment> changed(
            Actor by, UUID id, BiFunction<Need, Commitment, Outcome<Commitment>> change) {
        return db.inTransaction(() -> {
            UUID needId = store.find(id).map(Commitment::need).orElse(null);
            if (needId == null) {
                return Outcome.notFound();
            }
            Need need = ledger.hold(needId).orElseThrow();
            // Read again: until the need was held, another may have changed it.
            Commitment it = store.find(id).orElseThrow();
            return change.apply(need, it)
                    .map(done -> {
                        ledger.settle(by, needId);
                        return store.find(id).orElseThrow();
                    });
        });
    }

    /** A commitment as far as the reader may see it: as its need. */
    public Outcome<Commitment> find(Actor reader, UUID id) {
        Commitment it = store.find(id).orElse(null);
        if (it == null) {
            return Outcome.notFound();
        }
        Need need = ledger.read(it.need());
        return Needs.sees(reader, need)
                ? Outcome.done(shown(reader, it, need))
                : Outcome.notAllowed();
    }

    /** All commitments of a need in the order in which they came, as the reader may see them. */
    List<Commitment> of(Actor reader, Need need) {
        return store.of(need.id()).stream().map(it -> shown(reader, it, need)).toList();
    }

    /** What was written with it is for insiders and the two sides. */
    private static Commitment shown(Actor reader, Commitment it, Need need) {
        @Nullable UUID home = reader.organisation();
        boolean inside =
                reader.may(NeedRight.READ_INSIDE)
                        || it.organisation().equals(home)
                        || need.organisation().equals(home);
        return inside
                ? it
                : new Commitment(
                        it.id(),
                        it.need(),
                        it.organisation(),
                        it.number(),
                        it.quantity(),
                        it.received(),
                        it.state(),
                        null,
                        null,
                        null,
                        null,
                        it.madeAt(),
                        it.changedAt());
    }
}

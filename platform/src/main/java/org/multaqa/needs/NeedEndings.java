package org.multaqa.needs;

import java.util.EnumSet;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** How needs come to their end: closed with what was received by then, or taken back. */
@Service
public class NeedEndings {
    private static final int NOTE = 1_000;

    private final NeedStore store;
    private final CommitmentStore commitments;
    private final NeedLedger ledger;

    NeedEndings(NeedStore store, CommitmentStore commitments, NeedLedger ledger) {
        this.store = store;
        this.commitments = commitments;
        this.ledger = ledger;
    }

    /**
     * Ends a need; what was received stays said. Refused while something is under way or waits for
     * the receiver's word. Whoever waits is let go.
     */
    public Outcome<Need> close(Actor by, UUID id, String note) {
        return ledger.held(
                by,
                id,
                need -> {
                    if (!need.state().goesOn()) {
                        return Needs.conflict("needs.not-open");
                    }
                    if (commitments.has(id, CommitmentState.UNDER_WAY)
                            || commitments.has(id, EnumSet.of(CommitmentState.HANDED_OVER))) {
                        return Needs.conflict("needs.still-under-way");
                    }
                    return end(
                            by, need, NeedState.CLOSED, NeedAct.CLOSED, note, need.received() == 0);
                });
    }

    /**
     * Takes a need back, with a reason, before anything of it was handed over. Who promised
     * something is let go.
     */
    public Outcome<Need> withdraw(Actor by, UUID id, String reason) {
        return ledger.held(
                by,
                id,
                need -> {
                    if (need.endedAt() != null) {
                        return Needs.conflict("needs.ended");
                    }
                    if (commitments.has(
                            id,
                            EnumSet.of(CommitmentState.HANDED_OVER, CommitmentState.RECEIVED))) {
                        return Needs.conflict("needs.handed-over-already");
                    }
                    return end(by, need, NeedState.WITHDRAWN, NeedAct.WITHDRAWN, reason, true);
                });
    }

    private Outcome<Need> end(
            Actor by, Need need, NeedState state, NeedAct act, String typed, boolean mustSayWhy) {
        String reason = typed.strip();
        if (reason.length() > NOTE) {
            return Outcome.invalid(
                    Problem.at(
                            "reason",
                            "spreadsheet.text-too-long",
                            "longest",
                            NOTE,
                            "length",
                            reason.length()));
        }
        if (reason.isEmpty() && mustSayWhy) {
            return Outcome.invalid(Problem.at("reason", "needs.reason-missing"));
        }
        commitments.endAll(need.id(), ledger.now());
        CommitmentStore.Sums sums = commitments.sums(need.id());
        store.cover(need.id(), sums, state);
        ledger.settle(by, need.id());
        store.end(need.id(), state, reason.isEmpty() ? null : reason, ledger.now());
        ledger.write(by, need, act, sums.received(), reason.isEmpty() ? null : reason);
        return Outcome.done(store.find(need.id()).orElseThrow());
    }
}

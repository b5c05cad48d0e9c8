package org.multaqa.needs;

import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.OrganisationClosed;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.directory.OrganisationRemoved;
import org.multaqa.files.Attachments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps needs and commitments true when organisations become one, close, or were never there. */
@Component
class NeedMoves {
    private final NeedStore needs;
    private final CommitmentStore commitments;
    private final NeedLedger ledger;
    private final OfferStore offers;
    private final Attachments attachments;

    NeedMoves(
            NeedStore needs,
            CommitmentStore commitments,
            NeedLedger ledger,
            OfferStore offers,
            Attachments attachments) {
        this.needs = needs;
        this.commitments = commitments;
        this.ledger = ledger;
        this.offers = offers;
        this.attachments = attachments;
    }

    @EventListener
    void merged(OrganisationMerged event) {
        // Both sides' needs are held before anything is written, in one order.
        needs.holdAllOf(event.gone());
        needs.holdAllOf(event.keep());
        needs.move(event.gone(), event.keep());
        commitments.move(event.gone(), event.keep());
        offers.move(event.gone(), event.keep());
        attachments.move(event.gone(), event.keep());
        for (Need need : needs.holdAllOf(event.keep())) {
            if (need.organisation().equals(event.keep())) {
                letGo(need, event.keep());
            }
        }
    }

    @EventListener
    void closed(OrganisationClosed event) {
        ended(event.id());
    }

    @EventListener
    void removed(OrganisationRemoved event) {
        ended(event.id());
    }

    /** What it reported is taken back, and what it promised and did not hand over. */
    private void ended(UUID organisation) {
        List<Need> held = needs.holdAllOf(organisation);
        offers.withdrawAll(organisation, ledger.now());
        for (Need need : held) {
            if (need.organisation().equals(organisation) && need.state() == NeedState.REPORTED) {
                needs.end(need.id(), NeedState.WITHDRAWN, null, ledger.now());
                ledger.write(Actor.PROGRAM, need, NeedAct.WITHDRAWN, null, null);
            } else {
                letGo(need, organisation);
            }
        }
    }

    /** Takes back what an organisation promised of a need and did not hand over. */
    private void letGo(Need need, UUID giver) {
        boolean any = false;
        for (Commitment it : commitments.of(need.id())) {
            if (it.organisation().equals(giver) && it.state().canBeWithdrawn()) {
                commitments.become(it.id(), CommitmentState.WITHDRAWN, null, ledger.now());
                NeedAct act = NeedAct.COMMITMENT_WITHDRAWN;
                ledger.write(Actor.PROGRAM, need, act, it, it.quantity(), null);
                any = true;
            }
        }
        if (any) {
            ledger.settle(Actor.PROGRAM, need.id());
        }
    }
}

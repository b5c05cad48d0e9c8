package org.multaqa.referrals;

import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.AgreementEnded;
import org.multaqa.agreements.AgreementLeft;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.language.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of referrals when agreements end and organisations become one. */
@Component
class ReferralMoves {
    private final ReferralStore store;
    private final ReferralMergeStore merging;
    private final ReferralLedger ledger;

    ReferralMoves(ReferralStore store, ReferralMergeStore merging, ReferralLedger ledger) {
        this.store = store;
        this.merging = merging;
        this.ledger = ledger;
    }

    @EventListener
    void ended(AgreementEnded event) {
        end(store.under(event.agreement(), null), Reason.AGREEMENT_OVER);
    }

    @EventListener
    void left(AgreementLeft event) {
        end(store.under(event.agreement(), event.organisation()), Reason.AGREEMENT_OVER);
    }

    @EventListener
    void merged(OrganisationMerged event) {
        // Between the two there is nothing to send any more.
        end(merging.between(event.gone(), event.keep()), Reason.SENT_BY_MISTAKE);
        merging.move(event.gone(), event.keep());
    }

    private void end(List<UUID> ids, Reason reason) {
        for (UUID id : ids) {
            ledger.held(
                    id,
                    it -> {
                        if (it.state().isOpen()) {
                            ledger.end(
                                    Actor.PROGRAM, it, ReferralState.REVOKED, Act.REVOKED, reason);
                        }
                        return Outcome.done(it);
                    });
        }
    }
}

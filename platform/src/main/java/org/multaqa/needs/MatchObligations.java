package org.multaqa.needs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** Proposes to both sides what fits: our offers to needs of others, and their offers to ours. */
@Component
class MatchObligations implements ObligationSource {
    private static final int LOOKED_AT = 10;
    private static final int SHOWN = 3;

    private final OfferStore offers;
    private final NeedStore needs;
    private final Matches matches;

    MatchObligations(OfferStore offers, NeedStore needs, Matches matches) {
        this.offers = offers;
        this.needs = needs;
        this.matches = matches;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        List<Obligation> due = new ArrayList<>();
        UUID home = actor.organisation();
        if (home != null && actor.may(NeedRight.COMMIT, home)) {
            for (Offer offer : offers.of(home, LOOKED_AT)) {
                int found = matches.of(offer).size();
                if (found > 0 && due.size() < SHOWN) {
                    due.add(proposal("needs.due-offer-fits", offer.what(), found, offer.address()));
                }
            }
        }
        if (home != null && actor.may(NeedRight.RAISE, home)) {
            ours(home, due);
        }
        return due;
    }

    private void ours(UUID home, List<Obligation> due) {
        int before = due.size();
        for (Need need :
                needs.of(home, EnumSet.of(NeedState.OPEN, NeedState.PARTLY_COVERED), LOOKED_AT)) {
            int found = matches.of(need).size();
            if (found > 0 && due.size() < before + SHOWN) {
                due.add(
                        proposal(
                                "needs.due-need-fits",
                                need.what(),
                                found,
                                need.address() + "#matches"));
            }
        }
    }

    private static Obligation proposal(String key, String what, int count, String link) {
        return new Obligation(
                Message.of(key, "what", what, "count", count),
                Message.of(key + "-detail"),
                link,
                Message.of("needs.see"),
                null);
    }
}

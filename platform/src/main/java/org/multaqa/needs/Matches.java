package org.multaqa.needs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multaqa.language.Message;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/**
 * Finds which offers fit which needs: of the same kind of aid, near enough for the giver, and there
 * before it is too late. What covers all that is open comes first, then what is nearer.
 */
@Component
class Matches {
    /** So many of a kind are looked at, the most pressing needs and the earliest ending offers. */
    private static final int LOOKED_AT = 300;

    private static final Comparator<Match> ORDER =
            Comparator.comparing((Match match) -> match.quantity() == 0)
                    .thenComparing(match -> !match.isWhole())
                    .thenComparing(Match::kilometres)
                    .thenComparing(match -> match.need().due());

    private final OfferStore offers;
    private final NeedLedger ledger;
    private final Gazetteer gazetteer;

    Matches(OfferStore offers, NeedLedger ledger, Gazetteer gazetteer) {
        this.offers = offers;
        this.ledger = ledger;
        this.gazetteer = gazetteer;
    }

    /** Offers of others that fit a need, but for those that one side has passed over. */
    List<Match> of(Need need) {
        if (!need.state().goesOn() || need.quantityOpen() == 0) {
            return List.of();
        }
        Set<UUID> passed = new HashSet<>(offers.passedOverFor(need.id()));
        return offers.like(need, ledger.today(), LOOKED_AT).stream()
                .filter(offer -> !passed.contains(offer.id()))
                .flatMap(offer -> match(need, offer).stream())
                .sorted(ORDER)
                .toList();
    }

    /** Needs of others that an offer fits, but for those that one side has passed over. */
    List<Match> of(Offer offer) {
        if (!offer.isThere(ledger.today())) {
            return List.of();
        }
        Set<UUID> passed = new HashSet<>(offers.passedOverOf(offer.id()));
        return offers.needsLike(offer, ledger.today(), LOOKED_AT).stream()
                .filter(need -> !passed.contains(need.id()))
                .flatMap(need -> match(need, offer).stream())
                .sorted(ORDER)
                .toList();
    }

    private Optional<Match> match(Need need, Offer offer) {
        long kilometres = kilometres(need.place(), offer.place());
        boolean sameUnit =
                ArabicText.normalize(need.unit()).equals(ArabicText.normalize(offer.unit()));
        boolean money = need.resource() == Resource.MONEY;
        if (kilometres > offer.kilometres() || (money && !sameUnit)) {
            return Optional.empty();
        }
        long quantity = sameUnit ? Math.min(need.quantityOpen(), offer.left()) : 0;
        List<Message> reasons = new ArrayList<>();
        reasons.add(Message.of("needs.match-kind", "what", offer.what()));
        reasons.add(
                kilometres == 0
                        ? Message.of("needs.match-here")
                        : Message.of("needs.match-distance", "kilometres", kilometres));
        if (!sameUnit) {
            reasons.add(
                    Message.of(
                            "needs.match-units", "offered", offer.unit(), "needed", need.unit()));
        } else if (quantity == need.quantityOpen()) {
            reasons.add(Message.of("needs.match-whole"));
        } else {
            reasons.add(Message.of("needs.match-part", "quantity", quantity, "unit", need.unit()));
        }
        reasons.add(
                Message.of("needs.match-time", "until", offer.availableUntil(), "due", need.due()));
        return Optional.of(new Match(need, offer, kilometres, quantity, List.copyOf(reasons)));
    }

    private long kilometres(String one, String other) {
        Place here = gazetteer.find(one).orElse(null);
        Place there = gazetteer.find(other).orElse(null);
        if (here == null || there == null) {
            return Long.MAX_VALUE;
        }
        boolean same =
                gazetteer.within(here.code(), there.code())
                        || gazetteer.within(there.code(), here.code());
        return same ? 0 : Math.max(1, Math.round(here.kilometresTo(there)));
    }
}

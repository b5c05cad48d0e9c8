package org.multaqa.needs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.AidKinds;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.TypedPlaces;
import org.springframework.stereotype.Component;

/** Puts together what the pages of offers show, and what is proposed to both sides. */
@Component
class OfferViews {
    private static final int LENGTH = 40;
    private static final int PROPOSED = 10;

    private final OfferStore store;
    private final Matches matches;
    private final NeedLedger ledger;
    private final Organisations organisations;
    private final Gazetteer gazetteer;
    private final TypedPlaces places;
    private final AidKinds kinds;

    OfferViews(
            OfferStore store,
            Matches matches,
            NeedLedger ledger,
            Organisations organisations,
            Gazetteer gazetteer,
            TypedPlaces places,
            AidKinds kinds) {
        this.store = store;
        this.matches = matches;
        this.ledger = ledger;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
        this.places = places;
        this.kinds = kinds;
    }

    OfferListPage list(Actor reader, boolean ours, @Nullable UUID after) {
        UUID home = reader.organisation();
        List<Offer> found =
                ours && home != null
                        ? store.of(home, LENGTH)
                        : store.available(ledger.today(), after, LENGTH + 1);
        boolean more = found.size() > LENGTH;
        List<Offer> shown = more ? found.subList(0, LENGTH) : found;
        return new OfferListPage(
                lines(shown),
                ours,
                more ? "/needs/offers?after=" + shown.getLast().id() : null,
                home != null && reader.may(NeedRight.OFFER, home));
    }

    private List<OfferLine> lines(Collection<Offer> found) {
        Map<UUID, Organisation.Name> names =
                organisations.names(found.stream().map(Offer::organisation).toList());
        return found.stream().map(offer -> line(offer, names)).toList();
    }

    private OfferLine line(Offer offer, Map<UUID, Organisation.Name> names) {
        return new OfferLine(
                offer,
                names.get(offer.organisation()),
                gazetteer.find(offer.place()).orElse(null),
                offer.standing(ledger.today()));
    }

    OfferPage page(Actor reader, Offer offer) {
        return new OfferPage(
                lines(List.of(offer)).getFirst(),
                proposals(reader, matches.of(offer)),
                reader.may(NeedRight.OFFER, offer.organisation()) && offer.isThere(ledger.today()));
    }

    /** Offers that fit a need, for those who may read offers. */
    List<Proposal> proposals(Actor reader, Need need) {
        return reader.may(NeedRight.READ_OFFERS) ? proposals(reader, matches.of(need)) : List.of();
    }

    private List<Proposal> proposals(Actor reader, List<Match> found) {
        List<Match> first = found.stream().limit(PROPOSED).toList();
        Set<UUID> named = new HashSet<>();
        for (Match match : first) {
            named.add(match.need().organisation());
            named.add(match.offer().organisation());
        }
        Map<UUID, Organisation.Name> names = organisations.names(named);
        List<Proposal> proposals = new ArrayList<>();
        for (Match match : first) {
            Need need = match.need();
            Offer offer = match.offer();
            boolean giver = reader.may(NeedRight.OFFER, offer.organisation());
            proposals.add(
                    new Proposal(
                            match,
                            new NeedLine(
                                    need,
                                    names.get(need.organisation()),
                                    gazetteer.find(need.place()).orElse(null),
                                    need.isLate(ledger.today())),
                            line(offer, names),
                            giver || reader.may(NeedRight.RAISE, need.organisation()),
                            offer.organisation().equals(reader.organisation())
                                    && reader.may(NeedRight.COMMIT, offer.organisation())));
        }
        return proposals;
    }

    /** The offer from which something is to be promised, where it is the reader's and there. */
    @Nullable Offer inHand(Actor reader, @Nullable UUID id) {
        return id == null
                ? null
                : store.find(id)
                        .filter(offer -> offer.organisation().equals(reader.organisation()))
                        .filter(offer -> offer.isThere(ledger.today()))
                        .orElse(null);
    }

    OfferFormPage form(Organisation organisation, OfferForm form) {
        return new OfferFormPage(
                organisation,
                form,
                places.questions(form.text(NeedForm.PLACE)),
                kinds.all().stream().map(kinds::names).toList());
    }
}

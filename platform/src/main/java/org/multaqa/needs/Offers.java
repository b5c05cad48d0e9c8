package org.multaqa.needs;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.AidKinds;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.TypedPlaces;
import org.springframework.stereotype.Service;

/** What organisations can give, and which proposals they have passed over. */
@Service
public class Offers {
    private final OfferStore store;
    private final NeedLedger ledger;
    private final Organisations organisations;
    private final TypedPlaces places;
    private final AidKinds kinds;
    private final Database db;
    private final Audit audit;

    Offers(
            OfferStore store,
            NeedLedger ledger,
            Organisations organisations,
            TypedPlaces places,
            AidKinds kinds,
            Database db,
            Audit audit) {
        this.store = store;
        this.ledger = ledger;
        this.organisations = organisations;
        this.places = places;
        this.kinds = kinds;
        this.db = db;
        this.audit = audit;
    }

    /** An offer, for those who came in. */
    public Outcome<Offer> find(Actor reader, UUID id) {
        if (!reader.may(NeedRight.READ_OFFERS)) {
            return Outcome.notAllowed();
        }
        return store.find(id).map(Outcome::done).orElseGet(Outcome::notFound);
    }

    /** Offers something in the name of an organisation. */
    public Outcome<Offer> offer(Actor by, UUID organisation, OfferForm form) {
        if (!by.may(NeedRight.OFFER, organisation)) {
            return Outcome.notAllowed();
        }
        Outcome<OfferTerms> read = form.read(places, kinds, ledger.today());
        if (!(read instanceof Outcome.Done<OfferTerms>(OfferTerms terms))) {
            return ((Outcome.Refused<OfferTerms>) read).as();
        }
        Organisation active =
                organisations.find(organisation).filter(Organisation::isActive).orElse(null);
        if (active == null) {
            return Outcome.invalid(Problem.at("organisation", "needs.not-active"));
        }
        UUID id = Ids.next();
        return db.inTransaction(() -> {
            store.insert(id, active.id(), terms, by.person(), ledger.now());
            Offer made = store.find(id).orElseThrow();
            record(by, "needs.offer-made", made, Map.of("quantity", made.quantity()));
            return Outcome.done(made);
        });
    }

    /** Takes back what is left of an offer; what was promised from it stays promised. */
    public Outcome<Offer> withdraw(Actor by, UUID id) {
        return db.inTransaction(() -> {
            Offer offer = store.hold(id).orElse(null);
            if (offer == null) {
                return Outcome.notFound();
            }
            if (!by.may(NeedRight.OFFER, offer.organisation())) {
                return Outcome.notAllowed();
            }
            if (offer.withdrawnAt() == null) {
                store.withdraw(id, ledger.now());
                record(by, "needs.offer-withdrawn", offer, Map.of("quantity", offer.left()));
            }
            return Outcome.done(store.find(id).orElseThrow());
        });
    }

    /**
     * Says for one of the two sides that an offer and a need do not fit, so that they are proposed
     * no more.
     */
    public Outcome<Offer> passOver(Actor by, UUID needId, UUID id) {
        return db.inTransaction(() -> {
            Offer offer = store.find(id).orElse(null);
            Need need = ledger.find(needId).orElse(null);
            if (offer == null || need == null) {
                return Outcome.notFound();
            }
            boolean giver = by.may(NeedRight.OFFER, offer.organisation());
            if (!giver && !by.may(NeedRight.RAISE, need.organisation())) {
                return Outcome.notAllowed();
            }
            UUID side = giver ? offer.organisation() : need.organisation();
            store.passOver(needId, id, side, by.person(), ledger.now());
            record(by, "needs.offer-passed-over", offer, Map.of("need", needId));
            return Outcome.done(offer);
        });
    }

    private void record(Actor by, String verb, Offer it, Map<String, ?> details) {
        audit.record(by, verb, "offer", it.id(), it.organisation(), new HashMap<>(details));
    }
}

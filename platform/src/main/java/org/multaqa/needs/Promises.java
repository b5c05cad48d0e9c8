package org.multaqa.needs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** What organisations promise towards needs: never more than is open, the rest waits. */
@Service
public class Promises {
    private final CommitmentStore store;
    private final OfferStore offers;
    private final NeedLedger ledger;
    private final Organisations organisations;
    private final Database db;

    Promises(
            CommitmentStore store,
            OfferStore offers,
            NeedLedger ledger,
            Organisations organisations,
            Database db) {
        this.store = store;
        this.offers = offers;
        this.ledger = ledger;
        this.organisations = organisations;
        this.db = db;
    }

    /**
     * Promises a quantity in the name of an organisation. What is more than is open goes on the
     * waiting list as a whole. Refused for a need that is not confirmed or has ended, and to the
     * organisation that raised it.
     */
    public Outcome<Promised> commit(Actor by, UUID organisation, UUID needId, CommitmentForm form) {
        return commit(by, organisation, needId, form, null);
    }

    /**
     * The same for a request that may come twice: what was done under its key is found again.
     *
     * @param request the key that its sender gave it
     */
    Outcome<Promised> commit(
            Actor by,
            UUID organisation,
            UUID needId,
            CommitmentForm form,
            @Nullable String request) {
        if (!by.may(NeedRight.COMMIT, organisation)) {
            return Outcome.notAllowed();
        }
        Outcome<CommitmentForm.Terms> read = form.read();
        if (!(read instanceof Outcome.Done<CommitmentForm.Terms>(CommitmentForm.Terms terms))) {
            return ((Outcome.Refused<CommitmentForm.Terms>) read).as();
        }
        Organisation active =
                organisations.find(organisation).filter(Organisation::isActive).orElse(null);
        if (active == null) {
            return Outcome.invalid(Problem.at("organisation", "needs.not-active"));
        }
        return db.inTransaction(() -> {
            Need need = ledger.hold(needId).orElse(null);
            if (need == null) {
                return Outcome.notFound();
            }
            Commitment before =
                    request == null
                            ? null
                            : store.ofRequest(needId, active.id(), request).orElse(null);
            if (before != null) {
                return Outcome.done(new Promised(before, need, placeOf(before)));
            }
            if (!need.state().goesOn()) {
                return Needs.conflict("needs.not-open");
            }
            if (need.organisation().equals(active.id())) {
                return Needs.conflict("needs.own-need");
            }
            return offered(active.id(), need, terms.quantity(), form.offer())
                    .map(giver -> promise(by, giver, need, terms, form.offer(), request));
        });
    }

    /** Whether an offer, if one is named, is the giver's and has as much left as is promised. */
    private Outcome<UUID> offered(UUID giver, Need need, long quantity, @Nullable UUID offerId) {
        if (offerId == null) {
            return Outcome.done(giver);
        }
        Offer offer = offers.hold(offerId).orElse(null);
        if (offer == null || !offer.organisation().equals(giver)) {
            return Outcome.notFound();
        }
        if (!offer.isThere(ledger.today()) || offer.resource() != need.resource()) {
            return Needs.conflict("needs.offer-not-there");
        }
        return quantity > offer.left()
                ? Outcome.invalid(
                        Problem.at("quantity", "needs.offer-too-small", "left", offer.left()))
                : Outcome.done(giver);
    }

    private Promised promise(
            Actor by,
            UUID organisation,
            Need need,
            CommitmentForm.Terms terms,
            @Nullable UUID offer,
            @Nullable String request) {
        boolean fits = terms.quantity() <= need.quantityOpen();
        Commitment made =
                new Commitment(
                        Ids.next(),
                        need.id(),
                        organisation,
                        store.nextNumber(need.id()),
                        terms.quantity(),
                        null,
                        fits ? CommitmentState.COMMITTED : CommitmentState.WAITING,
                        terms.note(),
                        null,
                        // What waits holds back nothing of an offer: it may wait for ever.
                        fits ? offer : null,
                        by.person(),
                        ledger.now(),
                        ledger.now());
        store.insert(made, request);
        NeedAct act = fits ? NeedAct.COMMITTED : NeedAct.WAITS;
        ledger.write(by, need, act, made, made.quantity(), made.note());
        Need now = ledger.settle(by, need.id());
        return new Promised(made, now, fits ? 0 : placeOf(made));
    }

    /** The place on the waiting list, from 1; 0 for what does not wait. */
    private int placeOf(Commitment it) {
        return store.waiting(it.need()).stream().map(Commitment::id).toList().indexOf(it.id()) + 1;
    }
}

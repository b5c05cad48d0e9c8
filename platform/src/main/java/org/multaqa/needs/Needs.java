package org.multaqa.needs;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.AidKinds;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.files.Upload;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.TypedPlaces;
import org.springframework.stereotype.Service;

/** Needs, from the report to what they become while they go on; see {@link NeedEndings}. */
@Service
public class Needs {
    private final NeedStore store;
    private final NeedDocuments documents;
    private final NeedLedger ledger;
    private final Organisations organisations;
    private final TypedPlaces places;
    private final AidKinds kinds;
    private final Database db;

    Needs(
            NeedStore store,
            NeedDocuments documents,
            NeedLedger ledger,
            Organisations organisations,
            TypedPlaces places,
            AidKinds kinds,
            Database db) {
        this.store = store;
        this.documents = documents;
        this.ledger = ledger;
        this.organisations = organisations;
        this.places = places;
        this.kinds = kinds;
        this.db = db;
    }

    /** A need as far as the reader may see it: one that nobody confirmed is for insiders. */
    public Outcome<Need> find(Actor reader, UUID id) {
        Need need = store.find(id).orElse(null);
        if (need == null) {
            return Outcome.notFound();
        }
        return sees(reader, need) ? Outcome.done(need) : Outcome.notAllowed();
    }

    static boolean sees(Actor reader, Need need) {
        return need.state().isConfirmed()
                || reader.may(NeedRight.READ_INSIDE)
                || reader.may(NeedRight.RAISE, need.organisation());
    }

    /**
     * Reports a need of an organisation, with evidence or without. It waits for a second one to
     * confirm it.
     */
    public Outcome<Need> raise(
            Actor by, UUID organisation, NeedForm form, Optional<Upload> evidence) {
        if (!by.may(NeedRight.RAISE, organisation)) {
            return Outcome.notAllowed();
        }
        Outcome<NeedTerms> read = form.read(places, kinds, ledger.today());
        if (!(read instanceof Outcome.Done<NeedTerms>(NeedTerms terms))) {
            return ((Outcome.Refused<NeedTerms>) read).as();
        }
        Organisation active =
                organisations.find(organisation).filter(Organisation::isActive).orElse(null);
        if (active == null) {
            return Outcome.invalid(Problem.at("organisation", "needs.not-active"));
        }
        UUID id = Ids.next();
        return documents.with(
                by,
                evidence,
                document ->
                        db.inTransaction(() -> {
                            store.insert(id, active.id(), terms, by.person(), ledger.now());
                            Need need = store.find(id).orElseThrow();
                            document.ifPresent(it -> documents.attach(by, it, need));
                            ledger.write(by, need, NeedAct.RAISED, need.quantity(), null);
                            return Outcome.done(need);
                        }));
    }

    /** Says a need differently, as long as nobody has confirmed it. */
    public Outcome<Need> revise(Actor by, UUID id, int version, NeedForm form) {
        return ledger.held(
                by,
                id,
                need -> {
                    if (need.state() != NeedState.REPORTED) {
                        return conflict("needs.confirmed-already");
                    }
                    if (need.version() != version) {
                        return conflict("needs.changed-meanwhile");
                    }
                    return form.read(places, kinds, ledger.today())
                            .map(terms -> {
                                store.revise(id, terms);
                                Need revised = store.find(id).orElseThrow();
                                ledger.write(
                                        by, revised, NeedAct.REVISED, revised.quantity(), null);
                                return revised;
                            });
                });
    }

    /**
     * Says that a need is real; from then on quantities are promised. Refused to the organisation
     * and to the person that raised it: it takes a second pair of eyes.
     */
    public Outcome<Need> confirm(Actor by, UUID id) {
        if (!by.may(NeedRight.CONFIRM)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            Need need = ledger.hold(id).orElse(null);
            if (need == null) {
                return Outcome.notFound();
            }
            if (need.state() != NeedState.REPORTED) {
                return conflict("needs.not-reported");
            }
            if (isOwn(by, need)) {
                return conflict("needs.own-confirmation");
            }
            store.confirm(id, by.organisation(), ledger.now());
            ledger.write(by, need, NeedAct.CONFIRMED, null, null);
            return Outcome.done(ledger.settle(by, id));
        });
    }

    /** Whether the actor is the side that raised a need. */
    static boolean isOwn(Actor by, Need need) {
        return need.organisation().equals(by.organisation())
                || (by.person() != null && Objects.equals(by.person(), need.raisedBy()));
    }

    /**
     * Makes a confirmed need smaller or puts its day off; more of it is needed only by word of the
     * secretariat. Never less than is promised already. Who waits and fits then moves up.
     */
    public Outcome<Need> amend(Actor by, UUID id, int version, AmendmentForm form) {
        return ledger.held(
                by,
                id,
                need -> {
                    if (!need.state().goesOn()) {
                        return conflict("needs.not-open");
                    }
                    if (need.version() != version) {
                        return conflict("needs.changed-meanwhile");
                    }
                    return form.read(ledger.today()).then(amendment -> amend(by, need, amendment));
                });
    }

    private Outcome<Need> amend(Actor by, Need need, NeedAmendment amendment) {
        if (amendment.quantity() < need.committed()) {
            return Outcome.invalid(
                    Problem.at("quantity", "needs.below-committed", "committed", need.committed()));
        }
        boolean more = amendment.quantity() > need.quantity() || amendment.people() > need.people();
        if (more && !by.mayAnywhere(NeedRight.RAISE_QUANTITY)) {
            return Outcome.invalid(Problem.at("quantity", "needs.more-by-secretariat"));
        }
        store.amend(need.id(), amendment);
        ledger.write(by, need, NeedAct.AMENDED, amendment.quantity(), amendment.reason());
        return Outcome.done(ledger.settle(by, need.id()));
    }

    static <T> Outcome<T> conflict(String key) {
        return Outcome.refused(Outcome.Why.CONFLICT, key);
    }
}

package org.multaqa.needs;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** What holds work back: described, supported by others, answered, solved. */
@Service
public class Challenges {
    private static final int ANSWER = 6_000;
    private static final int REASON = 1_000;

    private final ChallengeStore store;
    private final NeedLedger ledger;
    private final Organisations organisations;
    private final TypedPlaces places;
    private final Database db;
    private final Audit audit;

    Challenges(
            ChallengeStore store,
            NeedLedger ledger,
            Organisations organisations,
            TypedPlaces places,
            Database db,
            Audit audit) {
        this.store = store;
        this.ledger = ledger;
        this.organisations = organisations;
        this.places = places;
        this.db = db;
        this.audit = audit;
    }

    /** A challenge, for those who came in. */
    public Outcome<Challenge> find(Actor reader, UUID id) {
        if (!reader.may(NeedRight.READ_CHALLENGES)) {
            return Outcome.notAllowed();
        }
        return store.find(id).map(Outcome::done).orElseGet(Outcome::notFound);
    }

    /** Describes a challenge of an organisation. */
    public Outcome<Challenge> describe(Actor by, UUID organisation, ChallengeForm form) {
        if (!by.may(NeedRight.RAISE, organisation)) {
            return Outcome.notAllowed();
        }
        Organisation active =
                organisations.find(organisation).filter(Organisation::isActive).orElse(null);
        if (active == null) {
            return Outcome.invalid(Problem.at("organisation", "needs.not-active"));
        }
        return form.read(places)
                .map(read -> {
                    UUID id = Ids.next();
                    return db.inTransaction(() -> {
                        store.insert(id, active.id(), read, by.person(), ledger.now());
                        Challenge made = store.find(id).orElseThrow();
                        record(by, "needs.challenge-described", made, active.id());
                        return made;
                    });
                });
    }

    /** Says that an organisation has a challenge too; once, whatever often it is said. */
    public Outcome<Challenge> support(Actor by, UUID organisation, UUID id) {
        return held(
                id,
                it -> {
                    if (!by.may(NeedRight.SUPPORT, organisation)) {
                        return Outcome.notAllowed();
                    }
                    if (!it.state().goesOn()) {
                        return Needs.conflict("needs.challenge-ended");
                    }
                    if (it.organisation().equals(organisation)) {
                        return Needs.conflict("needs.own-challenge");
                    }
                    if (!store.supporters(id).contains(organisation)) {
                        store.support(id, organisation, by.person(), ledger.now());
                        record(by, "needs.challenge-supported", it, organisation);
                    }
                    return Outcome.done(it);
                });
    }

    /** Takes an organisation's support back. */
    public Outcome<Challenge> unsupport(Actor by, UUID organisation, UUID id) {
        return held(
                id,
                it -> {
                    if (!by.may(NeedRight.SUPPORT, organisation)) {
                        return Outcome.notAllowed();
                    }
                    if (store.supporters(id).contains(organisation)) {
                        store.unsupport(id, organisation);
                        record(by, "needs.challenge-support-withdrawn", it, organisation);
                    }
                    return Outcome.done(it);
                });
    }

    /** Answers a challenge that goes on. */
    public Outcome<Challenge> answer(Actor by, UUID id, String typed) {
        return held(
                id,
                it -> {
                    if (!by.may(NeedRight.ANSWER)) {
                        return Outcome.notAllowed();
                    }
                    if (!it.state().goesOn()) {
                        return Needs.conflict("needs.challenge-ended");
                    }
                    TypedFields fields = new TypedFields(Map.of("answer", typed));
                    String text = fields.prose("answer", ANSWER);
                    if (text == null) {
                        fields.wrong("answer", "needs.answer-missing");
                    }
                    return fields.outcome(text == null ? "" : text)
                            .map(said -> {
                                store.answer(
                                        id, by.organisation(), by.person(), said, ledger.now());
                                record(by, "needs.challenge-answered", it, it.organisation());
                                return it;
                            });
                });
    }

    /** Says for whoever described it that a challenge is no more, and how it went away. */
    public Outcome<Challenge> solve(Actor by, UUID id, String how) {
        return end(by, id, how, ChallengeState.SOLVED, "needs.challenge-solved");
    }

    /** Takes a challenge back, with a reason. */
    public Outcome<Challenge> withdraw(Actor by, UUID id, String reason) {
        return end(by, id, reason, ChallengeState.WITHDRAWN, "needs.challenge-withdrawn");
    }

    private Outcome<Challenge> end(
            Actor by, UUID id, String typed, ChallengeState state, String verb) {
        return held(
                id,
                it -> {
                    if (!by.may(NeedRight.RAISE, it.organisation())) {
                        return Outcome.notAllowed();
                    }
                    if (!it.state().goesOn()) {
                        return Needs.conflict("needs.challenge-ended");
                    }
                    TypedFields fields = new TypedFields(Map.of("reason", typed));
                    return fields.outcome(fields.needed("reason", REASON, "needs.reason-missing"))
                            .map(reason -> {
                                store.become(id, state, reason, ledger.now());
                                record(by, verb, it, it.organisation());
                                return it;
                            });
                });
    }

    private Outcome<Challenge> held(UUID id, Function<Challenge, Outcome<Challenge>> work) {
        return db.inTransaction(() -> {
            Challenge it = store.hold(id).orElse(null);
            return it == null
                    ? Outcome.notFound()
                    : work.apply(it).map(done -> store.find(id).orElseThrow());
        });
    }

    @EventListener
    void merged(OrganisationMerged event) {
        store.move(event.gone(), event.keep());
    }

    private void record(Actor by, String verb, Challenge it, UUID about) {
        audit.record(by, verb, "challenge", it.id(), about, Map.of());
    }
}

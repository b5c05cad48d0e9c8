package org.multaqa.agreements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** Versions of agreements while they are written, and their proposal to those who are to sign. */
@Service
public class Drafts {
    private final AgreementStore store;
    private final AgreementReader reader;
    private final AgreementText text;
    private final AgreementLedger ledger;
    private final Organisations organisations;
    private final Database db;

    Drafts(
            AgreementStore store,
            AgreementReader reader,
            AgreementText text,
            AgreementLedger ledger,
            Organisations organisations,
            Database db) {
        this.store = store;
        this.reader = reader;
        this.text = text;
        this.ledger = ledger;
        this.organisations = organisations;
        this.db = db;
    }

    /**
     * Writes a new agreement in the name of an organisation, which is a party of it unless the
     * secretariat writes for others. The same id twice is one agreement.
     */
    public Outcome<Agreement> draft(Actor by, UUID organisation, UUID id, AgreementForm form) {
        if (!by.may(AgreementRight.DRAFT, organisation)) {
            return Outcome.notAllowed();
        }
        return reader.read(form, ledger.today())
                .map(terms -> within(by, organisation, terms))
                .then(terms ->
                        db.inTransaction(() -> {
                            if (!store.insert(id, ledger.now())) {
                                return sentBefore(organisation, id);
                            }
                            store.insertVersion(id, 1, organisation, terms, ledger.now());
                            return Outcome.done(written(by, "agreements.drafted", id, 1));
                        }));
    }

    private Outcome<Agreement> sentBefore(UUID organisation, UUID id) {
        Agreement first = ledger.read(id, 1);
        return first.draftedBy().equals(organisation) ? Outcome.done(first) : Outcome.notAllowed();
    }

    /** The same for programs, which send a key of their own where they may try twice. */
    public Outcome<Agreement> draft(Actor by, UUID organisation, AgreementForm form) {
        return draft(by, organisation, Ids.next(), form);
    }

    private static AgreementTerms within(Actor by, UUID organisation, AgreementTerms terms) {
        if (by.mayAnywhere(AgreementRight.DRAFT_FOR_OTHERS)
                || terms.parties().contains(organisation)) {
            return terms;
        }
        List<UUID> parties = new ArrayList<>(List.of(organisation));
        parties.addAll(terms.parties());
        return terms.with(parties);
    }

    /** Says a draft differently; refused when somebody else changed it meanwhile. */
    public Outcome<Agreement> revise(Actor by, UUID id, int edits, AgreementForm form) {
        return drafted(
                by,
                id,
                it ->
                        it.edits() != edits
                                ? conflict("agreements.changed-meanwhile")
                                : reader.read(form, ledger.today())
                                        .map(terms -> within(by, it.draftedBy(), terms))
                                        .map(terms -> {
                                            store.revise(id, it.number(), terms);
                                            return written(
                                                    by, "agreements.revised", id, it.number());
                                        }));
    }

    /** Takes a draft away for good. */
    public Outcome<Agreement> discard(Actor by, UUID id) {
        return drafted(
                by,
                id,
                it -> {
                    store.discard(id, it.number());
                    ledger.record(by, "agreements.discarded", it);
                    return Outcome.done(it);
                });
    }

    /**
     * Fixes the text of a draft and asks all parties to sign it. Refused with fewer than two of
     * them, and where a party of the version in force is no longer named.
     */
    public Outcome<Agreement> propose(Actor by, UUID id) {
        return drafted(
                by,
                id,
                it -> {
                    List<Problem> problems = against(it, store.versions(id));
                    if (!problems.isEmpty()) {
                        return Outcome.invalid(problems);
                    }
                    store.propose(id, it.number(), text.of(it.number(), it.terms()), ledger.now());
                    return Outcome.done(written(by, "agreements.proposed", id, it.number()));
                });
    }

    private List<Problem> against(Agreement it, List<Agreement> versions) {
        List<Problem> problems = new ArrayList<>();
        if (it.terms().parties().size() < 2) {
            problems.add(Problem.at(AgreementForm.PARTIES, "agreements.two-parties"));
        }
        if (!it.terms().until().isAfter(ledger.today())) {
            problems.add(Problem.at("until", "agreements.until-too-early"));
        }
        List<Organisation> named = new ArrayList<>();
        for (UUID party : it.terms().parties()) {
            Optional<Organisation> held = organisations.hold(party);
            held.flatMap(AgreementReader::against).ifPresent(problems::add);
            held.ifPresent(named::add);
        }
        if (named.size() < it.terms().parties().size()) {
            problems.add(Problem.at(AgreementForm.PARTIES, "agreements.party-gone"));
        }
        for (Agreement other : versions) {
            Set<UUID> dropped = new HashSet<>(other.staying());
            dropped.removeAll(it.terms().parties());
            if (other.state() == AgreementState.SIGNED && !dropped.isEmpty()) {
                problems.add(Problem.at(AgreementForm.PARTIES, "agreements.party-dropped"));
            }
        }
        return problems;
    }

    /** Takes a proposed version back before all have signed. */
    public Outcome<Agreement> withdraw(Actor by, UUID id) {
        if (!by.may(AgreementRight.DRAFT)) {
            return Outcome.notAllowed();
        }
        return ledger.held(
                id,
                versions -> {
                    Agreement it = versions.getFirst();
                    if (!by.may(AgreementRight.DRAFT, it.draftedBy())) {
                        return Outcome.notAllowed();
                    }
                    if (it.state() != AgreementState.PROPOSED) {
                        return conflict("agreements.not-waiting");
                    }
                    store.become(id, it.number(), AgreementState.WITHDRAWN, null, ledger.now());
                    return Outcome.done(written(by, "agreements.withdrawn", id, it.number()));
                });
    }

    /**
     * Begins a new version, as a draft that says the same until it is revised: of what all have
     * signed, or, where nothing of it is in force, of the latest. Refused while another one is
     * written or waits.
     */
    public Outcome<Agreement> change(Actor by, UUID organisation, UUID id) {
        if (!by.may(AgreementRight.DRAFT, organisation)) {
            return Outcome.notAllowed();
        }
        return ledger.held(
                id,
                versions -> {
                    Agreement last = versions.getFirst();
                    Agreement before = changed(versions);
                    if (!mayChange(by, organisation, before)) {
                        return Outcome.notAllowed();
                    }
                    if (!last.equals(before) && AgreementState.OPEN.contains(last.state())
                            || before.state() == AgreementState.DRAFT
                            || before.state() == AgreementState.PROPOSED) {
                        return conflict("agreements.other-version");
                    }
                    int number = last.number() + 1;
                    AgreementTerms terms = before.terms().with(staying(before));
                    store.insertVersion(id, number, organisation, terms, ledger.now());
                    return Outcome.done(written(by, "agreements.drafted", id, number));
                });
    }

    /** The version that a new one would change: the last that all have signed, else the latest. */
    static Agreement changed(List<Agreement> versions) {
        return versions.stream()
                .filter(v -> v.state() == AgreementState.SIGNED)
                .findFirst()
                .orElse(versions.getFirst());
    }

    private static boolean mayChange(Actor by, UUID organisation, Agreement before) {
        return before.binds(organisation)
                || before.draftedBy().equals(organisation)
                || by.mayAnywhere(AgreementRight.DRAFT_FOR_OTHERS);
    }

    private static List<UUID> staying(Agreement it) {
        return it.terms().parties().stream().filter(it::binds).toList();
    }

    private Outcome<Agreement> drafted(
            Actor by, UUID id, Function<Agreement, Outcome<Agreement>> work) {
        if (!by.may(AgreementRight.DRAFT)) {
            return Outcome.notAllowed();
        }
        return ledger.held(
                id,
                versions -> {
                    Agreement it = versions.getFirst();
                    if (!by.may(AgreementRight.DRAFT, it.draftedBy())) {
                        return Outcome.notAllowed();
                    }
                    return it.state() == AgreementState.DRAFT
                            ? work.apply(it)
                            : conflict("agreements.not-draft");
                });
    }

    private Agreement written(Actor by, String verb, UUID id, int number) {
        Agreement it = ledger.read(id, number);
        ledger.record(by, verb, it);
        return it;
    }

    static <T> Outcome<T> conflict(String key) {
        return Outcome.refused(Outcome.Why.CONFLICT, key);
    }
}

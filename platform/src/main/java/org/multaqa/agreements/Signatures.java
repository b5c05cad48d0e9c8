package org.multaqa.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** What a party does with an agreement: signing it, saying no, leaving it. */
@Service
public class Signatures {
    private static final int REASON = 1_000;

    private final AgreementStore store;
    private final PartyStore parties;
    private final AgreementLedger ledger;

    Signatures(AgreementStore store, PartyStore parties, AgreementLedger ledger) {
        this.store = store;
        this.parties = parties;
        this.ledger = ledger;
    }

    /**
     * Signs the version that waits, for the actor's own organisation. Signed twice, it is signed
     * once.
     *
     * @param hash of the text that the signer has read; refused where it is another one
     */
    public Outcome<Agreement> sign(Actor by, UUID id, String hash) {
        UUID person = by.person();
        if (person == null) {
            return Outcome.notAllowed();
        }
        return waiting(
                by,
                id,
                (it, home) -> {
                    if (!hash.strip().equals(it.hash())) {
                        return Drafts.conflict("agreements.other-text");
                    }
                    if (it.party(home).filter(Party::hasSigned).isPresent()) {
                        return Outcome.done(it);
                    }
                    parties.sign(id, it.number(), home, person, hash.strip(), ledger.now());
                    return Outcome.done(signed(by, ledger.read(id, it.number())));
                });
    }

    private Agreement signed(Actor by, Agreement it) {
        ledger.record(by, "agreements.signed", it);
        // The last signature concludes it, and what it replaces it replaces in this transaction.
        ledger.settle(it.id());
        return ledger.read(it.id(), it.number());
    }

    /** Says no to the version that waits, and why; nobody can sign it any more. */
    public Outcome<Agreement> decline(Actor by, UUID id, String reason) {
        String said = reason.strip();
        if (said.isEmpty() || said.length() > REASON) {
            return Outcome.invalid(Problem.at("reason", "agreements.reason-missing"));
        }
        return waiting(
                by,
                id,
                (it, home) -> {
                    if (it.party(home).filter(Party::hasSigned).isPresent()) {
                        return Drafts.conflict("agreements.signed-already");
                    }
                    store.become(id, it.number(), AgreementState.DECLINED, said, ledger.now());
                    Agreement declined = ledger.read(id, it.number());
                    ledger.record(by, "agreements.declined", declined);
                    return Outcome.done(declined);
                });
    }

    /**
     * Leaves an agreement that all have signed, at once, and every version of it that waits. With
     * fewer than two parties left it is ended for all.
     */
    public Outcome<Agreement> leave(Actor by, UUID id) {
        UUID home = by.organisation();
        if (home == null || !by.may(AgreementRight.SIGN, home)) {
            return Outcome.notAllowed();
        }
        return ledger.held(
                id,
                versions -> {
                    if (versions.stream().noneMatch(v -> v.party(home).isPresent())) {
                        return Outcome.notAllowed();
                    }
                    Optional<Agreement> left = leave(by, home, versions);
                    return left.map(Outcome::done)
                            .orElseGet(() -> Drafts.conflict("agreements.not-bound"));
                });
    }

    /** The same for an organisation that closed or was never there, in a transaction. */
    void leaveAll(Actor by, UUID organisation) {
        for (UUID id : parties.naming(organisation)) {
            ledger.held(
                    id, versions -> Outcome.done(leave(by, organisation, versions).isPresent()));
        }
    }

    private Optional<Agreement> leave(Actor by, UUID organisation, List<Agreement> versions) {
        List<Agreement> bound =
                versions.stream()
                        .filter(v ->
                                v.state() == AgreementState.SIGNED
                                        || v.state() == AgreementState.PROPOSED)
                        .filter(v -> v.binds(organisation))
                        .toList();
        Optional<Agreement> signed =
                bound.stream().filter(v -> v.state() == AgreementState.SIGNED).findFirst();
        boolean closing = by.equals(Actor.PROGRAM);
        if (signed.isEmpty() && !closing) {
            return Optional.empty();
        }
        for (Agreement it : bound) {
            parties.leave(it.id(), it.number(), organisation, by.person(), ledger.now());
        }
        signed.ifPresent(it -> {
            ledger.record(by, "agreements.left", it);
            ledger.tellLeft(it.id(), organisation);
        });
        bound.stream().findFirst().ifPresent(it -> ledger.settle(it.id()));
        return bound.stream().findFirst().map(it -> ledger.read(it.id(), it.number()));
    }

    private Outcome<Agreement> waiting(
            Actor by, UUID id, BiFunction<Agreement, UUID, Outcome<Agreement>> work) {
        UUID home = by.organisation();
        if (home == null || !by.may(AgreementRight.SIGN, home)) {
            return Outcome.notAllowed();
        }
        return ledger.held(
                id,
                versions -> {
                    Agreement it = versions.getFirst();
                    if (!it.binds(home) || it.state() == AgreementState.DRAFT) {
                        return Outcome.notAllowed();
                    }
                    return it.state() == AgreementState.PROPOSED
                            ? work.apply(it, home)
                            : Drafts.conflict("agreements.not-waiting");
                });
    }
}

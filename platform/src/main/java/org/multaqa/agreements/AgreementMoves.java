package org.multaqa.agreements;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.OrganisationClosed;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.directory.OrganisationRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps agreements true when organisations become one, close, or were never there. */
@Component
class AgreementMoves {
    private final AgreementStore store;
    private final PartyStore parties;
    private final AgreementLedger ledger;
    private final Signatures signatures;

    AgreementMoves(
            AgreementStore store,
            PartyStore parties,
            AgreementLedger ledger,
            Signatures signatures) {
        this.store = store;
        this.parties = parties;
        this.ledger = ledger;
        this.signatures = signatures;
    }

    @EventListener
    void merged(OrganisationMerged event) {
        // Both sides' agreements are held before anything is written, in one order.
        TreeSet<UUID> touched = new TreeSet<>(parties.naming(event.gone()));
        touched.addAll(parties.naming(event.keep()));
        List.copyOf(touched).forEach(store::hold);
        parties.move(event.gone(), event.keep());
        touched.forEach(ledger::settle);
    }

    @EventListener
    void closed(OrganisationClosed event) {
        signatures.leaveAll(Actor.PROGRAM, event.id());
    }

    @EventListener
    void removed(OrganisationRemoved event) {
        signatures.leaveAll(Actor.PROGRAM, event.id());
    }
}

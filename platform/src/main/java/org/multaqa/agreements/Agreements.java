package org.multaqa.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.multaqa.database.Refusal;
import org.multaqa.language.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which agreements are live: what every act of the exchange asks before it is done. */
@Service
public class Agreements {
    private final AgreementStore store;
    private final Clock clock;

    Agreements(AgreementStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The agreement under which an organisation may do something about a kind of help today.
     * Refuses, with {@code agreements.not-live}, unless it is live, the organisation is a party
     * that has not left, and kind and use are covered. Asked in a transaction, nobody leaves it
     * before that has ended.
     */
    public LiveAgreement require(UUID agreement, UUID organisation, HelpKind kind, Use use) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            store.keep(agreement);
        }
        return store.live(agreement, today())
                .map(Agreement::live)
                .filter(live -> live.allows(organisation, kind, use))
                .orElseThrow(() -> new Refusal("agreements.not-live"));
    }

    /**
     * Whether two organisations may do something together under an agreement today, whatever the
     * kind of help. Asked in a transaction, nobody leaves it before that has ended.
     */
    public boolean allows(UUID agreement, UUID one, UUID other, Use use) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            store.keep(agreement);
        }
        return store.live(agreement, today())
                .map(Agreement::live)
                .filter(live -> live.parties().containsAll(List.of(one, other)))
                .filter(live -> live.uses().contains(use))
                .isPresent();
    }

    /** All that are live for an organisation today, those that expire first in front. */
    public List<LiveAgreement> liveOf(UUID organisation) {
        return store.liveOf(organisation, today()).stream().map(Agreement::live).toList();
    }

    private LocalDate today() {
        return Dates.today(clock.instant());
    }
}

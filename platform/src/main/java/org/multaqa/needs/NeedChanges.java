package org.multaqa.needs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.multaqa.database.ChangeNumber;
import org.multaqa.database.Remembering;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the changes of needs and what is promised of them, so that whoever holds them in memory
 * knows what to read anew; see {@link ChangeNumber}.
 */
@Component
class NeedChanges implements Remembering {
    private final ChangedNeedStore store;
    private final ChangeNumber known;

    NeedChanges(ChangedNeedStore store) {
        this.store = store;
        this.known = new ChangeNumber(store::number);
    }

    /** The number of the last change, as far as is known here: at most a second old. */
    long number() {
        return known.number();
    }

    /** Counts a change of a need when the transaction that is open now commits. */
    void touched(UUID need) {
        known.changedInTransaction();
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.needs.add(need);
    }

    @Override
    public void forget() {
        known.forget();
    }

    private final class Pending implements TransactionSynchronization {
        private final Set<UUID> needs = new LinkedHashSet<>();

        /** Behind the register and before the trail: transactions take these locks in one order. */
        @Override
        public int getOrder() {
            return 110;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            store.count(new ArrayList<>(needs));
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(NeedChanges.this);
        }
    }
}

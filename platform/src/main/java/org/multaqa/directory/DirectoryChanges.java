package org.multaqa.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.multaqa.database.ChangeNumber;
import org.multaqa.database.Remembering;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the changes of the register, so that whoever keeps organisations in memory knows what to
 * read anew; see {@link ChangeNumber}.
 */
@Component
public class DirectoryChanges implements Remembering {
    private final ChangeCounterStore store;
    private final ChangeNumber known;
    private final List<HeldUntilChanged<?>> held = new CopyOnWriteArrayList<>();

    DirectoryChanges(ChangeCounterStore store) {
        this.store = store;
        this.known = new ChangeNumber(store::number);
    }

    /** Organisations changed after a number, and the number up to which this is all. */
    public record News(long number, List<UUID> organisations) {}

    /** The number of the last change, as far as is known here: at most a second old. */
    public long number() {
        return known.number();
    }

    @Override
    public void forget() {
        known.forget();
        held.forEach(HeldUntilChanged::forget);
    }

    /**
     * Holds in memory what {@code load} reads of an organisation, for as long as nothing of it
     * changes. What is read is to change only with {@link Organisations#touched}.
     */
    public <T> HeldUntilChanged<T> hold(Function<UUID, T> load) {
        HeldUntilChanged<T> made = new HeldUntilChanged<>(this, load);
        held.add(made);
        return made;
    }

    /** What changed after {@code seen}. */
    public News since(long seen) {
        long upTo = store.number();
        return new News(upTo, upTo == seen ? List.of() : store.changedAfter(seen));
    }

    /** Marks organisations as changed when the transaction that is open now commits. */
    void touched(Collection<UUID> organisations) {
        known.changedInTransaction();
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.organisations.addAll(organisations);
    }

    private final class Pending implements TransactionSynchronization {
        private final Set<UUID> organisations = new LinkedHashSet<>();

        /** Before the trail's turn: two transactions then take the two locks in one order. */
        @Override
        public int getOrder() {
            return 100;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            store.count(new ArrayList<>(organisations));
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(DirectoryChanges.this);
        }
    }
}

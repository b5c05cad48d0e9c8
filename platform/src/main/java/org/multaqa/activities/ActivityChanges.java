package org.multaqa.activities;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.multaqa.database.Remembering;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the changes of activities, so that whoever holds them in memory knows what is new. Several
 * programs may work on one database: the count stands there and is looked at once a second at most,
 * at once after a change made here.
 */
@Component
public class ActivityChanges implements Remembering {
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final ActivityStore store;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - LOOK_EVERY);
    private final AtomicBoolean lookNow = new AtomicBoolean(true);
    private volatile long number;

    ActivityChanges(ActivityStore store) {
        this.store = store;
    }

    /** The number of the last change, as far as is known here: at most a second old. */
    public long number() {
        long looked = lookedAt.get();
        long now = System.nanoTime();
        boolean mine = lookNow.getAndSet(false);
        if (mine || (now - looked >= LOOK_EVERY && lookedAt.compareAndSet(looked, now))) {
            long found = store.change();
            synchronized (this) {
                number = Math.max(number, found);
            }
        }
        return number;
    }

    /** Counts a change in the transaction that makes it, and gives its number. */
    long next() {
        long next = store.nextChange();
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, this);
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit());
        }
        return next;
    }

    @Override
    public void forget() {
        synchronized (this) {
            number = 0;
        }
        lookNow.set(true);
    }

    private final class AfterCommit implements TransactionSynchronization {
        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ActivityChanges.this);
        }

        @Override
        public void afterCommit() {
            lookNow.set(true);
        }
    }
}

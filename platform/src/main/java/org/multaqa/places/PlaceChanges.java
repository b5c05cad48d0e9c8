package org.multaqa.places;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.multaqa.database.Remembering;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the changes of places. Several programs may work on one database: the count stands there
 * and is looked at once a second at most, at once after a change made here.
 */
@Component
class PlaceChanges implements Remembering {
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final PlaceStore store;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - LOOK_EVERY);
    private final AtomicBoolean lookNow = new AtomicBoolean(true);
    private volatile long number;

    PlaceChanges(PlaceStore store) {
        this.store = store;
    }

    /** The number of the last change, as far as is known here: at most a second old. */
    long number() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            // What this transaction has written may still come to nothing.
            return number;
        }
        long looked = lookedAt.get();
        long now = System.nanoTime();
        if (lookNow.getAndSet(false)
                || (now - looked >= LOOK_EVERY && lookedAt.compareAndSet(looked, now))) {
            number = store.number();
        }
        return number;
    }

    /**
     * Counts a change in the transaction that makes it. Whoever counts holds the row until the
     * commit, so that two people who add places at once are given two codes.
     */
    void count() {
        store.count();
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, this);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCompletion() {
                        TransactionSynchronizationManager.unbindResourceIfPossible(
                                PlaceChanges.this);
                    }

                    @Override
                    public void afterCommit() {
                        lookNow.set(true);
                    }
                });
    }

    @Override
    public void forget() {
        lookNow.set(true);
    }
}

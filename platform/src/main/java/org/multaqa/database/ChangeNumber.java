package org.multaqa.database;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The number of the last change of something, for whoever keeps it in memory. Several programs may
 * work on one database: the count stands there and is looked at once a second at most, at once
 * after a change made here.
 */
public final class ChangeNumber {
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier count;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - LOOK_EVERY);
    private final AtomicBoolean lookNow = new AtomicBoolean(true);
    private volatile long number;

    /**
     * @param count reads the number from the database
     */
    public ChangeNumber(LongSupplier count) {
        this.count = count;
    }

    /** The number as far as is known here: at most a second old. */
    public long number() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            // What this transaction has written may still come to nothing.
            return number;
        }
        long looked = lookedAt.get();
        long now = System.nanoTime();
        boolean mine = lookNow.getAndSet(false);
        if (mine || (now - looked >= LOOK_EVERY && lookedAt.compareAndSet(looked, now))) {
            long found = count.getAsLong();
            synchronized (this) {
                number = Math.max(number, found);
            }
        }
        return number;
    }

    /** Has the number looked at anew as soon as the transaction that is open now has committed. */
    public void changedInTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a change is counted in its own transaction");
        }
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, this);
        TransactionSynchronizationManager.registerSynchronization(new Committed());
    }

    /** Forgets what is known: the database may be another one. */
    public void forget() {
        synchronized (this) {
            number = 0;
        }
        lookNow.set(true);
    }

    private final class Committed implements TransactionSynchronization {
        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChangeNumber.this);
        }

        @Override
        public void afterCommit() {
            lookNow.set(true);
        }
    }
}

package org.multaqa.files;

import java.time.Duration;
import java.time.Instant;
import org.multaqa.database.Database;
import org.multaqa.jobs.Duty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes contents away that nobody has any more: after the transaction that let go of the last one,
 * and once a day what a fallen machine left behind. The content's row is held meanwhile, so that
 * whoever brings the same content in that moment waits and then places it anew.
 */
@Component
class ContentSweep implements Duty {
    private final AttachmentStore store;
    private final ContentFolder folder;
    private final Database db;
    private final TransactionTemplate ownTransaction;

    ContentSweep(
            AttachmentStore store,
            ContentFolder folder,
            Database db,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.folder = folder;
        this.db = db;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return "files-swept";
    }

    @Override
    public void perform(Instant now) {
        folder.clearWaiting(now.minus(Duration.ofDays(1)));
        for (String sha256 : folder.placedBefore(now.minus(Duration.ofDays(1)))) {
            db.doInTransaction(() -> sweep(sha256));
        }
    }

    /** Looks again, when the transaction that is open now has ended, whether anyone has it. */
    void afterwards(String sha256) {
        whenEnded(sha256, true);
    }

    /** The same, but only if the transaction comes to nothing. */
    void afterwardsIfUndone(String sha256) {
        whenEnded(sha256, false);
    }

    private void whenEnded(String sha256, boolean alsoWhenDone) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (alsoWhenDone || status != STATUS_COMMITTED) {
                            ownTransaction.executeWithoutResult(s -> sweep(sha256));
                        }
                    }
                });
    }

    /** The file goes first: a row without a file harms nobody, a file without a row is litter. */
    private void sweep(String sha256) {
        store.hold(sha256, FileType.PDF, 0);
        if (!store.isHad(sha256)) {
            folder.discard(folder.place(sha256));
            store.deleteContent(sha256);
        }
    }
}

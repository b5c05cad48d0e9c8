package org.multaqa.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes the trail and checks it. */
@Service
public class Audit {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Records a change in the transaction that makes it; refuses to be called outside of one. The
     * entries of a transaction are put to the chain just before its commit, so that the chain's one
     * lock is held for as short as can be.
     *
     * @param what a verb in the past tense with its module, {@code directory.organisation-renamed}
     * @param kind the kind of the thing, {@code organisation}
     * @param thing the thing's id
     * @param about the organisation the change is about, for the viewer's filter
     * @param details what changed, without personal data
     */
    public void record(
            Author by,
            String what,
            String kind,
            Object thing,
            @Nullable UUID about,
            Map<String, ?> details) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "the trail is written in the transaction of the change");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        pending()
                .add(
                        new Entry(
                                0,
                                at,
                                by.person(),
                                by.organisation(),
                                by.channel(),
                                what,
                                kind,
                                thing.toString(),
                                about,
                                JSON.writeValueAsString(details),
                                "",
                                ""));
    }

    /** The end of the trail now. */
    public Head head() {
        return store.head();
    }

    /** The entries that the filter lets through, newest first. */
    public List<Entry> entries(EntryFilter filter) {
        return store.entries(filter);
    }

    /** Reads the whole trail and computes it anew; {@code older} is a head kept from before. */
    public Verdict verify(@Nullable Head older) {
        return store.verify(older);
    }

    private List<Entry> pending() {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending.entries;
    }

    private final class Pending implements TransactionSynchronization {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            store.append(entries);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Audit.this);
        }
    }
}

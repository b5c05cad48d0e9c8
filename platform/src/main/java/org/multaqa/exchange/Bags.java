package org.multaqa.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.Remembering;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The bags of entries, one an epoch, each in a folder of its own, and when what came to them is
 * merged. Until then the journal of a bag keeps batches apart, so it is merged as soon as it covers
 * three charities and is worth the writing; once a day in any case, with dummies where it covers
 * fewer.
 */
@Component
class Bags implements Remembering, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Bags.class);
    private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");
    private static final int CHARITIES = 3;

    /** A table is written anew when at least so large a part of it is new. */
    private static final int WORTH = 50;

    /** What waits lies in memory: 256 MB of it at most. */
    private static final int MOST_WAITING = 1 << 21;

    private static final int MOST_DUMMIES = 1 << 16;

    private final Path folder;
    private final ExchangeStore store;
    private final Clock clock;
    private final Map<String, Bag> open = new HashMap<>();
    private final ExecutorService merging =
            Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("exchange-merging").factory());
    private final AtomicBoolean planned = new AtomicBoolean();

    Bags(@Value("${multaqa.data}") String data, ExchangeStore store, Clock clock) {
        folder = Path.of(data).resolve("exchange");
        this.store = store;
        this.clock = clock;
    }

    /** The bag of an epoch, opened when it is first asked for. */
    synchronized Bag of(Epoch epoch) {
        return open.computeIfAbsent(epoch.groupKey(), key -> open(epoch));
    }

    private Bag open(Epoch epoch) {
        DataDirectory.makePrivateFolder(folder);
        try {
            return Bag.open(
                    folder.resolve("bag-" + epoch.groupKey().substring(0, 16)), epoch.number());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The quarter of now, by which entries that expired are left out. */
    int quarter() {
        return Entry.quarter(YearMonth.now(clock.withZone(DAMASCUS)));
    }

    /** What came may be enough to be merged; that is done in the background. */
    void grew(Epoch epoch) {
        if (isDue(epoch) && planned.compareAndSet(false, true)) {
            merging.execute(() -> {
                planned.set(false);
                try {
                    merge(epoch);
                } catch (RuntimeException e) {
                    LOG.error("entries could not be merged; they wait in the journal", e);
                }
            });
        }
    }

    private boolean isDue(Epoch epoch) {
        Bag bag = of(epoch);
        int waiting = bag.waiting();
        return waiting >= MOST_WAITING
                || waiting > bag.size() / WORTH && covered(epoch) >= CHARITIES;
    }

    private int covered(Epoch epoch) {
        Instant merged = store.epoch(epoch.groupKey()).orElse(epoch).mergedAt();
        return store.charitiesSince(merged);
    }

    /** Merges what waits, if anything does, and so forgets which entries came together. */
    void merge(Epoch epoch) {
        Bag bag = of(epoch);
        if (bag.waiting() == 0) {
            return;
        }
        try {
            // Before the merge: what comes while it runs waits for the next one.
            Instant before = clock.instant();
            if (covered(epoch) < CHARITIES) {
                bag.add(Dummies.entries(Math.min(bag.waiting(), MOST_DUMMIES), quarter()));
            }
            bag.merge(quarter());
            store.merged(epoch.groupKey(), before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void forget() {
        open.values().forEach(Bags::close);
        open.clear();
    }

    private static void close(Bag bag) {
        try {
            bag.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() {
        merging.close();
        forget();
    }
}

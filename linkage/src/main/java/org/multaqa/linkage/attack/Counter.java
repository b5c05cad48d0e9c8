package org.multaqa.linkage.attack;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what several threads do, and says now and then how much it is. */
final class Counter {
    private static final int EVERY = 256;

    private final AtomicInteger done = new AtomicInteger();
    private final Progress progress;
    private final Progress.Stage stage;
    private final int all;

    Counter(Progress progress, Progress.Stage stage, int all) {
        this.progress = progress;
        this.stage = stage;
        this.all = all;
    }

    /** One more is done. */
    void one() {
        int count = done.incrementAndGet();
        if (count % EVERY == 0) {
            progress.at(stage, count, all);
        }
    }
}

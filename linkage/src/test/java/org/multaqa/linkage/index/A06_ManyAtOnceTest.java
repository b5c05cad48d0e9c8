package org.multaqa.linkage.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.linkage.index.Entries.NOW;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.index.Bag.Deletion;

@DisplayName("Readers look up without a lock while batches, deletions and merges go on")
class A06_ManyAtOnceTest {
    private static final int BATCHES = 300;
    @TempDir private Path folder;
    private final AtomicInteger added = new AtomicInteger();
    private final AtomicInteger deleted = new AtomicInteger();

    @Test
    @DisplayName("What was added before a question is in the answer, what was deleted is not")
    void consistent() throws Exception {
        try (Bag bag = Bag.open(folder, 1);
                var threads = Executors.newFixedThreadPool(5)) {
            List<Callable<Void>> all =
                    List.of(
                            () -> adds(bag),
                            () -> deletes(bag),
                            () -> merges(bag),
                            () -> reads(bag, 1),
                            () -> reads(bag, 2));
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
            bag.merge(NOW);
            for (int batch = 1; batch <= BATCHES; batch++) {
                assertThat(bag.find(Entries.tag(batch), NOW)).hasSize(isDeleted(batch) ? 0 : 3);
            }
        }
    }

    private Void adds(Bag bag) throws IOException {
        Random random = new Random(6);
        for (int batch = 1; batch <= BATCHES; batch++) {
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                entries.add(Entries.entry(Entries.tag(batch), random));
            }
            for (int i = 0; i < 200; i++) {
                entries.add(Entries.entry(Entries.tag(random), random));
            }
            bag.add(Entries.together(entries));
            added.set(batch);
        }
        return null;
    }

    private Void deletes(Bag bag) throws IOException {
        while (deleted.get() < BATCHES) {
            int next = deleted.get() + 1;
            if (next > added.get()) {
                Thread.onSpinWait();
                continue;
            }
            if (isDeleted(next)) {
                byte[] tag = Entries.tag(next);
                assertThat(bag.delete(List.of(new Deletion(tag, tag)))).isEqualTo(3);
            }
            deleted.set(next);
        }
        return null;
    }

    private Void merges(Bag bag) throws IOException {
        while (added.get() < BATCHES) {
            bag.merge(NOW);
        }
        return null;
    }

    private Void reads(Bag bag, int seed) {
        Random random = new Random(seed);
        while (deleted.get() < BATCHES) {
            int sure = added.get();
            int gone = deleted.get();
            if (sure > 0) {
                int batch = 1 + random.nextInt(sure);
                List<byte[]> found = bag.find(Entries.tag(batch), NOW);
                if (!isDeleted(batch)) {
                    assertThat(found).as("batch " + batch).hasSize(3);
                } else if (batch <= gone) {
                    assertThat(found).as("deleted batch " + batch).isEmpty();
                }
            }
        }
        return null;
    }

    private static boolean isDeleted(int batch) {
        return batch % 3 == 0;
    }
}

package org.multaqa.linkage.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.multaqa.linkage.index.Entries.NOW;
import static org.multaqa.linkage.index.Entries.entry;
import static org.multaqa.linkage.index.Entries.tag;
import static org.multaqa.linkage.index.Entries.together;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.index.Bag.Deletion;

@DisplayName("What is put into the bag is found by its tag, and by nothing else")
class A01_BagTest {
    @TempDir private Path folder;
    private final SplittableRandom random = new SplittableRandom(1);
    private final byte[] amal = entry(tag(1), random);
    private final byte[] amalElsewhere = entry(tag(1), random);
    private final byte[] nour = entry(tag(2), random);

    @Test
    @DisplayName("A bucket holds all entries of a tag, whoever sent them and when")
    void bucket() throws IOException {
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(together(nour, amal));
            bag.add(amalElsewhere);
            assertThat(bag.find(tag(1), NOW)).containsExactlyInAnyOrder(amal, amalElsewhere);
            assertThat(bag.find(tag(2), NOW)).containsExactly(nour);
            assertThat(bag.find(tag(3), NOW)).isEmpty();
            assertThat(bag.waiting()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("After a merge it is the same bag, and nothing waits")
    void merged() throws IOException {
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(together(nour, amal));
            bag.merge(NOW);
            bag.add(amalElsewhere);
            assertThat(bag.find(tag(1), NOW)).containsExactlyInAnyOrder(amal, amalElsewhere);
            bag.merge(NOW);
            assertThat(bag.find(tag(1), NOW)).containsExactlyInAnyOrder(amal, amalElsewhere);
            assertThat(bag.waiting()).isZero();
            assertThat(bag.size()).isEqualTo(3);
            assertThat(bag.damagedBlocks()).isZero();
        }
    }

    @Test
    @DisplayName("Who names tag and secret has an entry deleted, others have not")
    void deleted() throws IOException {
        byte[] secret = {7, 7};
        byte[] mine = entry(tag(1), secret, NOW, random);
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(together(amal, mine));
            bag.merge(NOW);
            bag.add(entry(tag(1), secret, NOW, random));
            assertThat(bag.delete(List.of(new Deletion(tag(1), new byte[] {8, 8})))).isZero();
            assertThat(bag.delete(List.of(new Deletion(tag(2), secret)))).isZero();
            assertThat(bag.delete(List.of(new Deletion(tag(1), secret)))).isEqualTo(2);
            assertThat(bag.delete(List.of(new Deletion(tag(1), secret)))).isZero();
            assertThat(bag.find(tag(1), NOW)).containsExactly(amal);
        }
        try (Bag again = Bag.open(folder, 1)) {
            assertThat(again.find(tag(1), NOW)).containsExactly(amal);
            again.merge(NOW);
            assertThat(again.find(tag(1), NOW)).containsExactly(amal);
            assertThat(again.size()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("What has expired is not answered with, and is gone with the next merge")
    void expired() throws IOException {
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(together(entry(tag(1), tag(1), NOW, random), amal));
            assertThat(bag.find(tag(1), NOW)).hasSize(2);
            assertThat(bag.find(tag(1), NOW + 1)).containsExactly(amal);
            bag.merge(NOW + 1);
            assertThat(bag.size()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("Of two charities that register one family at once, one sees the other")
    void registerIsOneAct() throws Exception {
        try (Bag bag = Bag.open(folder, 1);
                var charities = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            for (int family = 10; family < 60; family++) {
                byte[] tag = tag(family);
                var start = new java.util.concurrent.CyclicBarrier(2);
                List<java.util.concurrent.Callable<Boolean>> both =
                        java.util.Collections.nCopies(
                                2,
                                () -> {
                                    byte[] mine = entry(tag, new SplittableRandom());
                                    start.await();
                                    return bag.register(mine, () -> bag.find(tag, NOW).isEmpty());
                                });
                int first = 0;
                for (var counted : charities.invokeAll(both)) {
                    first += counted.get() ? 1 : 0;
                }
                assertThat(first).as("first sightings of family " + family).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("What is no entry is refused, and nothing of its batch is taken")
    void refused() throws IOException {
        byte[] strange = entry(tag(5), random);
        strange[Entry.FORMAT_AT] = 2;
        try (Bag bag = Bag.open(folder, 1)) {
            assertThatThrownBy(() -> bag.add(together(amal, strange)))
                    .hasMessageContaining("entry 1");
            assertThatThrownBy(() -> bag.add(new byte[130])).hasMessageContaining("130 bytes");
            assertThatThrownBy(() -> bag.find(new byte[3], NOW)).hasMessageContaining("12 bytes");
            assertThat(bag.size()).isZero();
            assertThatThrownBy(() -> Bag.open(folder, 1)).hasMessageContaining("another program");
        }
        assertThatThrownBy(
                        () -> {
                            try (Bag bag = Bag.open(folder, 1)) {
                                bag.add(amal);
                            }
                            Bag.open(folder, 2).close();
                        })
                .isInstanceOf(DamagedBag.class)
                .hasMessageContaining("epoch");
    }
}

package org.multaqa.linkage.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.multaqa.linkage.index.Entries.NOW;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A big bag is built by partitions, also of tags that are not spread evenly")
class A08_BuiltFromNothingTest {
    @TempDir private Path folder;

    @Test
    @DisplayName("300,000 entries, a third of them crowded into one beginning: all are found")
    void crowded() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        int count = 300_000;
        try (Bag bag = Bag.open(folder, 1)) {
            // far more are announced than come, so that there are several partitions
            bag.fill(
                    3_000_000,
                    taker -> {
                        Random random = new Random(seed);
                        for (int i = 0; i < count; i++) {
                            taker.take(Entries.memory(invented(i, random)), 0);
                        }
                    });
            assertThat(bag.size()).isEqualTo(count);
            assertThat(bag.damagedBlocks()).isZero();
            Random again = new Random(seed);
            for (int i = 0; i < count; i++) {
                byte[] entry = invented(i, again);
                if (i % 97 == 0) {
                    assertThat(bag.find(Entries.tagOf(entry), NOW))
                            .as("seed " + seed + ", entry " + i)
                            .anyMatch(found -> Arrays.equals(found, entry));
                }
            }
            assertThatThrownBy(() -> bag.fill(1, taker -> {})).hasMessageContaining("not empty");
        }
        try (Bag bag = Bag.open(folder, 1)) {
            assertThat(bag.size()).isEqualTo(count);
        }
    }

    private static byte[] invented(int number, Random random) {
        byte[] tag = Entries.tag(random);
        if (number % 3 == 0) {
            Arrays.fill(tag, 0, 9, (byte) 0x11);
        }
        return Entries.entry(tag, random);
    }
}

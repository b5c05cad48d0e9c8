package org.multaqa.linkage.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.multaqa.linkage.index.Entries.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a crash tore is cut off; what is damaged otherwise is not opened")
class A04_TornAndDamagedTest {
    @TempDir private Path folder;
    private final Random random = new Random(4);

    @Test
    @DisplayName(
            "Wherever the last batch was torn, the batches before it are there, and no half one")
    void torn() throws IOException {
        Path journal = folder.resolve("journal-00000000");
        byte[] first = batch(1);
        byte[] second = batch(2);
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(first);
            bag.add(second);
        }
        byte[] whole = Files.readAllBytes(journal);
        int end = whole.length / 2;
        for (int cut = end; cut < whole.length; cut += 61) {
            Files.write(journal, Arrays.copyOf(whole, cut));
            assertHolds(1, true, 2, false);
            assertThat(journal).hasSize(end);
            // the length has grown before the bytes came, as after a cut of power
            Files.write(journal, Arrays.copyOf(Arrays.copyOf(whole, cut), whole.length));
            assertHolds(1, true, 2, false);
        }
        Files.write(journal, whole);
        assertHolds(1, true, 2, true);
    }

    @Test
    @DisplayName("After the cut new batches come behind what was whole")
    void goesOn() throws IOException {
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(batch(1));
            bag.add(batch(2));
        }
        Path journal = folder.resolve("journal-00000000");
        byte[] whole = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(whole, whole.length - 1));
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(batch(3));
        }
        assertHolds(1, true, 2, false);
        assertHolds(1, true, 3, true);
    }

    @Test
    @DisplayName("A bit that turned in an earlier batch is no tear: it is said, nothing is cut")
    void damagedBefore() throws IOException {
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(batch(1));
            bag.add(batch(2));
        }
        Path journal = folder.resolve("journal-00000000");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[300] ^= 1;
        Files.write(journal, bytes);
        assertThatThrownBy(() -> Bag.open(folder, 1))
                .isInstanceOf(DamagedBag.class)
                .hasMessageContaining("journal-00000000")
                .hasMessageContaining("byte 0");
        assertThat(journal).hasBinaryContent(bytes);
    }

    @Test
    @DisplayName("A table whose page or directory is damaged is refused; a damaged block is found")
    void damagedTable() throws IOException {
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(batch(1));
            bag.merge(NOW);
        }
        Path table = folder.resolve("table-00000001");
        byte[] whole = Files.readAllBytes(table);
        for (int at : new int[] {3, 17, 35, whole.length - 5}) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 64;
            Files.write(table, bytes);
            assertThatThrownBy(() -> Bag.open(folder, 1)).isInstanceOf(DamagedBag.class);
        }
        Files.write(table, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> Bag.open(folder, 1)).hasMessageContaining("length");
        byte[] bytes = whole.clone();
        bytes[EntryTable.PAGE + 200] ^= 1;
        Files.write(table, bytes);
        try (Bag bag = Bag.open(folder, 1)) {
            assertThat(bag.damagedBlocks()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("A merge that was cut short leaves the bag as it was")
    void unfinishedMerge() throws IOException {
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(batch(1));
            bag.merge(NOW);
            bag.add(batch(2));
        }
        // as a crash within the next merge leaves it: a half table, a journal already begun
        Files.write(folder.resolve("table-00000002.unfinished"), new byte[5_000]);
        Files.createFile(folder.resolve("journal-00000002"));
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(batch(3));
            assertThat(folder.resolve("table-00000002.unfinished")).doesNotExist();
        }
        assertHolds(1, true, 2, true);
        try (Bag bag = Bag.open(folder, 1)) {
            bag.merge(NOW);
            assertThat(bag.waiting()).isZero();
        }
        assertHolds(2, true, 3, true);
    }

    private byte[] batch(int tag) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            entries.add(Entries.entry(Entries.tag(tag), random));
        }
        return Entries.together(entries);
    }

    private void assertHolds(int one, boolean oneThere, int other, boolean otherThere)
            throws IOException {
        try (Bag bag = Bag.open(folder, 1)) {
            assertThat(bag.find(Entries.tag(one), NOW)).hasSize(oneThere ? 5 : 0);
            assertThat(bag.find(Entries.tag(other), NOW)).hasSize(otherThere ? 5 : 0);
        }
    }
}

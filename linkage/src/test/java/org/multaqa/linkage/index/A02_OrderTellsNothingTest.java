package org.multaqa.linkage.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.linkage.index.Entries.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("How a table lies on the disk tells neither who sent what nor when")
class A02_OrderTellsNothingTest {
    @TempDir private Path folder;

    @Test
    @DisplayName("The same entries, sent in any order and any batches, make the same file")
    void sameFile() throws IOException {
        Random random = new Random(20_261_125);
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            entries.add(Entries.entry(Entries.tag(random.nextInt(900)), random));
        }
        byte[] first = table("first", entries, 100);
        Collections.shuffle(entries, random);
        byte[] second = table("second", entries, 2_999);
        assertThat(second).isEqualTo(first);
        Path poured = folder.resolve("poured");
        try (Bag bag = Bag.open(poured, 1)) {
            bag.fill(
                    entries.size(),
                    taker -> {
                        for (byte[] entry : entries) {
                            taker.take(Entries.memory(entry), 0);
                        }
                    });
        }
        assertThat(tableIn(poured)).isEqualTo(first);
    }

    @Test
    @DisplayName("After a merge no file but the table holds anything of a batch")
    void journalsGo() throws IOException {
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(Entries.entry(Entries.tag(1), new Random(1)));
            bag.merge(NOW);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.filter(f -> f.toFile().length() > 0))
                        .extracting(f -> f.getFileName().toString())
                        .containsExactly("table-00000001");
            }
        }
    }

    private byte[] table(String name, List<byte[]> entries, int batch) throws IOException {
        Path in = folder.resolve(name);
        try (Bag bag = Bag.open(in, 1)) {
            for (int from = 0; from < entries.size(); from += batch) {
                int to = Math.min(from + batch, entries.size());
                bag.add(Entries.together(entries.subList(from, to)));
                if (from % 700 == 0) {
                    bag.merge(NOW);
                }
            }
            bag.merge(NOW);
        }
        return tableIn(in);
    }

    private static byte[] tableIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path table =
                    files.filter(f -> f.getFileName().toString().startsWith("table-"))
                            .findFirst()
                            .orElseThrow();
            return Files.readAllBytes(table);
        }
    }
}

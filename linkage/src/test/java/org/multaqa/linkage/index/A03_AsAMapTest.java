package org.multaqa.linkage.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.linkage.index.Entries.NOW;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multaqa.linkage.index.Bag.Deletion;

@DisplayName("Whatever is done with a bag, it holds what a map in memory would")
class A03_AsAMapTest {
    @TempDir private Path folder;
    private final Map<Integer, List<byte[]>> expected = new HashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {3, 60, 4_000})
    @DisplayName("Batches, deletions, merges and openings in any order")
    void anyOrder(int tags) throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Bag bag = Bag.open(folder, 1);
        try {
            for (int step = 0; step < 120; step++) {
                switch (random.nextInt(10)) {
                    case 0 -> bag.merge(NOW);
                    case 1 -> {
                        bag.close();
                        bag = Bag.open(folder, 1);
                    }
                    case 2, 3 -> delete(bag, random);
                    default -> add(bag, tags, random);
                }
                check(bag, random.nextInt(tags), seed);
            }
            for (int tag = 0; tag < tags; tag++) {
                check(bag, tag, seed);
            }
            assertThat(bag.damagedBlocks()).isZero();
        } finally {
            bag.close();
        }
    }

    private void add(Bag bag, int tags, Random random) throws IOException {
        List<byte[]> batch = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            int tag = random.nextInt(tags);
            List<byte[]> bucket = expected.computeIfAbsent(tag, t -> new ArrayList<>());
            if (bucket.size() < Bag.MOST_IN_BUCKET) {
                byte[] secret = {(byte) random.nextInt(3)};
                byte[] entry = Entries.entry(Entries.tag(tag), secret, NOW, random);
                bucket.add(entry);
                batch.add(entry);
            }
        }
        bag.add(Entries.together(batch));
    }

    private void delete(Bag bag, Random random) throws IOException {
        if (expected.isEmpty()) {
            return;
        }
        List<Integer> tags = List.copyOf(expected.keySet());
        int tag = tags.get(random.nextInt(tags.size()));
        byte[] secret = {(byte) random.nextInt(3)};
        String hash = HexFormat.of().formatHex(Entry.deletionHash(secret));
        List<byte[]> bucket = Objects.requireNonNull(expected.get(tag));
        int before = bucket.size();
        bucket.removeIf(entry ->
                HexFormat.of()
                        .formatHex(
                                entry, Entry.DELETION_AT, Entry.DELETION_AT + Entry.DELETION_BYTES)
                        .equals(hash));
        assertThat(bag.delete(List.of(new Deletion(Entries.tag(tag), secret))))
                .isEqualTo(before - bucket.size());
    }

    private void check(Bag bag, int tag, long seed) {
        assertThat(bag.find(Entries.tag(tag), NOW))
                .as("seed " + seed + ", tag " + tag)
                .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(tag, List.of()));
    }
}

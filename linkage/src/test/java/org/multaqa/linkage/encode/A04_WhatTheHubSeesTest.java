package org.multaqa.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.index.Entry;

@DisplayName("The hub sees a number of records, and entries that have nothing in common")
class A04_WhatTheHubSeesTest {
    private static final int RECORDS = 700;
    @TempDir private Path folder;
    private final SampleExchange exchange = new SampleExchange();
    private final List<Subject> list = SampleExchange.strangers(0, RECORDS);
    private final CharitySecret charity = CharitySecret.fresh();
    private TokenBook tokens = TokenBook.inMemory(charity);

    @BeforeEach
    void evaluate() throws IOException {
        tokens = SampleExchange.invented(charity, list);
    }

    @Test
    @DisplayName("A list of few keys a record is as long as one of many")
    void filledUp() throws IOException {
        List<Subject> few =
                list.stream()
                        .map(s -> SampleExchange.subject(s.id(), 1, s.matchKeys().getFirst()))
                        .toList();
        assertThat(encode(list, 5)).hasSize(RECORDS * 5);
        assertThat(encode(few, 5)).hasSize(RECORDS * 5);
        // more keys than places: as if it had more records
        assertThat(encode(list, 2)).hasSize(Math.ceilDiv(RECORDS * 3, 2) * 2);
    }

    @Test
    @DisplayName("No two entries share payload, nonce or deletion hash, also of one record")
    void nothingInCommon() throws IOException {
        List<byte[]> entries = encode(list, 5);
        for (int at : new int[] {Entry.PAYLOAD_AT, Entry.PAYLOAD_AT + 24, Entry.DELETION_AT}) {
            Set<String> seen = new HashSet<>();
            for (byte[] entry : entries) {
                assertThat(seen.add(HexFormat.of().formatHex(entry, at, at + 12))).isTrue();
            }
        }
    }

    @Test
    @DisplayName(
            "Every bit before the expiry is set in half of the entries, real ones and noise alike")
    void evenBits() throws IOException {
        List<byte[]> entries = encode(list, 5);
        for (int bit = 0; bit < 8 * Entry.EXPIRY_AT; bit++) {
            int set = 0;
            for (byte[] entry : entries) {
                set += entry[bit / 8] >> bit % 8 & 1;
            }
            double deviations = (set - entries.size() / 2.0) / Math.sqrt(entries.size() / 4.0);
            assertThat(Math.abs(deviations)).as("bit " + bit).isLessThan(6);
        }
    }

    @Test
    @DisplayName("The real entries lie all over the file, those of one record apart")
    void shuffled() throws IOException {
        List<byte[]> entries = encode(list, 5);
        Map<String, Integer> place = new java.util.HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            place.put(tag(entries.get(i)), i);
        }
        int together = 0;
        double sum = 0;
        for (Subject subject : list) {
            int[] places =
                    subject.matchKeys().stream()
                            .mapToInt(key ->
                                    place.get(
                                            HexFormat.of()
                                                    .formatHex(
                                                            tokens.find(key).orElseThrow().tag())))
                            .sorted()
                            .toArray();
            together += places[1] - places[0] == 1 || places[2] - places[1] == 1 ? 1 : 0;
            sum += Arrays.stream(places).average().orElseThrow();
        }
        assertThat(together).isLessThan(20);
        assertThat(sum / RECORDS / entries.size()).isBetween(0.45, 0.55);
        assertThat(encode(list, 5)).isNotEqualTo(entries);
    }

    private static String tag(byte[] entry) {
        return HexFormat.of().formatHex(entry, 0, Entry.TAG_BYTES);
    }

    private List<byte[]> encode(List<Subject> subjects, int entriesARecord) throws IOException {
        Path file = folder.resolve("list");
        exchange.encoding(charity, entriesARecord)
                .write(subjects, tokens, file, folder.resolve("kept"));
        try (EncodedList encoded = EncodedList.open(file)) {
            byte[] all = encoded.entries(0, (int) encoded.size());
            List<byte[]> entries = new java.util.ArrayList<>();
            for (int at = 0; at < all.length; at += Entry.BYTES) {
                entries.add(Arrays.copyOfRange(all, at, at + Entry.BYTES));
            }
            return entries;
        }
    }
}

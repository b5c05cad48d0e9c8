package org.multaqa.linkage.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.CsvWriter;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.Records;
import org.multaqa.linkage.text.NameLists;

@DisplayName("Invented lists")
class D01_InventedListsTest {

    @Test
    @DisplayName("are the same for the same seed and others for another")
    void areTheSame() {
        assertThat(lists(500, 7)).isEqualTo(lists(500, 7)).isNotEqualTo(lists(500, 8));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("are at least as hard as real ones were found to be")
    void areHard(long seed) {
        Hardness hardness =
                new InventedLists(20_000, seed, 1)
                        .writeTo(new CsvWriter(new ByteArrayOutputStream()), done -> {});
        assertThat(hardness.pairs()).isGreaterThan(5_000);
        assertThat(hardness.national()).isBetween(0.1, 0.22);
        assertThat(hardness.phone()).isBetween(0.25, 0.40);
        assertThat(hardness.any()).isBetween(0.5, 0.72);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 4})
    @DisplayName("are harder the more noise there is; without any, names are written alike by all")
    void areHarderWithNoise(long seed) {
        List<Hardness> byNoise =
                Stream.of(0.0, 1.0, 1.8)
                        .map(noise ->
                                new InventedLists(20_000, seed, noise)
                                        .writeTo(
                                                new CsvWriter(new ByteArrayOutputStream()),
                                                done -> {}))
                        .toList();
        assertThat(byNoise.getFirst().names()).isEqualTo(1);
        for (int i = 1; i < byNoise.size(); i++) {
            Hardness before = byNoise.get(i - 1);
            assertThat(byNoise.get(i).phone()).isLessThan(0.8 * before.phone());
            assertThat(byNoise.get(i).any()).isLessThan(0.95 * before.any());
        }
    }

    @Test
    @DisplayName("hold each person once a charity, with an id of its own and a household in truth")
    void areWellFormed() {
        Set<String> ids = new HashSet<>();
        Set<String> rows = new HashSet<>();
        Map<String, String> households = new HashMap<>();
        List<String> truth = List.of(InventedLists.TRUTH, InventedLists.TRUTH_HOUSEHOLD);
        try (Records records =
                Records.of(new ByteArrayInputStream(lists(3_000, 5)), "f", Map.of(), truth)) {
            for (CanonicalRecord record; (record = records.next()) != null; ) {
                String person = record.extras().get(0);
                assertThat(ids.add(record.value(Field.RECORD_ID))).isTrue();
                assertThat(rows.add(person + " of " + record.value(Field.CHARITY))).isTrue();
                assertThat(households.merge(person, record.extras().get(1), (a, b) -> b))
                        .isEqualTo(record.extras().get(1));
            }
        }
        assertThat(households).hasSizeBetween(2_000, 3_000);
    }

    @Test
    @DisplayName("draw on lists of names that are long enough and have nothing twice")
    void namesAreMany() {
        assertThat(NameLists.men().names())
                .hasSizeGreaterThanOrEqualTo(300)
                .doesNotHaveDuplicates();
        assertThat(NameLists.women().names())
                .hasSizeGreaterThanOrEqualTo(300)
                .doesNotHaveDuplicates();
        assertThat(NameLists.families().names())
                .hasSizeGreaterThanOrEqualTo(600)
                .doesNotHaveDuplicates();
    }

    private static byte[] lists(int people, long seed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new InventedLists(people, seed, 1).writeTo(new CsvWriter(out), done -> {});
        return out.toByteArray();
    }
}

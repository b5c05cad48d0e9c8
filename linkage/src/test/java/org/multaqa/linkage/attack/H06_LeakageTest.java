package org.multaqa.linkage.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a hub sees that has no list at all")
class H06_LeakageTest {
    private static final long SEED = 4;
    private final PlainLists lists = PlainLists.invented(600, SEED);
    private final Leakage leakage = Leakage.of(Exchange.of(lists, SEED, (stage, done, all) -> {}));

    @Test
    @DisplayName("Entries and families of a tag are counted as counting texts of keys counts them")
    void sizes() {
        Map<String, Integer> entries = new HashMap<>();
        Map<String, Set<Integer>> families = new HashMap<>();
        lists.each(list -> {
            var keys = Encoder.keys(list.records);
            for (int i = 0; i < keys.size(); i++) {
                int family = list.families.get(i);
                for (Encoder.Key key : keys.get(i)) {
                    entries.merge(key.text(), 1, Integer::sum);
                    families.computeIfAbsent(key.text(), k -> new HashSet<>()).add(family);
                }
            }
        });
        double tags = entries.size();
        for (int count = 1; count < Leakage.MANY; count++) {
            int wanted = count;
            long ofEntries = entries.values().stream().filter(n -> n == wanted).count();
            long ofFamilies = families.values().stream().filter(f -> f.size() == wanted).count();
            assertThat(leakage.tagsOfEntries(count)).isCloseTo(ofEntries / tags, within(1e-9));
            assertThat(leakage.tagsOfFamilies(count)).isCloseTo(ofFamilies / tags, within(1e-9));
        }
        assertThat(leakage.largest())
                .isEqualTo(entries.values().stream().mapToInt(n -> n).max().orElseThrow());
    }

    @Test
    @DisplayName("Shares are of a whole, and alike sketches are more often one person's")
    void likeness() {
        double all = IntStream.range(0, Leakage.STEPS).mapToDouble(leakage::pairs).sum();
        assertThat(all).isCloseTo(1, within(1e-9));
        assertThat(
                        IntStream.rangeClosed(1, Leakage.MANY)
                                .mapToDouble(leakage::entriesInBucketsOf)
                                .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(leakage.samePerson(Leakage.STEPS - 1)).isGreaterThan(leakage.samePerson(2));
    }
}

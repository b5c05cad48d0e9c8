package org.multaqa.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buckets of records that share a key")
class E02_BucketsTest {

    @Test
    @DisplayName("give each pair that shares a key, and no other")
    void pairs() {
        long seed = 20261125;
        Random random = new Random(seed);
        Buckets buckets = new Buckets();
        Map<Long, Set<Integer>> truth = new HashMap<>();
        for (int record = 0; record < 2_000; record++) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                long key = Buckets.mixed(7, random.nextInt(900));
                buckets.add(key, record);
                truth.computeIfAbsent(key, k -> new HashSet<>()).add(record);
            }
        }
        Set<Long> expected = new HashSet<>();
        for (Set<Integer> records : truth.values()) {
            for (int one : records) {
                for (int other : records) {
                    if (one < other) {
                        expected.add((long) one << 32 | other);
                    }
                }
            }
        }
        Set<Long> found = new HashSet<>();
        buckets.close(Long.MAX_VALUE);
        buckets.each((one, other) ->
                found.add((long) Math.min(one, other) << 32 | Math.max(one, other)));
        assertThat(found).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    @DisplayName("are passed over, the fullest first, when there would be too many pairs")
    void allowance() {
        Buckets buckets = new Buckets();
        for (int record = 0; record < 50; record++) {
            buckets.add(99, record);
            buckets.add(record / 2, record);
        }
        List<Integer> pairs = new ArrayList<>();
        buckets.close(100);
        buckets.each((one, other) -> pairs.add(one));
        assertThat(pairs).hasSize(25);
    }

    @Test
    @DisplayName("number texts once each, whatever their number")
    void pool() {
        TextPool pool = new TextPool();
        Map<String, Integer> numbers = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            String text = "نص" + random.nextInt(20_000);
            int number = pool.intern(text);
            assertThat(numbers.computeIfAbsent(text, t -> number)).isEqualTo(number);
            assertThat(pool.get(number)).isEqualTo(text);
        }
        assertThat(pool.size()).isEqualTo(numbers.size() + 1);
        assertThat(pool.find("لا أحد")).isEqualTo(-1);
    }
}

package org.multaqa.linkage.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an attacker looks for likes with")
class H02_LookingForLikesTest {
    private static final long SEED = 20_261_201;
    private final Random random = new Random(SEED);

    @Test
    @DisplayName("Things with the same key are put together, each once, in their order")
    void buckets() {
        long[] keys = random.longs(5_000, 0, 900).toArray();
        Bucketing buckets = Bucketing.of(keys);

        assertThat(buckets.count())
                .as("seed %d", SEED)
                .isEqualTo((int) Arrays.stream(keys).distinct().count());
        boolean[] seen = new boolean[keys.length];
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            for (int i = 0; i < buckets.size(bucket); i++) {
                int thing = buckets.thing(bucket, i);
                assertThat(seen[thing]).isFalse();
                seen[thing] = true;
                assertThat(keys[thing]).isEqualTo(keys[buckets.thing(bucket, 0)]);
                assertThat(i == 0 || thing > buckets.thing(bucket, i - 1)).isTrue();
            }
        }
        assertThat(IntStream.range(0, keys.length).allMatch(i -> seen[i])).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 18})
    @DisplayName("The nearest points of a tree are those that looking at all of them finds")
    void nearest(int dimensions) {
        float[][] points = points(3_000, dimensions);
        Nearest tree = new Nearest(points);
        for (float[] wanted : points(50, dimensions)) {
            int[] all =
                    IntStream.range(0, points.length)
                            .boxed()
                            .sorted((a, b) ->
                                    Float.compare(
                                            distance(wanted, points[a]),
                                            distance(wanted, points[b])))
                            .limit(7)
                            .mapToInt(i -> i)
                            .toArray();
            assertThat(tree.to(wanted, 7)).as("seed %d", SEED).isEqualTo(all);
        }
    }

    @Test
    @DisplayName("Among points of many dimensions a wrong guess costs time only")
    void places() {
        float[][] points = points(400, 50);
        Places places = new Places(points);
        for (int i = 0; i < points.length; i++) {
            float[] near = points[i].clone();
            near[i % 50] += 0.01f;
            assertThat(places.nearest(near, 399 - i).place()).as("seed %d", SEED).isEqualTo(i);
        }
    }

    @Test
    @DisplayName("Filters of any width tell how many features two records share")
    void filters() {
        long[][] records = {features(0, 60), features(20, 60), features(500, 40)};
        for (Filters filters :
                new Filters[] {
                    new Filters(records, 1024, 10, SEED), new Filters(records, 4096, 1, SEED)
                }) {
            assertThat(filters.features(0)).isCloseTo(60, within(6f));
            assertThat(filters.likeness(0, 1)).isCloseTo(40 / 60f, within(0.1f));
            assertThat(filters.likeness(0, 2)).isCloseTo(0, within(0.15f));
        }
    }

    @Test
    @DisplayName("The cheapest places go first, and nobody is left without one")
    void assignment() {
        float[] costs = {
            0.1f, 0.2f, 0.9f, //
            0.0f, 0.8f, 0.7f, //
            0.3f, 0.3f, 0.4f
        };
        assertThat(Assignment.of(costs, 3)).containsExactly(1, 0, 2);
    }

    private static long[] features(int from, int count) {
        return IntStream.range(from, from + count).mapToLong(Mixing::of).toArray();
    }

    private float[][] points(int count, int dimensions) {
        float[][] points = new float[count][dimensions];
        for (float[] point : points) {
            for (int d = 0; d < dimensions; d++) {
                point[d] = random.nextFloat();
            }
        }
        return points;
    }

    private static float distance(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}

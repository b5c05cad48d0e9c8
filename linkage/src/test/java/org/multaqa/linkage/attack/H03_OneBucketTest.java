package org.multaqa.linkage.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Once a bucket is known, likenesses tell which entry is whose")
class H03_OneBucketTest {
    private static final long SEED = 20_261_201;
    private final Random random = new Random(SEED);
    private final Noise noise = new Noise(256, 4096);

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7, 20, 60})
    @DisplayName("The likeliest way to place entries is the true one, sketches' noise and all")
    void placed(int size) {
        int right = 0;
        int trials = 20;
        for (int trial = 0; trial < trials; trial++) {
            Matrix plain = plain(size, new int[size]);
            int[] order = Order.shuffled(size, random.nextLong());
            right += Arrays.equals(likeliest(seen(plain, order, 256), plain), order) ? 1 : 0;
        }
        assertThat(right).as("seed %d", SEED).isGreaterThanOrEqualTo(trials * 3 / 4);
    }

    @Test
    @DisplayName("Of two entries nobody knows which is which; both ways are as likely")
    void two() {
        Matrix plain = plain(2, new int[2]);
        Matrix seen = seen(plain, new int[] {1, 0}, 256);
        double[] likelihoods = new double[2];
        int[] ways = {0};
        new Alignment(seen, plain, noise)
                .ways((placed, likelihood) -> likelihoods[ways[0]++] = likelihood);
        assertThat(ways[0]).isEqualTo(2);
        assertThat(likelihoods[0]).isEqualTo(likelihoods[1], within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 9})
    @DisplayName("An entry goes only where its quarter of expiry fits")
    void labels(int size) {
        int[] quarters = new int[size];
        for (int i = 0; i < size; i++) {
            quarters[i] = i % 4;
        }
        Matrix plain = plain(size, quarters);
        int[] order = Order.shuffled(size, SEED);
        Matrix seen = seen(plain, order, 256);
        new Alignment(seen, plain, noise)
                .ways((placed, likelihood) -> {
                    for (int i = 0; i < size; i++) {
                        assertThat(quarters[placed[i]]).isEqualTo(seen.labels()[i]);
                    }
                });
    }

    @Test
    @DisplayName("A bucket that cannot be this one, its quarters being others, weighs nothing")
    void otherQuarters() {
        Matrix plain = plain(6, new int[] {0, 0, 0, 1, 1, 1});
        Matrix seen = seen(plain(6, new int[] {0, 0, 0, 0, 1, 1}), Order.shuffled(6, 1), 256);
        assertThat(new Alignment(seen, plain, noise).logLikelihood())
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    @DisplayName("The coarser the sketches, the less a true bucket stands out from another")
    void coarse() {
        double[] gains = new double[2];
        int[] bits = {256, 32};
        for (int trial = 0; trial < 50; trial++) {
            Matrix plain = plain(5, new int[5]);
            Matrix other = plain(5, new int[5]);
            for (int b = 0; b < bits.length; b++) {
                Matrix seen = seen(plain, Order.shuffled(5, trial), bits[b]);
                Noise strays = new Noise(bits[b], 4096);
                gains[b] +=
                        new Alignment(seen, plain, strays).logLikelihood()
                                - new Alignment(seen, other, strays).logLikelihood();
            }
        }
        assertThat(gains[0]).as("seed %d", SEED).isGreaterThan(3 * gains[1]);
        assertThat(gains[1]).isPositive();
    }

    @Test
    @DisplayName("No candidate is taken for more buckets than it is")
    void balance() {
        int[][] found = {{0, 1}, {0, 1}};
        // both look like the first candidate, one of them more so
        double[][] weights = {{0, -6}, {0, -1}};
        Balance.even(found, weights, new double[] {1, 1});
        assertThat(weights[0][0]).isGreaterThan(0.8);
        assertThat(weights[1][1]).isGreaterThan(0.8);
    }

    private int[] likeliest(Matrix seen, Matrix plain) {
        double[] most = {Double.NEGATIVE_INFINITY};
        int[] likeliest = new int[seen.size()];
        new Alignment(seen, plain, noise)
                .ways((placed, likelihood) -> {
                    if (likelihood > most[0]) {
                        most[0] = likelihood;
                        System.arraycopy(placed, 0, likeliest, 0, placed.length);
                    }
                });
        return likeliest;
    }

    /** Records as unlike each other as those that share a key. */
    private Matrix plain(int size, int[] quarters) {
        return Matrix.of(quarters, (i, j) -> 0.15f + 0.75f * random.nextFloat());
    }

    /** What sketches of so many bits show of it: how many bits agree is drawn by lot. */
    private Matrix seen(Matrix plain, int[] order, int bits) {
        int[] quarters = Arrays.stream(order).map(place -> plain.labels()[place]).toArray();
        return Matrix.of(
                quarters,
                (i, j) -> {
                    float agreeing = (1 + plain.at(order[i], order[j])) / 2;
                    int count = 0;
                    for (int bit = 0; bit < bits; bit++) {
                        count += random.nextFloat() < agreeing ? 1 : 0;
                    }
                    return 2f * count / bits - 1;
                });
    }
}

package org.multaqa.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sketch shows how alike two records of one bucket are, and nothing of one alone")
class A02_SketchTest {
    private static final int TRIALS = 200;
    private final Random random = new Random(20_261_125);

    @ParameterizedTest
    @ValueSource(ints = {0, 25, 50, 75, 100})
    @DisplayName("Of 60 features that two records share in part, the sketches tell the part")
    void similarity(int percent) {
        double sum = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int shared = 60 * percent / 100;
            List<String> one = features(trial, 0, 60);
            List<String> other = new ArrayList<>(one.subList(0, shared));
            other.addAll(features(trial, 1_000, 60 - shared));
            byte[] salt = salt();
            sum += Sketch.similarity(sketch(salt, one), sketch(salt, other));
        }
        double share = 60.0 * percent / 100;
        double expected = share / (120 - share);
        // at 0 a part of the trials falls on the side that is cut off
        assertThat(sum / TRIALS).isCloseTo(expected, within(percent == 0 ? 0.05 : 0.02));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 60})
    @DisplayName("Half of its bits are set, however few features the record has")
    void weight(int count) {
        long set = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            for (byte part : sketch(salt(), features(trial, 0, count))) {
                set += Integer.bitCount(part & 0xff);
            }
        }
        double bits = 256.0 * TRIALS;
        // five standard deviations
        assertThat(set / bits).isCloseTo(0.5, within(2.5 / Math.sqrt(bits)));
    }

    @Test
    @DisplayName("The same record in two buckets agrees as strangers do")
    void bucketsApart() {
        double agreeing = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            List<String> record = features(trial, 0, 40);
            byte[] here = sketch(salt(), record);
            byte[] there = sketch(salt(), record);
            for (int i = 0; i < here.length; i++) {
                agreeing += 8 - Integer.bitCount((here[i] ^ there[i]) & 0xff);
            }
        }
        double bits = 256.0 * TRIALS;
        assertThat(agreeing / bits).isCloseTo(0.5, within(2.5 / Math.sqrt(bits)));
    }

    @Test
    @DisplayName("Neither the order of features nor one that stands twice makes a difference")
    void order() {
        byte[] salt = salt();
        assertThat(sketch(salt, List.of("ام", "مي", "ين")))
                .isEqualTo(sketch(salt, List.of("ين", "ام", "مي", "ام")));
    }

    private byte[] salt() {
        byte[] salt = new byte[Sketch.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static byte[] sketch(byte[] salt, List<String> features) {
        return Sketch.of(salt, Features.of(features));
    }

    private static List<String> features(int trial, int from, int count) {
        List<String> features = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            features.add(trial + ":" + i);
        }
        return features;
    }
}

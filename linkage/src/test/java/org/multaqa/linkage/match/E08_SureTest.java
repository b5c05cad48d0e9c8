package org.multaqa.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.match.Trait.Level;
import org.multaqa.linkage.match.Weights.Bond;

@DisplayName("From which score on pairs are sure")
class E08_SureTest {

    @Test
    @DisplayName("is the least one where few are doubtful, on short lists and on clear ones")
    void least() {
        assertThat(new Found().sureFrom()).isEqualTo(Verdict.SURE_FROM);
        assertThat(found(3, 3.5f, 0).sureFrom()).isEqualTo(Verdict.SURE_FROM);
        assertThat(found(300, 3.5f, 10_000).sureFrom()).isEqualTo(Verdict.SURE_FROM);
    }

    @Test
    @DisplayName("is higher where so many are doubtful that too many sure ones would be wrong")
    void higher() {
        Found found = found(3_000, 3.5f, 10_000);
        assertThat(found.sureFrom()).isGreaterThan(3.5f).isLessThan(5);
        assertThat(found(3_000, 3.3f, 10_000).sureFrom()).isEqualTo(Verdict.SURE_FROM);
    }

    @Test
    @DisplayName("leaves as many sure as may be, of whom one in 220 and one more may be wrong")
    void asManyAsMayBe() {
        long seed = 20261201;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            Found found = new Found();
            for (int i = 0; i < 5_000; i++) {
                found.add(i, i + 1, (float) (random.nextDouble() * (4 + round)));
            }
            double from = found.sureFrom();
            double wrong = 0;
            int sure = 0;
            double next = 0;
            for (int i = 0; i < found.size(); i++) {
                boolean isSure = Verdict.of(found.score(i), from) == Verdict.SURE;
                sure += isSure ? 1 : 0;
                wrong += isSure ? 1 / (1 + Math.pow(2, found.score(i))) : 0;
                next = isSure ? next : Math.max(next, found.score(i));
            }
            assertThat(wrong).as("seed %d", seed).isLessThanOrEqualTo(1 + 0.0045 * sure + 1e-6);
            double more = wrong + 1 / (1 + Math.pow(2, next));
            assertThat(next < Verdict.SURE_FROM || more > 1 + 0.0045 * (sure + 1)).isTrue();
        }
    }

    private static Found found(int doubtful, float score, int clear) {
        Found found = new Found();
        for (int i = 0; i < doubtful; i++) {
            found.add(i, i + 1, score + i * 1e-5f);
        }
        for (int i = 0; i < clear; i++) {
            found.add(i, i + 2, 8 + i * 1e-3f);
        }
        return found;
    }

    @Test
    @DisplayName(
            "is learned from the list: on a long one strangers agree as often as they do there")
    void strangers() {
        long namesakes =
                Trait.GIVEN.at(Level.SAME_NAME)
                        | Trait.FATHER.at(Level.SAME_NAME)
                        | Trait.FAMILY.at(Level.DIFFERENT);
        long[] patterns = new long[10_000];
        for (int i = 0; i < patterns.length; i++) {
            int birth = i % 10 < 8 ? Level.SAME_YEAR : Level.DIFFERENT;
            patterns[i] = namesakes | Trait.BIRTH.at(birth);
        }
        Sample sample = new Sample(patterns, new float[patterns.length * Weights.NAMED.length]);
        double shipped = sameYear(ShippedWeights.read());
        double shortList = sameYear(Learning.unlabelled(sample, ShippedWeights.read(), 10_000));
        double longList = sameYear(Learning.unlabelled(sample, ShippedWeights.read(), 20_000_000));
        assertThat(shipped).isLessThan(shortList);
        assertThat(shortList).isLessThan(longList - 0.1);
        assertThat(longList).isLessThan(0.8);
    }

    private static double sameYear(Weights weights) {
        return weights.levels[Bond.NAMESAKES.ordinal()][Trait.BIRTH.ordinal()][Level.SAME_YEAR];
    }
}

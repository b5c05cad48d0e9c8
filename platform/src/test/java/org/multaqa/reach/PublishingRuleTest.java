package org.multaqa.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is published of a sum")
class PublishingRuleTest {
    private final PublishingRule rule = new PublishingRule(new byte[32]);

    @Test
    @DisplayName("is nothing where all but the largest part are fewer than five")
    void withheld() {
        assertThat(rule.published("a", List.of())).isEmpty();
        assertThat(rule.published("a", List.of(4))).isEmpty();
        assertThat(rule.published("a", List.of(900))).isEmpty();
        assertThat(rule.published("a", List.of(900, 4))).isEmpty();
        assertThat(rule.published("a", List.of(900, 5, -1))).isEmpty();
        assertThat(rule.published("a", List.of(900, 40))).isPresent();
    }

    @Test
    @DisplayName("is the same number each time, a multiple of five and as a mean the truth")
    void sameAndFair() {
        double sum = 0;
        int far = 0;
        int cells = 4_000;
        for (int cell = 0; cell < cells; cell++) {
            List<Integer> parts = List.of(50, 47);
            int published = rule.published("cell " + cell, parts).orElseThrow();
            assertThat(rule.published("cell " + cell, parts)).hasValue(published);
            assertThat(published % PublishingRule.LEAST).isZero();
            sum += published;
            far += Math.abs(published - 97) > PublishingRule.FAR ? 1 : 0;
        }
        assertThat(sum / cells).isBetween(96.5, 97.5);
        assertThat(far).isLessThanOrEqualTo(cells / 100);
    }

    @Test
    @DisplayName(
            "gives an attacker who takes all numbers together little to tell a few from nobody")
    void attackerWhoSubtracts() {
        double found = success(rule::published, 34);
        // Where numbers are merely withheld below five, the same attacker succeeds.
        double control =
                success(
                        (cell, parts) -> {
                            int sum = parts.stream().mapToInt(Integer::intValue).sum();
                            return sum < PublishingRule.LEAST
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(sum);
                        },
                        0.01);
        assertThat(control).isGreaterThan(0.9);
        assertThat(found).as("control " + control).isLessThan(0.63);
    }

    /**
     * How often a group of one to four families looks larger to the attacker than one of nobody: .5
     * is guessing, 1 is knowing. Groups are the families of a sub-district, and those that came to
     * it from one month to the next.
     */
    private static double success(DifferencingAttack.Rule rule, double noise) {
        List<Double> few = new ArrayList<>();
        List<Double> nobody = new ArrayList<>();
        for (long seed = 1; seed <= 60; seed++) {
            new DifferencingAttack(new SplittableRandom(seed), rule, noise).estimates(few, nobody);
        }
        assertThat(few).hasSizeGreaterThan(200);
        assertThat(nobody).hasSizeGreaterThan(200);
        Collections.sort(nobody);
        double above = 0;
        for (double estimate : few) {
            int below = Collections.binarySearch(nobody, estimate);
            above += below < 0 ? -below - 1 : below + 0.5;
        }
        return above / few.size() / nobody.size();
    }
}

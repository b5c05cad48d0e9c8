package org.multaqa.linkage.generate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.multaqa.linkage.text.NameLists;

/** Chance with a seed: the same seed gives the same lists on every machine. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** A chance of its own: what is drawn from it does not move what is drawn here. */
    Chance split() {
        return new Chance(random.split());
    }

    /** Whether something of this probability happens. */
    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 up to and without {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code least} to {@code most}, both possible. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double number(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Draws an index by weights that {@link #cumulated} has summed up. */
    int weighted(double[] cumulated) {
        int at = Arrays.binarySearch(cumulated, random.nextDouble());
        return Math.min(at < 0 ? -at - 1 : at + 1, cumulated.length - 1);
    }

    /** The running sums of weights, scaled so that the last is 1. */
    static double[] cumulated(double[] weights) {
        double[] sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= sum;
        }
        return sums;
    }

    /** A lottery of names by their shares. */
    record Lottery(List<String> names, double[] cumulated) {
        static Lottery of(NameLists.Ranked ranked) {
            return new Lottery(ranked.names(), Chance.cumulated(ranked.shares()));
        }

        String draw(Chance chance) {
            return names.get(chance.weighted(cumulated));
        }
    }
}

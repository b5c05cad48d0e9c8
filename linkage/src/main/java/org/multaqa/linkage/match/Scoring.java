package org.multaqa.linkage.match;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.multaqa.linkage.match.Linkage.Progress;
import org.multaqa.linkage.match.Linkage.Stage;

/** Scores pairs on all cores; a core compares and weighs without making objects. */
final class Scoring {
    /** So many records are scored in one go. */
    private static final int STEP = 1 << 11;

    private final Roll roll;
    private final Likelihoods likelihoods;
    private final Progress progress;

    Scoring(Roll roll, Weights weights, Progress progress) {
        this.roll = roll;
        this.likelihoods = weights.likelihoods();
        this.progress = progress;
    }

    /** The pairs that are possible or sure, in their order. */
    Found found(PairList pairs) {
        Found[] steps = new Found[(roll.size() + STEP - 1) / STEP];
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(core -> {
                    OneCore own = new OneCore();
                    for (int step; (step = next.getAndIncrement()) < steps.length; ) {
                        int end = Math.min(step * STEP + STEP, roll.size());
                        steps[step] = own.found(pairs, step * STEP, end);
                        progress.at(Stage.SCORING, pairs.start(end), pairs.size());
                    }
                });
        Found all = new Found();
        Arrays.stream(steps).forEach(all::add);
        return all;
    }

    /** What one core needs for itself. */
    private final class OneCore {
        private final Comparing comparing = new Comparing(roll);
        private final Sample.Rarity rarity = new Sample.Rarity(roll);
        private final float[] shares = new float[Weights.NAMED.length];
        private final double[] bonds = new double[Weights.BONDS];

        Found found(PairList pairs, int from, int to) {
            Found found = new Found();
            for (int first = from; first < to; first++) {
                for (int i = pairs.start(first); i < pairs.start(first + 1); i++) {
                    int second = pairs.second(i);
                    long pattern = comparing.pattern(first, second);
                    rarity.shares(first, second, pattern, shares, 0);
                    likelihoods.of(pattern, shares, 0, bonds);
                    float score = (float) Likelihoods.bits(bonds);
                    if (Verdict.of(score) != Verdict.NONE) {
                        found.add(first, second, score);
                    }
                }
            }
            return found;
        }
    }
}

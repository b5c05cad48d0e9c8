package org.multaqa.linkage.match;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.multaqa.linkage.match.Linkage.Progress;
import org.multaqa.linkage.match.Linkage.Stage;

/** Scores pairs on all cores; a core compares and weighs without making objects. */
final class Scoring {
    private static final int TOLD_EVERY = 1 << 14;

    private final Roll roll;
    private final Weights weights;
    private final Progress progress;

    Scoring(Roll roll, Weights weights, Progress progress) {
        this.roll = roll;
        this.weights = weights;
        this.progress = progress;
    }

    /** The score of each pair, in their order. */
    float[] scores(Longs pairs) {
        float[] scores = new float[pairs.size()];
        int cores = Runtime.getRuntime().availableProcessors();
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, cores)
                .parallel()
                .forEach(core -> {
                    Comparing comparing = new Comparing(roll);
                    Sample.Rarity rarity = new Sample.Rarity(roll);
                    float[] shares = new float[Weights.NAMED.length];
                    double[] logs = new double[Weights.BONDS];
                    int start;
                    while ((start = next.getAndAdd(TOLD_EVERY)) < scores.length) {
                        int end = Math.min(start + TOLD_EVERY, scores.length);
                        for (int i = start; i < end; i++) {
                            long pair = pairs.get(i);
                            int one = (int) (pair >>> 32);
                            int other = (int) pair;
                            long pattern = comparing.pattern(one, other);
                            rarity.shares(one, other, pattern, shares, 0);
                            weights.logLikelihoods(pattern, shares, 0, logs);
                            scores[i] = (float) Weights.bits(logs);
                        }
                        progress.at(Stage.SCORING, end, scores.length);
                    }
                });
        return scores;
    }
}

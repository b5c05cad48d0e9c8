package org.multaqa.linkage.attack;

import java.util.Arrays;

/**
 * Which thing of a bucket of entries is which of a bucket of the plain list, by how alike they are
 * among each other. Small buckets are tried in every order; in bigger ones each entry first goes
 * where its likenesses in order fit best, then, again and again, where its likenesses to all others
 * fit best as these were placed, and at last two change places while that helps.
 */
final class Alignment {
    /** Up to this size all orders are tried: 24. */
    private static final int TRIED = 4;

    private static final int ROUNDS = 6;

    /** Up to this size it is weighed how likely the best way is beside those next to it. */
    private static final int WEIGHED = 16;

    /** Beyond this size pairs are not exchanged one by one any more. */
    static final int EXCHANGED = 40;

    /** Ways that are so many times less likely, as a logarithm, are passed over. */
    private static final double NEGLIGIBLE = 12;

    private final Matrix entries;
    private final Matrix plain;
    private final Noise noise;
    private final int size;

    Alignment(Matrix entries, Matrix plain, Noise noise) {
        this.entries = entries;
        this.plain = plain;
        this.noise = noise;
        size = entries.size();
    }

    /** Takes a way to place the entries, and the logarithm of how likely it makes what is seen. */
    interface Taker {
        void take(int[] placed, double logLikelihood);
    }

    /** Gives all ways of small buckets; of others the best one, and those one exchange away. */
    void ways(Taker taker) {
        if (size <= TRIED) {
            allWays(new int[size], 0, taker);
            return;
        }
        int[] best = best();
        double likelihood = logLikelihood(best);
        taker.take(best, likelihood);
        for (int i = 0; i < size && size <= WEIGHED; i++) {
            for (int j = i + 1; j < size; j++) {
                double gain = gain(best, i, j);
                if (gain > -NEGLIGIBLE) {
                    exchange(best, i, j);
                    taker.take(best, likelihood + gain);
                    exchange(best, i, j);
                }
            }
        }
    }

    /** The logarithm of how likely all ways together make what is seen. */
    double logLikelihood() {
        double[] all = {Double.NEGATIVE_INFINITY};
        ways((placed, likelihood) -> all[0] = sum(all[0], likelihood));
        return all[0];
    }

    /** Of two logarithms that of the sum. */
    private static double sum(double one, double other) {
        double most = Math.max(one, other);
        return most == Double.NEGATIVE_INFINITY
                ? most
                : most + Math.log1p(Math.exp(Math.min(one, other) - most));
    }

    private void allWays(int[] placed, int at, Taker taker) {
        if (at == size) {
            taker.take(placed, logLikelihood(placed));
            return;
        }
        next:
        for (int place = 0; place < size; place++) {
            if (entries.labels()[at] != plain.labels()[place]) {
                continue;
            }
            for (int i = 0; i < at; i++) {
                if (placed[i] == place) {
                    continue next;
                }
            }
            placed[at] = place;
            allWays(placed, at + 1, taker);
        }
    }

    private int[] best() {
        float[] costs = new float[size * size];
        float[][] rows = profiles(entries);
        float[][] plainRows = profiles(plain);
        for (int i = 0; i < size; i++) {
            for (int a = 0; a < size; a++) {
                costs[i * size + a] = label(i, a) + distance(rows[i], plainRows[a]);
            }
        }
        int[] best = Assignment.of(costs, size);
        double likelihood = logLikelihood(best);
        int[] placed = best;
        for (int round = 0; round < ROUNDS; round++) {
            placed = Assignment.of(costs(placed), size);
            double next = logLikelihood(placed);
            if (next <= likelihood) {
                break;
            }
            likelihood = next;
            best = placed;
        }
        if (size <= EXCHANGED) {
            exchange(best);
        }
        return best;
    }

    /** What it costs to have each entry at each place if all others are where they are. */
    private float[] costs(int[] placed) {
        float[] costs = new float[size * size];
        for (int i = 0; i < size; i++) {
            for (int a = 0; a < size; a++) {
                float sum = label(i, a);
                for (int j = 0; j < size; j++) {
                    if (j != i && placed[j] != a) {
                        float off = entries.at(i, j) - plain.at(a, placed[j]);
                        sum += off * off;
                    }
                }
                costs[i * size + a] = sum;
            }
        }
        return costs;
    }

    private void exchange(int[] placed) {
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    if (gain(placed, i, j) > 1e-6) {
                        exchange(placed, i, j);
                        better = true;
                    }
                }
            }
        }
    }

    private static void exchange(int[] placed, int i, int j) {
        int kept = placed[i];
        placed[i] = placed[j];
        placed[j] = kept;
    }

    /** What the logarithm gains when two entries change places. */
    private double gain(int[] placed, int i, int j) {
        int a = placed[i];
        int b = placed[j];
        if (entries.labels()[i] != plain.labels()[b] || entries.labels()[j] != plain.labels()[a]) {
            return Double.NEGATIVE_INFINITY;
        }
        double gain = 0;
        for (int k = 0; k < size; k++) {
            if (k != i && k != j) {
                float first = plain.at(a, placed[k]);
                float second = plain.at(b, placed[k]);
                gain += noise.logLikelihood(entries.at(i, k), second);
                gain += noise.logLikelihood(entries.at(j, k), first);
                gain -= noise.logLikelihood(entries.at(i, k), first);
                gain -= noise.logLikelihood(entries.at(j, k), second);
            }
        }
        return gain;
    }

    private double logLikelihood(int[] placed) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            if (entries.labels()[i] != plain.labels()[placed[i]]) {
                return Double.NEGATIVE_INFINITY;
            }
            for (int j = i + 1; j < size; j++) {
                sum += noise.logLikelihood(entries.at(i, j), plain.at(placed[i], placed[j]));
            }
        }
        return sum;
    }

    private float label(int entry, int place) {
        return entries.labels()[entry] == plain.labels()[place] ? 0 : 1e6f;
    }

    private static float[][] profiles(Matrix matrix) {
        float[][] profiles = new float[matrix.size()][];
        Arrays.setAll(profiles, matrix::profile);
        return profiles;
    }

    private static float distance(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            float off = one[i] - other[i];
            sum += off * off;
        }
        return sum;
    }
}

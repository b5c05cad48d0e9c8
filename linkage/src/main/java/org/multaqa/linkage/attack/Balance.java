package org.multaqa.linkage.attack;

/**
 * Evens weights out between buckets and their candidates: each bucket is one candidate, and no
 * candidate is more buckets than it stands for.
 */
final class Balance {
    private static final int ROUNDS = 12;

    private Balance() {}

    /**
     * Turns logarithms of likelihoods into probabilities.
     *
     * @param found the candidates of each bucket
     * @param weights the logarithm of the likelihood of each; after this its probability
     * @param times how many buckets each candidate stands for
     */
    static void even(int[][] found, double[][] weights, double[] times) {
        for (double[] row : weights) {
            double most = Double.NEGATIVE_INFINITY;
            for (double weight : row) {
                most = Math.max(most, weight);
            }
            for (int k = 0; k < row.length; k++) {
                row[k] = most == Double.NEGATIVE_INFINITY ? 0 : Math.exp(row[k] - most);
            }
            share(row);
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] sums = new double[times.length];
            for (int b = 0; b < found.length; b++) {
                for (int k = 0; k < found[b].length; k++) {
                    sums[found[b][k]] += weights[b][k];
                }
            }
            for (int b = 0; b < found.length; b++) {
                for (int k = 0; k < found[b].length; k++) {
                    int candidate = found[b][k];
                    weights[b][k] *= Math.min(1, times[candidate] / sums[candidate]);
                }
                share(weights[b]);
            }
        }
    }

    private static void share(double[] row) {
        double sum = 0;
        for (double weight : row) {
            sum += weight;
        }
        for (int k = 0; k < row.length && sum > 0; k++) {
            row[k] /= sum;
        }
    }
}

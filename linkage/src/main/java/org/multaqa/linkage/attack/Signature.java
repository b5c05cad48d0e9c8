package org.multaqa.linkage.attack;

import java.util.Arrays;

/** A few numbers that do not hang on the order in a bucket, by which its like is looked for. */
final class Signature {
    private static final int PAIRS = 10;
    private static final int ROWS = 8;

    private Signature() {}

    static float[] of(Matrix matrix) {
        int size = matrix.size();
        float[] pairs = matrix.pairs();
        if (pairs.length <= PAIRS) {
            return pairs;
        }
        float[] rows = new float[size];
        for (int i = 0; i < size; i++) {
            float sum = 0;
            for (int j = 0; j < size; j++) {
                sum += matrix.at(i, j);
            }
            // so that it strays as far as one likeness does
            rows[i] = (float) (sum / Math.sqrt(size - 1.0));
        }
        Arrays.sort(rows);
        float[] signature = new float[PAIRS + ROWS];
        for (int i = 0; i < ROWS; i++) {
            signature[i] = rows[i * (size - 1) / (ROWS - 1)];
        }
        for (int i = 0; i < PAIRS; i++) {
            signature[ROWS + i] = pairs[i * (pairs.length - 1) / (PAIRS - 1)];
        }
        return signature;
    }
}

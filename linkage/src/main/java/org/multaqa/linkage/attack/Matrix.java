package org.multaqa.linkage.attack;

import java.util.Arrays;

/**
 * How alike the things of one bucket are, two by two, and a label of each that both sides see.
 *
 * @param likeness a row for each thing
 */
record Matrix(int size, float[] likeness, int[] labels) {

    /** How alike two things are. */
    interface Likeness {
        float of(int one, int other);
    }

    static Matrix of(int[] labels, Likeness likeness) {
        int size = labels.length;
        float[] all = new float[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                float value = likeness.of(i, j);
                all[i * size + j] = value;
                all[j * size + i] = value;
            }
        }
        return new Matrix(size, all, labels);
    }

    float at(int one, int other) {
        return likeness[one * size + other];
    }

    /** The likenesses of one thing to all others, in order. */
    float[] profile(int one) {
        float[] row = new float[size - 1];
        int at = 0;
        for (int j = 0; j < size; j++) {
            if (j != one) {
                row[at++] = at(one, j);
            }
        }
        Arrays.sort(row);
        return row;
    }

    /** Every pair's likeness, in order. */
    float[] pairs() {
        float[] pairs = new float[size * (size - 1) / 2];
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                pairs[at++] = at(i, j);
            }
        }
        Arrays.sort(pairs);
        return pairs;
    }
}

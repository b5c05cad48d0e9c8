package org.multaqa.linkage.match;

import java.util.Arrays;

/** A column of long numbers that grows; can be sorted and rid of what is twice. */
final class Longs {
    private static final int DIGIT = 10;

    private long[] values = new long[1 << 10];
    private int size;

    void add(long value) {
        if (size == values.length) {
            long larger = size * 3L / 2 + 1;
            values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, larger));
        }
        values[size++] = value;
    }

    long get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }

    /**
     * Sorts the numbers by their bits from one on, as if they had no sign; those that are equal in
     * these keep their order. Ten bits at a time, since so long a column is sorted sooner by
     * counting than by comparing.
     */
    void sortFrom(int lowest) {
        long[] from = values;
        long[] to = new long[size];
        for (int shift = lowest; shift < Long.SIZE; shift += DIGIT) {
            int[] starts = new int[(1 << DIGIT) + 1];
            for (int i = 0; i < size; i++) {
                starts[digit(from[i], shift) + 1]++;
            }
            for (int digit = 1; digit <= 1 << DIGIT; digit++) {
                starts[digit] += starts[digit - 1];
            }
            for (int i = 0; i < size; i++) {
                to[starts[digit(from[i], shift)]++] = from[i];
            }
            long[] free = from;
            from = to;
            to = free;
        }
        values = from;
    }

    private static int digit(long value, int shift) {
        return (int) (value >>> shift) & (1 << DIGIT) - 1;
    }

    /** Keeps of neighbours that are equal the first. */
    void distinct() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }

    void clear() {
        values = new long[0];
        size = 0;
    }
}

package org.multaqa.linkage.match;

import java.util.Arrays;

/** A column of long numbers that grows; can be sorted and rid of what is twice. */
final class Longs {
    private long[] values = new long[1 << 10];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, size * 3L / 2));
        }
        values[size++] = value;
    }

    long get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }

    void sort() {
        Arrays.parallelSort(values, 0, size);
    }

    /** Sorts the numbers and keeps each once. */
    void sortDistinct() {
        sort();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }

    /** Gives back the room that is not used. */
    void trim() {
        values = Arrays.copyOf(values, size);
    }

    void clear() {
        values = new long[0];
        size = 0;
    }
}

package org.multaqa.linkage.match;

import java.util.Arrays;

/** A column of numbers that grows. */
final class Ints {
    private int[] values = new int[1 << 10];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, size * 3L / 2));
        }
        values[size++] = value;
    }

    int get(int at) {
        return values[at];
    }

    void add(int at, int more) {
        values[at] += more;
    }

    int size() {
        return size;
    }
}

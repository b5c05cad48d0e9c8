package org.multaqa.linkage.match;

import java.util.Arrays;

/** A column of numbers that grows. */
final class Ints {
    private int[] values = new int[1 << 10];
    private int size;

    void add(int value) {
        makeRoom(1);
        values[size++] = value;
    }

    /** Adds several, in their order. */
    void add(int[] several) {
        makeRoom(several.length);
        System.arraycopy(several, 0, values, size, several.length);
        size += several.length;
    }

    private void makeRoom(int more) {
        if (size + more > values.length) {
            long larger = Math.max(size + (long) more, size * 3L / 2);
            values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, larger));
        }
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

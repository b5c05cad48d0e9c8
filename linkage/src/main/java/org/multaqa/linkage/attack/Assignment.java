package org.multaqa.linkage.attack;

import java.util.Arrays;

/** Gives each of some things one of as many places, cheapest first. */
final class Assignment {
    private Assignment() {}

    /** The place of each thing; {@code costs} has a row for each thing. */
    static int[] of(float[] costs, int size) {
        long[] order = new long[size * size];
        for (int i = 0; i < order.length; i++) {
            // costs are not negative, so their bits are in their order
            order[i] = (long) Float.floatToRawIntBits(costs[i]) << 32 | i;
        }
        Arrays.sort(order);
        int[] placed = new int[size];
        Arrays.fill(placed, -1);
        boolean[] taken = new boolean[size];
        int left = size;
        for (int at = 0; left > 0; at++) {
            int pair = (int) order[at];
            int thing = pair / size;
            int place = pair % size;
            if (placed[thing] < 0 && !taken[place]) {
                placed[thing] = place;
                taken[place] = true;
                left--;
            }
        }
        return placed;
    }
}

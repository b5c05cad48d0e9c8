package org.multaqa.linkage.index;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * The order of entries by their bytes. Nearly always the beginning of the tag decides, so that
 * numbers are sorted, and entries compared only where those are alike.
 */
final class Ordering {
    private Ordering() {}

    /** Where entries lie that are numbered from 0. */
    interface Entries {
        MemorySegment memory(int number);

        long offset(int number);
    }

    /**
     * The numbers of entries in their order.
     *
     * @param alike how many bits all tags begin with alike
     */
    static int[] of(Entries entries, int count, int alike) {
        int numberBits = 32 - Integer.numberOfLeadingZeros(Math.max(1, count - 1));
        long numberMask = (1L << numberBits) - 1;
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            long beginning = Entry.beginning(entries.memory(i), entries.offset(i)) << alike;
            // the sign turned, so that numbers with sign come in the order of those without
            keys[i] = (beginning & ~numberMask ^ Long.MIN_VALUE) | i;
        }
        Arrays.parallelSort(keys);
        int[] order = new int[count];
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && (keys[to] & ~numberMask) == (keys[from] & ~numberMask)) {
                to++;
            }
            for (int i = from; i < to; i++) {
                order[i] = (int) (keys[i] & numberMask);
            }
            if (to - from > 1) {
                compare(entries, order, from, to);
            }
            from = to;
        }
        return order;
    }

    private static void compare(Entries entries, int[] order, int from, int to) {
        Integer[] some = new Integer[to - from];
        Arrays.setAll(some, i -> order[from + i]);
        Arrays.sort(
                some,
                (one, other) ->
                        Entry.compare(
                                entries.memory(one),
                                entries.offset(one),
                                entries.memory(other),
                                entries.offset(other)));
        for (int i = from; i < to; i++) {
            order[i] = some[i - from];
        }
    }
}

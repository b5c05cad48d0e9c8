package org.multaqa.linkage.blind;

import java.util.Arrays;

/** Pairs of records that met, each once, with the pattern of their comparison. */
final class Met {
    private long[] pairs = new long[1 << 6];
    private long[] patterns = new long[1 << 6];
    private int size;

    /** Kept one greater, since 0 stands for a free place. */
    private static long pair(int own, int other) {
        return (long) own << 32 | other;
    }

    int size() {
        return size;
    }

    void put(int own, int other, long pattern) {
        put(pair(own, other), pattern);
    }

    void putAll(Met more) {
        for (int slot = 0; slot < more.pairs.length; slot++) {
            if (more.pairs[slot] != 0) {
                put(more.pairs[slot] - 1, more.patterns[slot]);
            }
        }
    }

    private void put(long pair, long pattern) {
        int slot = slot(pair + 1);
        if (pairs[slot] != 0) {
            return;
        }
        pairs[slot] = pair + 1;
        patterns[slot] = pattern;
        if (2 * ++size > pairs.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldPairs = pairs;
        long[] oldPatterns = patterns;
        pairs = new long[oldPairs.length * 2];
        patterns = new long[pairs.length];
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldPairs[i] != 0) {
                int slot = slot(oldPairs[i]);
                pairs[slot] = oldPairs[i];
                patterns[slot] = oldPatterns[i];
            }
        }
    }

    private int slot(long kept) {
        int mask = pairs.length - 1;
        int slot = (int) (kept * 0x9e3779b97f4a7c15L >>> 32) & mask;
        while (pairs[slot] != 0 && pairs[slot] != kept) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Takes a pair. */
    interface Taker {
        void take(int own, int other, long pattern);
    }

    /** All of them, ordered by their numbers, whatever order they came in. */
    void inOrder(Taker taker) {
        long[] ordered = Arrays.stream(pairs).filter(kept -> kept != 0).toArray();
        Arrays.parallelSort(ordered);
        for (long kept : ordered) {
            long pair = kept - 1;
            taker.take((int) (pair >>> 32), (int) pair, patterns[slot(kept)]);
        }
    }
}

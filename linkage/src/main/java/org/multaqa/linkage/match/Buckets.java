package org.multaqa.linkage.match;

/**
 * Which numbers share a key of one kind: the key's hash and the number in one long, so that sorting
 * brings those together that belong together. A bucket with more than a certain count is passed
 * over, as many as keep the pairs within what is allowed.
 */
final class Buckets {
    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /** The most numbers that a bucket may hold. */
    private static final int LARGEST = 200;

    private final Longs entries = new Longs();

    /** Takes two numbers that share a key. */
    interface PairTaker {
        void take(int one, int other);
    }

    void add(String key, int number) {
        if (number > NUMBER) {
            throw new IllegalArgumentException("more records than one run can link: " + number);
        }
        entries.add(hash(key) << NUMBER_BITS | number);
    }

    int size() {
        return entries.size();
    }

    /** Gives every pair once a bucket, within the allowance; the entries are gone after. */
    void pairs(long allowance, PairTaker taker) {
        entries.sortDistinct();
        int most = largest(allowance);
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i == entries.size() || key(i) != key(start)) {
                if (i - start <= most) {
                    pairs(start, i, taker);
                }
                start = i;
            }
        }
        entries.clear();
    }

    private void pairs(int start, int end, PairTaker taker) {
        for (int i = start; i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                taker.take((int) (entries.get(i) & NUMBER), (int) (entries.get(j) & NUMBER));
            }
        }
    }

    /** The largest size of buckets up to which all together have no more pairs than allowed. */
    private int largest(long allowance) {
        long[] pairs = new long[LARGEST + 1];
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i == entries.size() || key(i) != key(start)) {
                int size = i - start;
                if (size <= LARGEST) {
                    pairs[size] += (long) size * (size - 1) / 2;
                }
                start = i;
            }
        }
        long sum = 0;
        for (int size = 2; size <= LARGEST; size++) {
            sum += pairs[size];
            if (sum > allowance) {
                return size - 1;
            }
        }
        return LARGEST;
    }

    private long key(int at) {
        return entries.get(at) >>> NUMBER_BITS;
    }

    /** FNV-1a with a last mixing. */
    static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }
}

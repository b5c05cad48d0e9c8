package org.multaqa.linkage.match;

/**
 * Which numbers share a key of one kind: the key and the number in one long, so that sorting brings
 * those together that belong together. A bucket with more than a certain count is passed over, as
 * many as keep the pairs within what is allowed. First add, then {@link #close}, then read.
 */
final class Buckets implements PairSource {
    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /** The most numbers that a bucket may hold. */
    private static final int LARGEST = 200;

    /** Marks the first number of a bucket. */
    private static final int FIRST = 1 << 31;

    private final Longs entries = new Longs();
    private int[] numbers = new int[0];

    /**
     * A number has a key, of which the lowest 40 bits count; see {@link #mixed}. Numbers come in
     * their order.
     */
    void add(long key, int number) {
        if (number > NUMBER) {
            throw new IllegalArgumentException("more records than one run can link: " + number);
        }
        entries.add(key << NUMBER_BITS | number);
    }

    /** A key of what was so far and one number more, whose bits are all as good. */
    static long mixed(long before, long number) {
        long mixed = (before ^ number) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }

    /** Keeps the buckets that have several numbers, the smallest ones within the allowance. */
    void close(long allowance) {
        entries.sortFrom(NUMBER_BITS);
        entries.distinct();
        int most = largest(allowance);
        int kept = 0;
        for (int start = 0, end; start < entries.size(); start = end) {
            end = endOf(start);
            kept += end - start > 1 && end - start <= most ? end - start : 0;
        }
        numbers = new int[kept];
        int at = 0;
        for (int start = 0, end; start < entries.size(); start = end) {
            end = endOf(start);
            if (end - start > 1 && end - start <= most) {
                for (int i = start; i < end; i++) {
                    int number = (int) (entries.get(i) & NUMBER);
                    numbers[at++] = i == start ? number | FIRST : number;
                }
            }
        }
        entries.clear();
    }

    @Override
    public void each(PairTaker taker) {
        int start = 0;
        while (start < numbers.length) {
            int end = start + 1;
            while (end < numbers.length && numbers[end] >= 0) {
                end++;
            }
            for (int i = start; i < end; i++) {
                for (int j = i + 1; j < end; j++) {
                    taker.take(numbers[i] & ~FIRST, numbers[j]);
                }
            }
            start = end;
        }
    }

    /** The largest size of buckets up to which all together have no more pairs than allowed. */
    private int largest(long allowance) {
        long[] pairs = new long[LARGEST + 1];
        for (int start = 0, end; start < entries.size(); start = end) {
            end = endOf(start);
            long size = end - start;
            if (size <= LARGEST) {
                pairs[(int) size] += size * (size - 1) / 2;
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

    private int endOf(int start) {
        long key = entries.get(start) >>> NUMBER_BITS;
        int end = start + 1;
        while (end < entries.size() && entries.get(end) >>> NUMBER_BITS == key) {
            end++;
        }
        return end;
    }
}

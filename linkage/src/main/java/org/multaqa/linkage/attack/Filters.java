package org.multaqa.linkage.attack;

import java.util.stream.IntStream;

/**
 * Keyed Bloom filters of records: each feature of a record sets some bits. How many features a
 * filter has, and how many two of them share, is estimated from the bits that are set (after
 * Swamidass and Baldi), so that filters of any width can be held against each other.
 */
final class Filters {
    private final int longs;
    private final long[] bits;
    private final float[] features;

    /** How many features a filter with so many bits set has. */
    private final float[] featuresOf;

    /**
     * Makes the filters of records.
     *
     * @param width bits a filter
     * @param hashes how many bits a feature sets
     */
    Filters(long[][] records, int width, int hashes, long key) {
        longs = width / Long.SIZE;
        bits = new long[records.length * longs];
        features = new float[records.length];
        featuresOf = new float[width + 1];
        for (int set = 0; set <= width; set++) {
            double empty = Math.max(0.5, width - set) / width;
            featuresOf[set] = (float) (-Math.log(empty) * width / hashes);
        }
        IntStream.range(0, records.length)
                .parallel()
                .forEach(r -> {
                    for (long feature : records[r]) {
                        for (int h = 0; h < hashes; h++) {
                            int bit = (int) (Mixing.of(key + h, feature) >>> 32) & width - 1;
                            bits[r * longs + bit / Long.SIZE] |= 1L << bit;
                        }
                    }
                    int set = 0;
                    for (int i = 0; i < longs; i++) {
                        set += Long.bitCount(bits[r * longs + i]);
                    }
                    features[r] = featuresOf[set];
                });
    }

    int count() {
        return features.length;
    }

    /** How many features a record has, estimated. */
    float features(int record) {
        return features[record];
    }

    /** The Dice coefficient of two records' features, estimated: not cut off at 0. */
    float likeness(int one, int other) {
        int union = 0;
        int a = one * longs;
        int b = other * longs;
        for (int i = 0; i < longs; i++) {
            union += Long.bitCount(bits[a + i] | bits[b + i]);
        }
        float sum = features[one] + features[other];
        return 2 * (sum - featuresOf[union]) / sum;
    }
}

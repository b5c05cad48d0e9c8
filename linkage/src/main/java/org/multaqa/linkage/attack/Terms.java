package org.multaqa.linkage.attack;

/**
 * On what terms a bag is attacked: as the product stores entries, or as it might.
 *
 * @param mostInBucket nothing is kept of a bucket with more entries than this
 * @param sketchBits how many bits a sketch beside each entry would show; 0 where there is none
 * @param quartersKnown whether the attacker knows of each record when its entries expire
 */
public record Terms(int mostInBucket, int sketchBits, boolean quartersKnown) {
    /** As many as the first plan had. */
    public static final int MOST_BITS = Sketch.BYTES * Byte.SIZE;

    /** Refuses what cannot be. */
    public Terms {
        if (mostInBucket < 1 || sketchBits < 0 || sketchBits > MOST_BITS) {
            throw new IllegalArgumentException("no such bag");
        }
    }

    /** As entries are stored: buckets of any size, nothing to compare, one expiry for all. */
    public static Terms asStored() {
        return new Terms(Integer.MAX_VALUE, 0, false);
    }

    /** As was planned first: sketches that the hub compares, quarters of expiry in clear. */
    public static Terms asPlannedFirst() {
        return new Terms(Integer.MAX_VALUE, MOST_BITS, true);
    }
}

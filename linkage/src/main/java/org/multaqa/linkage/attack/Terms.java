package org.multaqa.linkage.attack;

import org.multaqa.linkage.index.Entry;

/**
 * On what terms a bag is attacked: as the product stores entries, or as it might.
 *
 * @param mostInBucket nothing is kept of a bucket with more entries than this
 * @param sketchBits how many bits the sketch of an entry shows, at most those of the product; 0 if
 *     it were sealed
 * @param quartersKnown whether the attacker knows of each record when its entries expire
 */
public record Terms(int mostInBucket, int sketchBits, boolean quartersKnown) {
    private static final int STORED_BITS = Entry.SKETCH_BYTES * Byte.SIZE;

    /** Refuses what cannot be. */
    public Terms {
        if (mostInBucket < 1 || sketchBits < 0 || sketchBits > STORED_BITS) {
            throw new IllegalArgumentException("no such bag");
        }
    }

    /** As entries are stored: buckets of any size, whole sketches, quarters in clear. */
    public static Terms asStored() {
        return new Terms(Integer.MAX_VALUE, STORED_BITS, true);
    }
}

package org.multaqa.linkage.attack;

/** Sketches in one long row of numbers, and how alike two of them let two records be. */
final class Sketches {
    /** How many numbers of 64 bits the sketch of an entry has. */
    static final int LONGS = Sketch.BYTES / Long.BYTES;

    private final long[] bits;
    private final int longs;
    private final int width;
    private final long[] mask;

    /**
     * Sketches of so many numbers each, of which the first bits are read.
     *
     * @param width how many bits
     */
    Sketches(long[] bits, int longs, int width) {
        this.bits = bits;
        this.longs = longs;
        this.width = width;
        mask = new long[longs];
        for (int i = 0; i < longs; i++) {
            int here = Math.clamp(width - i * Long.SIZE, 0, Long.SIZE);
            mask[i] = here == 0 ? 0 : -1L >>> Long.SIZE - here;
        }
    }

    /** The sketches of entries, whole. */
    static Sketches ofEntries(long[] bits) {
        return new Sketches(bits, LONGS, LONGS * Long.SIZE);
    }

    /** How many bits of a sketch are read. */
    int width() {
        return width;
    }

    /**
     * The part of their features that two records share, as their sketches let it expect: not cut
     * off at 0, so that it is right on the average.
     */
    float likeness(int one, int other) {
        int differing = 0;
        int a = one * longs;
        int b = other * longs;
        for (int i = 0; i < longs; i++) {
            differing += Long.bitCount((bits[a + i] ^ bits[b + i]) & mask[i]);
        }
        return width == 0 ? 0 : 1 - 2f * differing / width;
    }
}

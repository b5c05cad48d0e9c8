package org.multaqa.linkage.encode;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * 360 bits by which who opens an entry compares its record with one of its own, part by part. They
 * lie in the sealed payload: the hub, which cannot open it, cannot compare anything. They hang on
 * the members' secret and are the same in all entries of a record, so that more keys to it do not
 * say more.
 */
public final class Hints {
    static final int BYTES = 45;
    static final int WORDS = 6;

    private final long[] words;

    Hints(long[] words) {
        this.words = words;
    }

    /** From 45 bytes. */
    static Hints read(ByteBuffer from) {
        long[] words = new long[WORDS];
        for (int i = 0; i < WORDS - 1; i++) {
            words[i] = from.getLong();
        }
        words[WORDS - 1] = from.getInt() & 0xffff_ffffL | (from.get() & 0xffL) << 32;
        return new Hints(words);
    }

    /** From {@link #bytes}. */
    public static Hints of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("hints have " + BYTES + " bytes");
        }
        return read(ByteBuffer.wrap(bytes));
    }

    /** As 45 bytes. */
    public byte[] bytes() {
        ByteBuffer to = ByteBuffer.allocate(BYTES);
        write(to);
        return to.array();
    }

    void write(ByteBuffer to) {
        for (int i = 0; i < WORDS - 1; i++) {
            to.putLong(words[i]);
        }
        to.putInt((int) words[WORDS - 1]).put((byte) (words[WORDS - 1] >>> 32));
    }

    /** What stands in a part. */
    public int get(HintPart part) {
        int word = part.at() >>> 6;
        int shift = part.at() & 63;
        long bits = words[word] >>> shift;
        if (shift + part.bits() > 64) {
            bits |= words[word + 1] << 64 - shift;
        }
        return (int) (bits & (1L << part.bits()) - 1);
    }

    static void set(long[] words, HintPart part, int value) {
        int word = part.at() >>> 6;
        int shift = part.at() & 63;
        words[word] |= (long) value << shift;
        if (shift + part.bits() > 64) {
            words[word + 1] |= (long) value >>> 64 - shift;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hints hints && Arrays.equals(words, hints.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}

package org.multaqa.linkage.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * How the 128 bytes of an entry lie: tag, payload, hash of its deletion secret, quarter of expiry,
 * format. This is all that a hub holds of a match key of a record.
 */
public final class Entry {
    /** How long an entry is. */
    public static final int BYTES = 128;

    /** The tag: 96 bits that only who can compute the oblivious function can name. */
    public static final int TAG_AT = 0;

    public static final int TAG_BYTES = 12;

    /** Nonce and sealed text. */
    public static final int PAYLOAD_AT = 12;

    public static final int PAYLOAD_BYTES = 96;

    /** The first half of SHA-256 of the deletion secret. */
    public static final int DELETION_AT = 108;

    public static final int DELETION_BYTES = 16;

    /** The quarter after which the entry is not answered with, counted from the year 2000. */
    public static final int EXPIRY_AT = 124;

    /** The format of the entry: 1. The byte behind it is zero. */
    public static final int FORMAT_AT = 126;

    public static final byte FORMAT = 1;

    static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final ThreadLocal<MessageDigest> HASHES = ThreadLocal.withInitial(Entry::hash);

    private Entry() {}

    /** Whether the bytes are of the format this hub takes. */
    public static boolean isOne(MemorySegment from, long at) {
        return from.get(ValueLayout.JAVA_BYTE, at + FORMAT_AT) == FORMAT
                && from.get(ValueLayout.JAVA_BYTE, at + FORMAT_AT + 1) == 0;
    }

    /** Whether it is still answered with in a quarter. */
    public static boolean lives(MemorySegment from, long at, int quarter) {
        return (from.get(SHORT, at + EXPIRY_AT) & 0xffff) >= quarter;
    }

    /** The quarter that a month lies in, counted from the year 2000. */
    public static int quarter(java.time.YearMonth month) {
        return (month.getYear() - 2000) * 4 + (month.getMonthValue() - 1) / 3;
    }

    /**
     * The last quarter of a quarter's year. Entries say no other: the quarters of a list's entries
     * would set its buckets apart, as the attack showed.
     */
    public static int yearEnd(int quarter) {
        return quarter | 3;
    }

    /** What an entry shows of its deletion secret. */
    public static byte[] deletionHash(byte[] secret) {
        return Arrays.copyOf(HASHES.get().digest(secret), DELETION_BYTES);
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The first 64 bits of the tag, to be compared without sign. */
    static long beginning(MemorySegment from, long at) {
        return from.get(LONG, at);
    }

    /** Compares tags. */
    static int compareTags(MemorySegment one, long oneAt, MemorySegment other, long otherAt) {
        int order = Long.compareUnsigned(one.get(LONG, oneAt), other.get(LONG, otherAt));
        return order != 0
                ? order
                : Integer.compareUnsigned(one.get(INT, oneAt + 8), other.get(INT, otherAt + 8));
    }

    /** Compares whole entries, the tag first: an order that hangs on nothing but their bytes. */
    static int compare(MemorySegment one, long oneAt, MemorySegment other, long otherAt) {
        int order = compareTags(one, oneAt, other, otherAt);
        for (int i = 8; order == 0 && i < BYTES; i += 8) {
            order = Long.compareUnsigned(one.get(LONG, oneAt + i), other.get(LONG, otherAt + i));
        }
        return order;
    }
}

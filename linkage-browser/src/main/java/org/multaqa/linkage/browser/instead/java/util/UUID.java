package org.multaqa.linkage.browser.instead.java.util;

/** An identifier of 128 bits, as far as messages need it. */
public record UUID(long mostSignificantBits, long leastSignificantBits) {
    private static final int DIGITS = 32;

    /** Reads the usual form with its four hyphens. */
    public static UUID fromString(String text) {
        String digits = text.replace("-", "");
        if (digits.length() != DIGITS || text.length() != DIGITS + 4) {
            throw new IllegalArgumentException("no identifier");
        }
        return new UUID(bits(digits.substring(0, 16)), bits(digits.substring(16)));
    }

    private static long bits(String digits) {
        long bits = 0;
        for (byte one : HexFormat.of().parseHex(digits)) {
            bits = bits << 8 | one & 0xff;
        }
        return bits;
    }

    /** The first eight bytes. */
    public long getMostSignificantBits() {
        return mostSignificantBits;
    }

    /** The other eight. */
    public long getLeastSignificantBits() {
        return leastSignificantBits;
    }
}

package org.multaqa.linkage.browser.instead.java.util;

/** Bytes as hexadecimal digits, small ones. */
public final class HexFormat {
    private static final HexFormat ONE = new HexFormat();

    private HexFormat() {}

    /** The only format there is. */
    public static HexFormat of() {
        return ONE;
    }

    /** Two digits a byte. */
    public String formatHex(byte[] bytes) {
        return formatHex(bytes, 0, bytes.length);
    }

    /** The same of some of the bytes. */
    public String formatHex(byte[] bytes, int from, int to) {
        StringBuilder digits = new StringBuilder(2 * (to - from));
        for (int i = from; i < to; i++) {
            byte one = bytes[i];
            digits.append(Character.forDigit(one >> 4 & 15, 16))
                    .append(Character.forDigit(one & 15, 16));
        }
        return digits.toString();
    }

    /** The bytes of digits, small or capital; refuses anything else. */
    public byte[] parseHex(CharSequence digits) {
        if (digits.length() % 2 != 0) {
            throw new IllegalArgumentException("an odd number of digits");
        }
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (digit(digits.charAt(2 * i)) << 4 | digit(digits.charAt(2 * i + 1)));
        }
        return bytes;
    }

    private static int digit(char c) {
        int digit = c < 0x80 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("no hexadecimal digit");
        }
        return digit;
    }
}

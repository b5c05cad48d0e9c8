package org.multaqa.keyholder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 and small things around bytes. */
final class Hashes {
    private static final long YEAR_2000 = 946_684_800L;
    private static final long YEAR_3000 = 32_503_680_000L;
    private static final HexFormat HEX = HexFormat.of();

    private Hashes() {}

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                hash.update(part);
            }
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Sixteen digits in fours, to be compared aloud: nobody finds a second text with the same. */
    static String aloud(byte[]... parts) {
        String digits = HEX.formatHex(sha256(parts), 0, 8);
        return digits.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** A time of this millennium, in seconds. */
    static Instant instant(long seconds) {
        if (seconds < YEAR_2000 || seconds > YEAR_3000) {
            throw new MalformedMessage("a time far from ours");
        }
        return Instant.ofEpochSecond(seconds);
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    /** Reads so many bytes in hexadecimal digits; {@link IllegalArgumentException} else. */
    static byte[] parse(String digits, int length) {
        byte[] bytes = HEX.parseHex(digits);
        if (bytes.length != length) {
            throw new IllegalArgumentException("not " + 2 * length + " hexadecimal digits");
        }
        return bytes;
    }
}

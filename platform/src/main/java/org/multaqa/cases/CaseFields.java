package org.multaqa.cases;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What requests about cases are made of: bytes in hexadecimal, of lengths that are known. */
final class CaseFields {
    /** Handle. */
    static final int HANDLE = 16;

    /** Key, proof, salt. */
    static final int KEY = 32;

    /** A letter as it is sealed. */
    private static final int LONGEST_LETTER = 8_192;

    private CaseFields() {}

    static boolean is(@Nullable String hex, int bytes) {
        return hex != null && hex.length() == 2 * bytes && hex.matches("[0-9a-f]+");
    }

    static boolean isLetter(@Nullable String hex) {
        return hex != null
                && hex.length() % 2 == 0
                && hex.length() <= 2 * LONGEST_LETTER
                && hex.matches("[0-9a-f]+");
    }

    /** Whether a public key belongs to a handle: all that the hub can check of an owner. */
    static boolean belongs(String key, String handle) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            byte[] hashed = hash.digest(HexFormat.of().parseHex(key));
            return HexFormat.of().formatHex(Arrays.copyOf(hashed, HANDLE)).equals(handle);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package org.multaqa.referrals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser of an organisation that can open what is sealed for it.
 *
 * @param publicKey a point of P-256, uncompressed, 65 bytes
 */
public record Device(
        UUID id,
        UUID organisation,
        UUID person,
        String name,
        byte[] publicKey,
        Instant madeAt,
        @Nullable Instant endedAt) {
    private static final int SHOWN = 10;

    /** The key as pages and programs carry it. */
    public String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey);
    }

    /**
     * What two people read to each other on the telephone, so that nobody puts another key in
     * between: the first 80 bits of the SHA-256 of the key, in groups of four.
     */
    public String checkValue() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update("multaqa-referral-device-1|".getBytes(StandardCharsets.US_ASCII));
            String all = HexFormat.of().formatHex(hash.digest(publicKey), 0, SHOWN);
            return all.replaceAll("(.{4})(?=.)", "$1 ");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

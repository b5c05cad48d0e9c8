package org.multaqa.referrals;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key that was made in a browser of an organisation and never leaves it.
 *
 * @param label what its people call the device
 * @param publicKey 32 bytes of X25519 in base64url
 */
public record DeviceKey(
        UUID id,
        UUID organisation,
        String label,
        String publicKey,
        Instant madeAt,
        @Nullable Instant endedAt) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final long DIGITS = 10_000_000_000L;

    /** Whether it looks like a public key. */
    static boolean isKey(@Nullable String text) {
        return text != null && KEY.matcher(text).matches();
    }

    /** Ten digits to read out by phone: who puts another key in its place changes them. */
    public String check() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            byte[] hashed = hash.digest(Base64.getUrlDecoder().decode(publicKey));
            long value = Long.remainderUnsigned(ByteBuffer.wrap(hashed).getLong(), DIGITS);
            String digits = String.format(Locale.ROOT, "%010d", value);
            return digits.substring(0, 5) + " " + digits.substring(5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

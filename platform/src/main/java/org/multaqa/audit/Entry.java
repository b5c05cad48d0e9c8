package org.multaqa.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail. {@code number} counts from 1 without gaps; {@code at} is kept to the
 * microsecond; {@code what} is a verb such as {@code directory.licence-renewed}; {@code details} is
 * a JSON object as text; hashes are SHA-256 in hexadecimal.
 */
public record Entry(
        long number,
        Instant at,
        @Nullable UUID person,
        @Nullable UUID organisation,
        String channel,
        String what,
        String kind,
        String thing,
        @Nullable UUID about,
        String details,
        String previousHash,
        String hash) {

    /** The hash of the entry before the first. */
    public static final String START = "0".repeat(64);

    /** The hash that an entry of these contents has behind {@code previousHash}. */
    public String expectedHash() {
        StringBuilder text = new StringBuilder();
        for (Object part :
                new @Nullable Object[] {
                    previousHash,
                    number,
                    at,
                    person,
                    organisation,
                    channel,
                    what,
                    kind,
                    thing,
                    about,
                    details
                }) {
            String value = part == null ? "" : part.toString();
            // The length before each part keeps two different entries from giving one text.
            text.append(value.length()).append(':').append(value);
        }
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Entry sealed() {
        return new Entry(
                number,
                at,
                person,
                organisation,
                channel,
                what,
                kind,
                thing,
                about,
                details,
                previousHash,
                expectedHash());
    }
}

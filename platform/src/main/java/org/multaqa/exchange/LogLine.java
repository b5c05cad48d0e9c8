package org.multaqa.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the exchange's log. {@code number} counts from 1 without gaps; {@code at} is kept to
 * the second; hashes are SHA-256 in hexadecimal. Its leaf covers all that it says; its hash covers
 * the hash before, its number and its leaf, so that whoever has the leaves can follow the chain. A
 * leaf cannot be guessed from outside, since the commitment in it hangs on a salt.
 *
 * @param act a word of {@link org.multaqa.linkage.wire.HubAct}, or {@link #ALARM}
 * @param tags how many tags, entries or deletions the request had
 * @param commitment to the request; of an alarm, drawn at random
 */
public record LogLine(
        long number,
        Instant at,
        UUID organisation,
        String act,
        @Nullable UUID agreement,
        @Nullable String kind,
        int tags,
        String commitment,
        String leaf,
        String hash) {
    /** The hash before the first line. */
    public static final String START = "0".repeat(64);

    /** The act of a line that names a member who asks much and registers little. */
    public static final String ALARM = "alarm";

    /** The line that comes behind a head. */
    static LogLine after(
            Head head,
            Instant at,
            UUID organisation,
            String act,
            @Nullable UUID agreement,
            @Nullable String kind,
            int tags,
            String commitment) {
        long number = head.number() + 1;
        LogLine bare =
                new LogLine(
                        number, at, organisation, act, agreement, kind, tags, commitment, "", "");
        String leaf = bare.expectedLeaf();
        return new LogLine(
                number,
                at,
                organisation,
                act,
                agreement,
                kind,
                tags,
                commitment,
                leaf,
                hash(head.hash(), number, leaf));
    }

    /** The leaf that a line of these contents has. */
    public String expectedLeaf() {
        StringBuilder text = new StringBuilder("multaqa exchange line 1\n");
        for (Object part :
                new @Nullable Object[] {
                    number, at, organisation, act, agreement, kind, tags, commitment
                }) {
            String value = part == null ? "" : part.toString();
            // The length before each part keeps two different lines from giving one text.
            text.append(value.length()).append(':').append(value);
        }
        return sha256(text.toString());
    }

    /** The hash of a line with this number and leaf behind another hash. */
    public static String hash(String before, long number, String leaf) {
        return sha256(before + "\n" + number + "\n" + leaf);
    }

    private static String sha256(String text) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Where a log ends: the number of its last line and that line's hash. */
    public record Head(long number, String hash) {
        /** The head of an empty log. */
        public static final Head NONE = new Head(0, START);

        /** As people note it down. */
        public String written() {
            return number + "-" + hash;
        }
    }
}

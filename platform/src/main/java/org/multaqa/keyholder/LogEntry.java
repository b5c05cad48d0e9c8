package org.multaqa.keyholder;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One line of a holder's log: its number, counted from 1 without gaps, the time to the second, what
 * was done, the words that tell more, and the SHA-256 of the hash before and all of that.
 */
record LogEntry(long number, Instant at, Act act, List<String> words, String hash) {
    /** The hash before the first entry. */
    static final String START = "0".repeat(64);

    private static final String TAB = "\t";

    /** What a holder does; behind each the words of its entry. */
    enum Act {
        /** The holder was made: number, name, public key. */
        BEGAN,
        /** The program began to serve. */
        STARTED,
        /** A member was enrolled: key, name, size of its list, allowance of a day. */
        ENROLLED,
        /** A member left: key. */
        LEFT,
        /** Elements were evaluated: key, purpose, agreement, elements, commitment, group key. */
        EVALUATED,
        /** The same request was answered again, uncounted: key, commitment. */
        REPEATED,
        /** A member's request was declined, said once a day: key, why. */
        DECLINED,
        /** A share was kept: epoch, sharing, check value of the group key. */
        KEPT,
        /** A share was destroyed: epoch, sharing, check value of the group key. */
        DESTROYED,
        /** A crash had torn the last entry, which was never answered for: bytes cut off. */
        MENDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    LogEntry {
        words = List.copyOf(words);
    }

    /** The entry behind another. */
    static LogEntry after(long number, String hash, Instant at, Act act, List<String> words) {
        LogEntry bare = new LogEntry(number + 1, at, act, words, "");
        return new LogEntry(number + 1, at, act, words, bare.expectedHash(hash));
    }

    /** The hash that this entry has behind that one. */
    String expectedHash(String before) {
        return Hashes.hex(
                Hashes.sha256((before + "\n" + content()).getBytes(StandardCharsets.UTF_8)));
    }

    /** As it stands in the file, without the end of the line. */
    String written() {
        return content() + TAB + hash;
    }

    /** Reads a line; {@link IllegalArgumentException} for what is none. */
    static LogEntry read(String line) {
        String[] parts = line.split(TAB, -1);
        if (parts.length < 4) {
            throw new IllegalArgumentException("too few words");
        }
        try {
            return new LogEntry(
                    Long.parseLong(parts[0]),
                    Instant.parse(parts[1]),
                    Act.valueOf(parts[2].toUpperCase(Locale.ROOT)),
                    List.of(parts).subList(3, parts.length - 1),
                    parts[parts.length - 1]);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no time", e);
        }
    }

    /** The head of a log that ends here, as people note it down. */
    String head() {
        return number + "-" + hash;
    }

    private String content() {
        StringBuilder text = new StringBuilder();
        text.append(number).append(TAB).append(at).append(TAB).append(act.word());
        for (String word : words) {
            text.append(TAB).append(HolderCard.requirePlain(word));
        }
        return text.toString();
    }
}

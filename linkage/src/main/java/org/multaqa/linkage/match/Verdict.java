package org.multaqa.linkage.match;

import java.util.Locale;
import java.util.Optional;

/** What a score says; advice, never a decision about a family. */
public enum Verdict {
    /** Not the same person as far as can be told. */
    NONE,
    /** Worth a look by both charities. */
    POSSIBLE,
    /** The same person; meant to be wrong in fewer than one of 200. */
    SURE;

    /** Below this score no pair is sure. */
    public static final double SURE_FROM = 3.4;

    /** From this score on it is possible. */
    public static final double POSSIBLE_FROM = 0;

    /** The same for scores from hints, which tell less and so are less to be trusted. */
    public static final double SURE_FROM_HINTS = 2.85;

    public static final double POSSIBLE_FROM_HINTS = 0.5;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The verdict as it stands in a file. */
    public String word() {
        return word;
    }

    /** The verdict of a score where nothing asks for more to be sure. */
    public static Verdict of(double score) {
        return of(score, SURE_FROM);
    }

    /** The verdict of a score where pairs are sure from another score on. */
    static Verdict of(double score, double sureFrom) {
        return score >= sureFrom ? SURE : score >= POSSIBLE_FROM ? POSSIBLE : NONE;
    }

    /** The verdict of a score that comes from hints. */
    public static Verdict ofHints(double score) {
        return score >= SURE_FROM_HINTS ? SURE : score >= POSSIBLE_FROM_HINTS ? POSSIBLE : NONE;
    }

    /** The verdict of a word in a file. */
    public static Optional<Verdict> of(String word) {
        for (Verdict verdict : values()) {
            if (verdict.word.equals(word)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}

package org.multaqa.language;

import java.util.regex.Pattern;

/**
 * Codes among Arabic letters. There the bidirectional algorithm shows {@code 2026-11-23} as
 * 23-11-2026 and a phone's groups from last to first, and lines break at hyphens. An isolate
 * (U+2068 to U+2069) keeps the order, a word joiner (U+2060) behind each hyphen the line.
 */
final class Codes {
    /**
     * Latin letters, digits and marks with a digit among them, or digits with slashes. No address
     * or path (they are copied, and what surrounds them would be too), and nothing so long that it
     * stands on a line of its own.
     */
    private static final Pattern CODE =
            Pattern.compile("(?=.*\\d)(?=.*\\D)(?:[ -.0-~]{2,40}|\\d[\\d/.: -]{1,39})");

    /** Groups of digits with hyphens between them, as they stand in the texts themselves. */
    private static final Pattern GROUPS =
            Pattern.compile("(?<![\\w\\u2068-])\\d+(?:-\\d+)+(?![\\w-])");

    private Codes() {}

    /** The text in an isolate if it is a code. */
    static String isolated(String text) {
        return CODE.matcher(text).matches() ? isolate(text) : text;
    }

    /** The pattern of a message with the codes isolated that stand in it. */
    static String isolatedWithin(String pattern) {
        return GROUPS.matcher(pattern).replaceAll(found -> isolate(found.group()));
    }

    private static String isolate(String code) {
        return '\u2068' + code.replaceAll("-(?=.)", "-\u2060") + '\u2069';
    }
}

package org.multaqa.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * How the arguments of a message are said in its language: dates in words, and codes so that an
 * Arabic sentence does not turn them round. Among Arabic letters the bidirectional algorithm shows
 * {@code 2026-11-23} as 23-11-2026 and a phone's groups from last to first; an isolate (U+2068 to
 * U+2069) keeps them as they are.
 */
final class Arguments {
    /** The name under which messages carry days; stored messages have them as ISO text. */
    private static final String DAY = "day";

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * Latin letters, digits and marks with a digit among them. No address or path (their slashes
     * would be copied with what surrounds them), and nothing so long that it stands on a line of
     * its own.
     */
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)(?=.*\\D)[ -.0-~]{2,40}");

    private Arguments() {}

    /** The value as the message's format is to have it. */
    static Object said(Language language, String name, Object value) {
        return switch (value) {
            case LocalDate day -> Dates.day(language, day);
            case Instant instant -> Dates.day(language, instant);
            case YearMonth month -> Dates.month(language, month);
            case String text when name.equals(DAY) && ISO_DAY.matcher(text).matches() ->
                    day(language, text);
            case String text -> language == Language.ARABIC ? isolated(text) : text;
            default -> value;
        };
    }

    private static String day(Language language, String text) {
        try {
            return Dates.day(language, LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private static String isolated(String text) {
        return CODE.matcher(text).matches() ? '\u2068' + text + '\u2069' : text;
    }
}

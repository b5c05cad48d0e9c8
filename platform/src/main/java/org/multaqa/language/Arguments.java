package org.multaqa.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** How the arguments of a message are said in its language: dates in words, codes in order. */
final class Arguments {
    /** The name under which messages carry days; stored messages have them as ISO text. */
    private static final String DAY = "day";

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Arguments() {}

    /** The value as the message's format is to have it. */
    static Object said(Language language, String name, Object value) {
        return switch (value) {
            case LocalDate day -> Dates.day(language, day);
            case Instant instant -> Dates.day(language, instant);
            case YearMonth month -> Dates.month(language, month);
            case String text when name.equals(DAY) && ISO_DAY.matcher(text).matches() ->
                    day(language, text);
            case String text -> language == Language.ARABIC ? Codes.isolated(text) : text;
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
}

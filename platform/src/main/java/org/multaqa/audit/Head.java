package org.multaqa.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of the trail at some moment: how many entries, and the hash of the last. */
public record Head(long number, String hash) {
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(\\d{1,18})[-:]([0-9a-fA-F]{64})\\s*");

    /** As it is printed on exports and sent to managers: {@code 1042-3fa9...}. */
    public String written() {
        return number + "-" + hash;
    }

    /** Reads what {@link #written} gave, marks of direction aside; empty for anything else. */
    public static Optional<Head> read(String text) {
        Matcher matcher = WRITTEN.matcher(text.replaceAll("\\p{Cf}", ""));
        return matcher.matches()
                ? Optional.of(
                        new Head(
                                Long.parseLong(matcher.group(1)),
                                matcher.group(2).toLowerCase(java.util.Locale.ROOT)))
                : Optional.empty();
    }
}

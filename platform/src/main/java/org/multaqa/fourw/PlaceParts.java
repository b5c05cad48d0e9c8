package org.multaqa.fourw;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that name several places, one of which is put right. */
final class PlaceParts {
    private static final String BEFORE = "(?<=^|[;؛،,/|+&\\n]\\s{0,3}|\\sو|\\sand\\s)";
    private static final String AFTER = "(?=\\s*(?:$|[;؛،,/|+&\\n]|\\s))";

    private PlaceParts() {}

    /** A cell with one of its parts replaced; all of it where it has no such part. */
    static String put(String cell, String part, String value) {
        if (part.isEmpty() || cell.strip().equals(part)) {
            return value;
        }
        Matcher found = Pattern.compile(BEFORE + Pattern.quote(part) + AFTER).matcher(cell);
        if (found.find()) {
            return found.replaceFirst(Matcher.quoteReplacement(value));
        }
        return value;
    }
}

package org.multaqa.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.multaqa.spreadsheet.Values;

/** The texts of a row by field: what people said instead of a cell, else what stands in it. */
final class CellTexts {
    /** Tatweel, and marks that turn the direction of what follows. */
    private static final Pattern DECORATION =
            Pattern.compile("[\\u0640\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    /** What a spreadsheet shows where a formula failed. */
    private static final Pattern FAILED =
            Pattern.compile("#(REF|N/A|NAME|VALUE|DIV/0|NULL|NUM)[!?]?.*");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0]+");

    private static final int SHOWN = 80;

    private final Map<String, String> texts = new HashMap<>();

    CellTexts(Map<String, Integer> columns, BatchRow row) {
        columns.forEach((field, column) -> texts.put(field, cleaned(row.cell(column))));
        row.corrections().forEach((field, said) -> texts.put(field, cleaned(said)));
    }

    /** The text of a field; empty where the row says nothing of it. */
    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    boolean isEmpty() {
        return texts.values().stream().allMatch(String::isEmpty);
    }

    /** A text as it can be shown in a message. */
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    static boolean isArabic(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
    }

    private static String cleaned(String cell) {
        String text = Values.text(DECORATION.matcher(cell).replaceAll(""));
        return FAILED.matcher(text).matches() ? "" : SPACES.matcher(text).replaceAll(" ");
    }
}

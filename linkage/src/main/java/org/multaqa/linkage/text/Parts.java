package org.multaqa.linkage.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text at each space or at each end of a line. Not by patterns, as {@code String.split}
 * does: what reads patterns would be most of the script that a page has to load.
 */
public final class Parts {
    private Parts() {}

    /** The words of a text in which one space stands between two; one empty word of no text. */
    public static List<String> words(String text) {
        return parts(text, ' ');
    }

    /** The lines of a text, without spaces around them. */
    public static List<String> lines(String text) {
        List<String> lines = parts(text, '\n');
        lines.replaceAll(String::strip);
        return lines;
    }

    private static List<String> parts(String text, char between) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int end = text.indexOf(between);
        while (end >= 0) {
            parts.add(text.substring(start, end));
            start = end + 1;
            end = text.indexOf(between, start);
        }
        parts.add(text.substring(start));
        return parts;
    }
}

package org.multaqa.web;

import java.util.Locale;
import java.util.Set;

/**
 * Writes a finished page anew with Arabic-Indic digits wherever a person reads a number: in texts
 * between tags and in labels. What is a code keeps its digits: whatever stands in {@code bdi},
 * {@code code}, a field or an isolate (U+2068 to U+2069), with or behind a Latin word ({@code CC BY
 * 4.0}), and in every other attribute. Done once at the end, so that no number can be forgotten and
 * nothing held in memory depends on the setting.
 */
final class ArabicDigits {
    private static final Set<String> KEPT =
            Set.of("bdi", "code", "textarea", "script", "style", "pre");
    private static final Set<String> READ = Set.of("aria-label", "title", "alt");

    private final String page;
    private final StringBuilder shown;

    /** Whether nothing but marks of codes has come since the last Latin word. */
    private boolean latin;

    private int at;

    private ArabicDigits(String page) {
        this.page = page;
        this.shown = new StringBuilder(page.length() + 64);
    }

    /** The page in Arabic-Indic digits. */
    static String in(String page) {
        return new ArabicDigits(page).whole();
    }

    private String whole() {
        while (at < page.length()) {
            if (page.charAt(at) == '<') {
                String name = tag();
                if (KEPT.contains(name)) {
                    skipTo("</" + name);
                }
            } else {
                text(page.indexOf('<', at));
            }
        }
        return shown.toString();
    }

    /** Copies a tag with its attributes; gives its name, empty for one that closes. */
    private String tag() {
        int start = at;
        while (at < page.length() && " \t\r\n>".indexOf(page.charAt(at)) < 0) {
            at++;
        }
        String name = page.substring(start + 1, at).toLowerCase(Locale.ROOT);
        shown.append(page, start, at);
        int word = at;
        while (at < page.length() && page.charAt(at) != '>') {
            if (page.charAt(at) == '"') {
                boolean read = READ.contains(page.substring(word, at).strip().replace("=", ""));
                shown.append('"');
                int end = page.indexOf('"', ++at);
                if (read) {
                    text(end);
                } else {
                    copy(end);
                }
                word = at + 1;
            }
            copy(at + 1);
        }
        return name;
    }

    private void skipTo(String end) {
        int found = page.indexOf(end, at);
        copy(found < 0 ? page.length() : found);
    }

    private void copy(int end) {
        int to = end < 0 ? page.length() : end;
        shown.append(page, at, Math.min(to, page.length()));
        at = to;
    }

    private void text(int end) {
        int to = end < 0 ? page.length() : end;
        latin = false;
        while (at < to) {
            char c = page.charAt(at);
            if (c == '&') {
                int closed = page.indexOf(';', at);
                copy(closed < 0 || closed >= to ? at + 1 : closed + 1);
            } else if (c == '\u2068') {
                int closed = page.indexOf('\u2069', at);
                copy(closed < 0 || closed > to ? to : closed);
            } else if (isDigit(at) || isLatin(c)) {
                word(to);
            } else {
                latin &= " ./:_-".indexOf(c) >= 0;
                shown.append(latin ? c : shown(c));
                at++;
            }
        }
    }

    /** A run of digits and Latin letters; one that has a letter is a code, and so what follows. */
    private void word(int to) {
        int end = at;
        boolean code = latin;
        while (end < to && (isDigit(end) || isLatin(page.charAt(end)))) {
            code |= isLatin(page.charAt(end++));
        }
        latin = code;
        while (at < end) {
            char c = page.charAt(at++);
            shown.append(code ? c : (char) ('٠' + (c - '0')));
        }
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private char shown(char c) {
        // Marks between digits have shapes of their own: ١٬٢٣٤ and ٩٩٫٥٪.
        if (c == ',' && isDigit(at - 1) && isDigit(at + 3) && !isDigit(at + 4)) {
            return '٬';
        }
        if (c == '.' && isDigit(at - 1) && isDigit(at + 1)) {
            return '٫';
        }
        return c == '%' && (isDigit(at - 1) || isDigit(at - 2)) ? '٪' : c;
    }

    private boolean isDigit(int index) {
        return index >= 0
                && index < page.length()
                && page.charAt(index) >= '0'
                && page.charAt(index) <= '9';
    }
}

package org.multaqa.spreadsheet;

import java.util.List;

/**
 * Something a caller wants from a sheet.
 *
 * @param key its name in the caller's words
 * @param label the text that names it for people
 * @param titles what its column is called, in Arabic and English, the commonest first
 * @param tags the HXL tags that mean it, as {@code #reached+m+children}; a column fits one that has
 *     its hashtag and all its attributes
 */
public record Field(
        String key, String label, boolean required, List<String> titles, List<String> tags) {

    public Field(String key, String label, boolean required, List<String> titles) {
        this(key, label, required, titles, List.of());
    }

    public static Field required(String key, String label, String... titles) {
        return new Field(key, label, true, List.of(titles));
    }

    public static Field optional(String key, String label, String... titles) {
        return new Field(key, label, false, List.of(titles));
    }

    /** The same field, known by HXL tags too. */
    public Field tagged(String... tags) {
        return new Field(key, label, required, titles, List.of(tags));
    }
}

package org.multaqa.coediting;

import java.util.List;
import java.util.Map;

/**
 * A sheet as it stands.
 *
 * @param version 0 where nothing was written yet
 * @param fields texts by their names
 */
public record Sheet(int version, Map<String, String> fields) {
    static final Sheet EMPTY = new Sheet(0, Map.of());

    /** What stands in a field; nothing where nothing was written. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Fields in which two sides have changed the same words, and nobody has chosen yet. */
    public List<String> marked() {
        return Merge.marked(fields);
    }
}

package org.multaqa.fourw;

import java.util.List;
import org.multaqa.language.Message;

/**
 * What is to be said of one cell of a row.
 *
 * @param field the key of its column
 * @param choices what may have been meant, as it can be put in the cell's place
 */
public record CellNote(String field, Message message, List<String> choices) {
    static CellNote of(String field, String key, Object... namesAndValues) {
        return new CellNote(field, Message.of(key, namesAndValues), List.of());
    }

    static CellNote of(String field, Message message) {
        return new CellNote(field, message, List.of());
    }
}

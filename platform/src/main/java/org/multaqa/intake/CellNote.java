package org.multaqa.intake;

import java.util.List;
import org.multaqa.language.Message;

/**
 * What is to be said of one cell.
 *
 * @param field the field's key
 * @param typed what stands in the cell, or was said instead of it
 * @param choices what may have been meant: codes of places or words of lists
 */
public record CellNote(
        String field, Weight weight, String typed, Message message, List<String> choices) {

    /** How much a note weighs. */
    public enum Weight {
        /** The row cannot be stored. */
        ERROR,
        /** The cell was not taken; an answer would help. */
        QUESTION,
        /** The cell was taken in a way worth telling. */
        REMARK
    }

    static CellNote error(String field, String typed, String key, Object... arguments) {
        return new CellNote(field, Weight.ERROR, typed, Message.of(key, arguments), List.of());
    }

    static CellNote question(
            String field, String typed, List<String> choices, String key, Object... arguments) {
        return new CellNote(field, Weight.QUESTION, typed, Message.of(key, arguments), choices);
    }

    static CellNote remark(String field, String typed, String key, Object... arguments) {
        return new CellNote(field, Weight.REMARK, typed, Message.of(key, arguments), List.of());
    }
}

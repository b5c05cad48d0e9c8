package org.multaqa.duplicates;

import java.util.List;
import java.util.UUID;

/**
 * Two entries side by side.
 *
 * @param rows the fields in which either says anything
 * @param moves what either has besides, which follows to the entry that stays
 * @param keep the entry that is proposed to stay
 * @param taken the keys of the fields that were chosen from the other
 */
public record Comparison(
        PairView view,
        List<Row> rows,
        List<Row> moves,
        UUID keep,
        List<String> taken,
        boolean open) {

    /** A field of both: its key, what it is called, and what each says in the reader's words. */
    public record Row(String key, String label, Side one, Side other, boolean differs) {}

    /** What one entry says in a field: keys of texts, or the text itself in either language. */
    public record Side(String ar, String en, List<String> keys) {
        boolean isEmpty() {
            return ar.isEmpty() && en.isEmpty() && keys.isEmpty();
        }
    }
}

package org.multaqa.fourw;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.imports.StoredJson;

/**
 * What becomes of one row of a sheet that holds data.
 *
 * @param number the row's number in the sheet
 * @param place the codes of the places it came to
 * @param notes why it is refused or left out, or what its sender should know
 * @param cells what stands in the cells the notes are of, by column
 */
public record Line(
        int number, Result outcome, String place, List<CellNote> notes, Map<String, String> cells) {

    /** Among the cells: what is done by the row, so that a person knows which it is. */
    static final String WHAT = "what";

    /** What can become of a row. */
    public enum Result {
        STORED,
        /** It is none of data, or stands in the report already. */
        SKIPPED,
        /** Something in it cannot be read, so that nothing of it was taken. */
        REFUSED
    }

    /** A line as its row is read. */
    record Stored(
            UUID sheet,
            int rowNumber,
            Result outcome,
            String place,
            String notesJson,
            String cellsJson) {
        Line line() {
            return new Line(
                    rowNumber,
                    outcome,
                    place,
                    StoredJson.list(notesJson, CellNote.class),
                    StoredJson.texts(cellsJson));
        }
    }
}

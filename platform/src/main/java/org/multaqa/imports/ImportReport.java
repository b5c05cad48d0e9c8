package org.multaqa.imports;

import java.util.List;
import java.util.UUID;
import org.multaqa.language.Message;

/**
 * What became of a file, row by row.
 *
 * @param batch by which the import can be undone
 * @param rows in the order of the file
 * @param summary the counts, in one sentence
 * @param notes what is to be said of the whole file: columns that were not read, and the like
 */
public record ImportReport(UUID batch, List<Row> rows, Message summary, List<Message> notes) {

    /** A report with nothing to say of the whole file. */
    public ImportReport(UUID batch, List<Row> rows, Message summary) {
        this(batch, rows, summary, List.of());
    }

    /** What became of a row. */
    public enum Result {
        ADDED,
        CHANGED,
        UNCHANGED,
        SKIPPED,
        REFUSED,
        REMOVED
    }

    /**
     * One row of the file.
     *
     * @param number as the spreadsheet counts, from 1
     * @param name what the row is about, as it was written
     */
    public record Row(int number, Result result, String name, List<Message> notes) {}

    /** How many rows had a result. */
    public long count(Result result) {
        return rows.stream().filter(row -> row.result() == result).count();
    }
}

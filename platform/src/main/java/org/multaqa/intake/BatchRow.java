package org.multaqa.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.ImportReport;
import org.multaqa.imports.StoredJson;

/**
 * One row of a batch.
 *
 * @param number as the spreadsheet counts, from 1
 * @param noData why the row is none of data, as a key of the language files; null when it is
 * @param twin the organisation it names that is in the directory already
 * @param organisation the organisation it was stored as
 * @param beforeJson what the organisation said before the row changed it
 */
public record BatchRow(
        UUID batch,
        int number,
        List<String> cells,
        @Nullable String noData,
        String correctionsJson,
        @Nullable RowDecision decision,
        @Nullable Verdict verdict,
        String notesJson,
        @Nullable UUID twin,
        @Nullable UUID organisation,
        ImportReport.@Nullable Result result,
        @Nullable String beforeJson,
        @Nullable Integer versionAfter) {

    /** What people said instead of cells, by field. */
    public Map<String, String> corrections() {
        return StoredJson.texts(correctionsJson);
    }

    public List<CellNote> notes() {
        return StoredJson.list(notesJson, CellNote.class);
    }

    /** The text of a column; empty beyond the last. */
    String cell(@Nullable Integer column) {
        return column == null || column >= cells.size() ? "" : cells.get(column);
    }
}

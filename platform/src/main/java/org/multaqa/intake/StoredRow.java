package org.multaqa.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.ImportReport;

/**
 * What became of a row.
 *
 * @param before what the organisation said before it was changed
 * @param versionAfter by which it is known whether anyone changed it since
 */
record StoredRow(
        int number,
        ImportReport.Result result,
        List<CellNote> notes,
        @Nullable UUID organisation,
        @Nullable Map<String, String> before,
        @Nullable Integer versionAfter) {

    static StoredRow of(Reading reading, ImportReport.Result result) {
        return new StoredRow(reading.number(), result, reading.notes(), null, null, null);
    }

    StoredRow as(ImportReport.Result other) {
        return new StoredRow(number, other, notes, organisation, before, versionAfter);
    }
}

package org.multaqa.intake;

import java.util.List;
import org.multaqa.imports.HeadRow;
import org.multaqa.spreadsheet.Table;

/** The first rows of a list, to show in which of them the titles stand. */
public record HeaderPage(Batch batch, List<HeadRow> rows, String chosen) {
    static HeaderPage of(Batch batch, List<Table.Row> rows, String chosen) {
        return new HeaderPage(
                batch, rows.stream().map(r -> HeadRow.of(r.number(), r.cells())).toList(), chosen);
    }
}

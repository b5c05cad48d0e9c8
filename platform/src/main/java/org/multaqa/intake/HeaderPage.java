package org.multaqa.intake;

import java.util.List;
import org.multaqa.spreadsheet.Table;

/** The first rows of a list, to show in which of them the titles stand. */
public record HeaderPage(Batch batch, List<Row> rows, String chosen) {
    /** One row, its texts shortened. */
    public record Row(int number, List<String> cells) {}

    private static final int COLUMNS = 12;

    static HeaderPage of(Batch batch, List<Table.Row> rows, String chosen) {
        return new HeaderPage(
                batch,
                rows.stream()
                        .map(r ->
                                new Row(
                                        r.number(),
                                        r.cells().stream()
                                                .limit(COLUMNS)
                                                .map(c ->
                                                        c.length() > 40
                                                                ? c.substring(0, 40) + "…"
                                                                : c)
                                                .toList()))
                        .toList(),
                chosen);
    }
}

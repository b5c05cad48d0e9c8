package org.multaqa.fourw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.BulkRows;
import org.multaqa.database.Database;
import org.multaqa.imports.StoredJson;
import org.springframework.stereotype.Repository;

/** What becomes of the rows of sheets, and what people said instead of their cells. */
@Repository
class LineStore {
    private final Database db;

    LineStore(Database db) {
        this.db = db;
    }

    record Correction(int rowNumber, String field, String value) {}

    /** Writes the lines of a sheet in place of those of its last reading; in a transaction. */
    void replace(UUID sheet, Consumer<Consumer<Line>> lines) {
        db.sql("delete from fourw.line where sheet = :sheet").param("sheet", sheet).update();
        db.copy(
                "copy fourw.line (sheet, row_number, outcome, place, notes_json, cells_json)"
                        + " from stdin",
                rows -> lines.accept(line -> add(rows, sheet, line)));
    }

    private static void add(BulkRows rows, UUID sheet, Line line) {
        rows.add(
                sheet,
                line.number(),
                line.outcome(),
                line.place(),
                line.notes().isEmpty() ? "[]" : StoredJson.write(line.notes()),
                line.cells().isEmpty() ? "{}" : StoredJson.write(line.cells()));
    }

    /** Gives all lines of a sheet to the reader, in the order of its rows. */
    void each(UUID sheet, Consumer<Line> reader) {
        db.doInTransaction(() ->
                db.sql("select * from fourw.line where sheet = :sheet order by row_number")
                        .param("sheet", sheet)
                        .each(Line.Stored.class, stored -> reader.accept(stored.line())));
    }

    /** Lines after a row: of an outcome where one is given, else those with something to say. */
    List<Line> page(UUID sheet, Line.@Nullable Result outcome, int after, int limit) {
        return db
                .sql(
                        """
                        select * from fourw.line where sheet = :sheet and row_number > :after
                            and case when cast(:outcome as text) is null then notes_json <> '[]'
                                else outcome = cast(:outcome as text) end
                        order by row_number limit :limit
                        """)
                .param("sheet", sheet)
                .param("outcome", outcome)
                .param("after", after)
                .param("limit", limit)
                .list(Line.Stored.class)
                .stream()
                .map(Line.Stored::line)
                .toList();
    }

    /** What was said instead of cells, by row and column. */
    Map<Integer, Map<String, String>> corrections(UUID sheet) {
        Map<Integer, Map<String, String>> corrections = new HashMap<>();
        db.sql("select row_number, field, value from fourw.correction where sheet = :sheet")
                .param("sheet", sheet)
                .list(Correction.class)
                .forEach(c ->
                        corrections
                                .computeIfAbsent(c.rowNumber(), n -> new HashMap<>())
                                .put(c.field(), c.value()));
        return corrections;
    }

    void correct(UUID sheet, int row, String field, String value) {
        db.sql(
                        """
                        insert into fourw.correction (sheet, row_number, field, value)
                        values (:sheet, :row, :field, :value)
                        on conflict (sheet, row_number, field) do update
                            set value = excluded.value
                        """)
                .param("sheet", sheet)
                .param("row", row)
                .param("field", field)
                .param("value", value)
                .update();
    }
}

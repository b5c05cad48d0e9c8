package org.multaqa.fourw;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Rows of a sheet as pages show them, and what people say of several at once. */
@Repository
class RowStore {
    private final Database db;

    RowStore(Database db) {
        this.db = db;
    }

    /** A text in the cells of a column, and in how many rows it stands. */
    record Same(String field, String text, int count) {}

    /** Lines after a row, all of them where no filter is given. */
    List<Line> page(UUID sheet, @Nullable RowFilter filter, int after, int limit) {
        return db
                .sql(
                        """
                        select * from fourw.line where sheet = :sheet and row_number > :after
                            and (cast(:outcome as text) is null
                                or outcome = cast(:outcome as text))
                            and (notes_json <> '[]' or not :remarked)
                        order by row_number limit :limit
                        """)
                .param("sheet", sheet)
                .param("outcome", filter == null ? null : filter.outcome())
                .param("remarked", filter == RowFilter.REMARKED)
                .param("after", after)
                .param("limit", limit)
                .list(Line.Stored.class)
                .stream()
                .map(Line.Stored::line)
                .toList();
    }

    Optional<Line> find(UUID sheet, int row) {
        return db.sql("select * from fourw.line where sheet = :sheet and row_number = :row")
                .param("sheet", sheet)
                .param("row", row)
                .optional(Line.Stored.class)
                .map(Line.Stored::line);
    }

    /** In how many rows of an outcome cells of which something is said have the same text. */
    List<Same> same(
            UUID sheet, Line.Result outcome, Collection<String> fields, Collection<String> texts) {
        return db.sql(
                        """
                        select cell.key as field, cell.value as text, count(*)::integer as count
                        from fourw.line, jsonb_each_text(cells_json::jsonb) cell
                        where sheet = :sheet and outcome = :outcome
                            and cell.key = any(:fields) and cell.value = any(:texts)
                        group by cell.key, cell.value
                        """)
                .param("sheet", sheet)
                .param("outcome", outcome)
                .array("fields", "text", fields)
                .array("texts", "text", texts)
                .list(Same.class);
    }

    /** Puts a value in a column of all rows of an outcome in which a cell has a text. */
    void correctSame(
            UUID sheet,
            Line.Result outcome,
            String where,
            String text,
            String field,
            String value) {
        db.sql(
                        """
                        insert into fourw.correction (sheet, row_number, field, value)
                        select sheet, row_number, :field, :value from fourw.line
                        where sheet = :sheet and outcome = :outcome
                            and cells_json::jsonb ->> :where = :text
                        on conflict (sheet, row_number, field) do update
                            set value = excluded.value
                        """)
                .param("sheet", sheet)
                .param("outcome", outcome)
                .param("where", where)
                .param("text", text)
                .param("field", field)
                .param("value", value)
                .update();
    }

    /** Takes what was said of a row back: of one field, or all of it where none is given. */
    void forget(UUID sheet, int row, @Nullable String field) {
        db.sql(
                        """
                        delete from fourw.correction where sheet = :sheet and row_number = :row
                            and (cast(:field as text) is null or field = cast(:field as text))
                        """)
                .param("sheet", sheet)
                .param("row", row)
                .param("field", field)
                .update();
    }

    /** What was said of rows from one to another, by row and column. */
    Map<Integer, Map<String, String>> said(UUID sheet, int from, int to) {
        Map<Integer, Map<String, String>> said = new HashMap<>();
        db.sql(
                        """
                        select row_number, field, value from fourw.correction
                        where sheet = :sheet and row_number between :from and :to
                        order by row_number, field
                        """)
                .param("sheet", sheet)
                .param("from", from)
                .param("to", to)
                .list(LineStore.Correction.class)
                .forEach(c ->
                        said.computeIfAbsent(c.rowNumber(), n -> new java.util.TreeMap<>())
                                .put(c.field(), c.value()));
        return said;
    }
}

package org.multaqa.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.imports.StoredJson;
import org.springframework.stereotype.Repository;

/** The rows of files, and what became of them. */
@Repository
class RowStore {
    private static final int TOGETHER = 500;

    /** How many rows have a verdict or a result. */
    record Count(@Nullable String word, long count) {}

    private final Database db;

    RowStore(Database db) {
        this.db = db;
    }

    void insert(UUID batch, List<BatchRow> rows) {
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            List<Map<String, @Nullable Object>> part = new ArrayList<>();
            for (BatchRow row : rows.subList(from, Math.min(rows.size(), from + TOGETHER))) {
                Map<String, @Nullable Object> line = new LinkedHashMap<>();
                line.put("number", row.number());
                line.put("cells", row.cells());
                line.put("no_data", row.noData());
                part.add(line);
            }
            db.sql(
                            """
                            insert into intake.batch_row (batch, number, cells, no_data)
                            select :batch, number,
                                array(select jsonb_array_elements_text(cells)), no_data
                            from jsonb_to_recordset(cast(:rows as jsonb))
                                as r(number integer, cells jsonb, no_data text)
                            """)
                    .param("batch", batch)
                    .param("rows", StoredJson.write(part))
                    .update();
        }
    }

    void removeAll(UUID batch) {
        db.sql("delete from intake.batch_row where batch = :batch").param("batch", batch).update();
    }

    /** The next rows of a batch in the order of the file. */
    List<BatchRow> after(UUID batch, int number, int limit) {
        return db.sql(
                        """
                        select * from intake.batch_row where batch = :batch and number > :after
                        order by number limit :limit
                        """)
                .param("batch", batch)
                .param("after", number)
                .param("limit", limit)
                .list(BatchRow.class);
    }

    /** The next rows with one of these verdicts. */
    List<BatchRow> with(UUID batch, List<Verdict> verdicts, int after, int limit) {
        return db.sql(
                        """
                        select * from intake.batch_row where batch = :batch and number > :after
                            and verdict = any(:verdicts) order by number limit :limit
                        """)
                .param("batch", batch)
                .param("after", after)
                .array("verdicts", "text", verdicts)
                .param("limit", limit)
                .list(BatchRow.class);
    }

    Optional<BatchRow> find(UUID batch, int number) {
        return db.sql("select * from intake.batch_row where batch = :batch and number = :number")
                .param("batch", batch)
                .param("number", number)
                .optional(BatchRow.class);
    }

    /** The rows in which the same text stands in a column, counted from 0. */
    List<BatchRow> withCell(UUID batch, int column, String text) {
        return db.sql(
                        """
                        select * from intake.batch_row
                        where batch = :batch and cells[:column] = :text
                        """)
                .param("batch", batch)
                .param("column", column + 1)
                .param("text", text)
                .list(BatchRow.class);
    }

    long count(UUID batch, Verdict verdict) {
        return db.sql(
                        """
                        select count(*) from intake.batch_row
                        where batch = :batch and verdict = :verdict
                        """)
                .param("batch", batch)
                .param("verdict", verdict)
                .one(Long.class);
    }

    List<Count> verdicts(UUID batch) {
        return db.sql(
                        """
                        select verdict as word, count(*) as count from intake.batch_row
                        where batch = :batch group by verdict
                        """)
                .param("batch", batch)
                .list(Count.class);
    }

    List<Count> results(UUID batch) {
        return db.sql(
                        """
                        select result as word, count(*) as count from intake.batch_row
                        where batch = :batch and no_data is null group by result
                        """)
                .param("batch", batch)
                .list(Count.class);
    }

    /** Writes what the rows came to. */
    void judged(UUID batch, List<Reading> readings) {
        for (int from = 0; from < readings.size(); from += TOGETHER) {
            List<Map<String, @Nullable Object>> part = new ArrayList<>();
            for (Reading it : readings.subList(from, Math.min(readings.size(), from + TOGETHER))) {
                Map<String, @Nullable Object> line = new LinkedHashMap<>();
                line.put("number", it.number());
                line.put("verdict", Statement.word(it.verdict()));
                line.put("notes", StoredJson.write(it.notes()));
                line.put("twin", it.twin());
                part.add(line);
            }
            db.sql(
                            """
                            update intake.batch_row b set verdict = r.verdict,
                                notes_json = r.notes, twin = r.twin
                            from jsonb_to_recordset(cast(:rows as jsonb))
                                as r(number integer, verdict text, notes text, twin uuid)
                            where b.batch = :batch and b.number = r.number
                            """)
                    .param("batch", batch)
                    .param("rows", StoredJson.write(part))
                    .update();
        }
    }

    /** Writes what became of the rows. */
    void stored(UUID batch, List<StoredRow> rows) {
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            List<Map<String, @Nullable Object>> part = new ArrayList<>();
            for (StoredRow it : rows.subList(from, Math.min(rows.size(), from + TOGETHER))) {
                Map<String, @Nullable Object> line = new LinkedHashMap<>();
                line.put("number", it.number());
                line.put("result", Statement.word(it.result()));
                line.put("notes", StoredJson.write(it.notes()));
                line.put("organisation", it.organisation());
                line.put("before", it.before() == null ? null : StoredJson.write(it.before()));
                line.put("version_after", it.versionAfter());
                part.add(line);
            }
            db.sql(
                            """
                            update intake.batch_row b set result = r.result,
                                notes_json = r.notes, organisation = r.organisation,
                                before_json = r.before, version_after = r.version_after
                            from jsonb_to_recordset(cast(:rows as jsonb))
                                as r(number integer, result text, notes text, organisation uuid,
                                    before text, version_after integer)
                            where b.batch = :batch and b.number = r.number
                            """)
                    .param("batch", batch)
                    .param("rows", StoredJson.write(part))
                    .update();
        }
    }

    void correct(UUID batch, int number, Map<String, String> corrections) {
        db.sql(
                        """
                        update intake.batch_row set corrections_json = :corrections
                        where batch = :batch and number = :number
                        """)
                .param("batch", batch)
                .param("number", number)
                .param("corrections", StoredJson.write(corrections))
                .update();
    }

    void decide(UUID batch, int number, @Nullable RowDecision decision) {
        db.sql(
                        """
                        update intake.batch_row set decision = :decision
                        where batch = :batch and number = :number
                        """)
                .param("batch", batch)
                .param("number", number)
                .param("decision", decision)
                .update();
    }
}

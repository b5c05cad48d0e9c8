package org.multaqa.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.database.Database;
import org.multaqa.imports.StoredJson;
import org.multaqa.spreadsheet.Table;
import org.springframework.stereotype.Repository;

/** The rows of files up to their titles. */
@Repository
class HeadRowStore {
    private final Database db;

    HeadRowStore(Database db) {
        this.db = db;
    }

    /** Keeps these rows instead of those kept before. */
    void replace(UUID batch, List<Table.Row> rows) {
        db.sql("delete from intake.head_row where batch = :batch").param("batch", batch).update();
        if (rows.isEmpty()) {
            return;
        }
        List<Map<String, Object>> lines =
                rows.stream()
                        .map(r -> Map.<String, Object>of("number", r.number(), "cells", r.cells()))
                        .toList();
        db.sql(
                        """
                        insert into intake.head_row (batch, number, cells)
                        select :batch, number, array(select jsonb_array_elements_text(cells))
                        from jsonb_to_recordset(cast(:rows as jsonb))
                            as r(number integer, cells jsonb)
                        """)
                .param("batch", batch)
                .param("rows", StoredJson.write(lines))
                .update();
    }

    List<Table.Row> all(UUID batch) {
        return db.sql(
                        """
                        select number, cells from intake.head_row where batch = :batch
                        order by number
                        """)
                .param("batch", batch)
                .list(Table.Row.class);
    }
}

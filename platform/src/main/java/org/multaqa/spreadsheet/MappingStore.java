package org.multaqa.spreadsheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of remembered mappings. */
@Repository
class MappingStore {
    record Line(
            String shape,
            List<String> titles,
            String columnsJson,
            Instant rememberedAt,
            @Nullable UUID person) {}

    private final Database db;

    MappingStore(Database db) {
        this.db = db;
    }

    Optional<Line> find(String purpose, String shape) {
        return db.sql(
                        """
                        select shape, titles, columns_json, remembered_at, person
                        from spreadsheet.mapping where purpose = :purpose and shape = :shape
                        """)
                .param("purpose", purpose)
                .param("shape", shape)
                .optional(Line.class);
    }

    List<Line> all(String purpose) {
        return db.sql(
                        """
                        select shape, titles, columns_json, remembered_at, person
                        from spreadsheet.mapping where purpose = :purpose
                        order by remembered_at desc limit 100
                        """)
                .param("purpose", purpose)
                .list(Line.class);
    }

    void put(
            String purpose,
            String shape,
            List<String> titles,
            String columns,
            Instant at,
            @Nullable UUID person) {
        db.sql(
                        """
                        insert into spreadsheet.mapping
                            (purpose, shape, titles, columns_json, remembered_at, person)
                        values (:purpose, :shape, :titles, :columns, :at, cast(:person as uuid))
                        on conflict (purpose, shape) do update set titles = excluded.titles,
                            columns_json = excluded.columns_json,
                            remembered_at = excluded.remembered_at, person = excluded.person
                        """)
                .param("purpose", purpose)
                .param("shape", shape)
                .array("titles", "text", titles)
                .param("columns", columns)
                .param("at", at)
                .param("person", person)
                .update();
    }

    int remove(String purpose, String shape) {
        return db.sql("delete from spreadsheet.mapping where purpose = :purpose and shape = :shape")
                .param("purpose", purpose)
                .param("shape", shape)
                .update();
    }
}

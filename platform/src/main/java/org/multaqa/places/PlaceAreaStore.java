package org.multaqa.places;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class PlaceAreaStore {
    private record Row(String code, byte[] geometry) {}

    private static final String BATCH =
            """
            select id, level, file_name, areas, imported_at, undone_at from places.boundary_import
            """;

    private final Database db;

    PlaceAreaStore(Database db) {
        this.db = db;
    }

    /** From which points the computed areas were made, empty before they were. */
    String computedOf() {
        return db.sql("select coalesce(areas_of, '') from places.counter").one(String.class);
    }

    /** Puts new areas in the place of the old unless somebody else just did. */
    void replaceComputed(Map<String, Geometry> areas, String points) {
        int changed =
                db.sql(
                                """
                                update places.counter set areas_of = :points
                                where areas_of is distinct from :points
                                """)
                        .param("points", points)
                        .update();
        if (changed == 0) {
            return;
        }
        db.sql("delete from places.computed_area").update();
        areas.forEach((code, area) ->
                db.sql("insert into places.computed_area (code, geometry) values (:code, :area)")
                        .param("code", code)
                        .param("area", bytes(area))
                        .update());
    }

    Map<String, Geometry> computed() {
        return read(db.sql("select code, geometry from places.computed_area").list(Row.class));
    }

    /** Of every place the official area that was brought in last and not taken back. */
    Map<String, Geometry> official() {
        return read(
                db.sql(
                                """
                                select a.code, a.geometry from places.official_area a
                                join places.boundary_import i on i.id = a.batch
                                where i.undone_at is null order by i.imported_at, i.id
                                """)
                        .list(Row.class));
    }

    void add(BoundaryBatch batch, @Nullable UUID by, Map<String, Geometry> areas) {
        db.sql(
                        """
                        insert into places.boundary_import (id, level, file_name, areas, imported_at, imported_by)
                        values (:id, :level, :file, :areas, :at, :by)
                        """)
                .param("id", batch.id())
                .param("level", batch.level())
                .param("file", batch.fileName())
                .param("areas", batch.areas())
                .param("at", batch.importedAt())
                .param("by", by)
                .update();
        areas.forEach((code, area) ->
                db.sql(
                                """
                                insert into places.official_area (batch, code, geometry)
                                values (:batch, :code, :area)
                                """)
                        .param("batch", batch.id())
                        .param("code", code)
                        .param("area", bytes(area))
                        .update());
    }

    List<BoundaryBatch> batches() {
        return db.sql(BATCH + "order by imported_at desc, id desc").list(BoundaryBatch.class);
    }

    Optional<BoundaryBatch> batch(UUID id) {
        return db.sql(BATCH + "where id = :id").param("id", id).optional(BoundaryBatch.class);
    }

    List<String> codes(UUID batch) {
        return db.sql("select code from places.official_area where batch = :batch order by code")
                .param("batch", batch)
                .list(String.class);
    }

    /** Takes a batch back; false where it was before. */
    boolean undo(UUID batch, Instant now) {
        return db.sql(
                                """
                                update places.boundary_import set undone_at = :now
                                where id = :id and undone_at is null
                                """)
                        .param("id", batch)
                        .param("now", now)
                        .update()
                == 1;
    }

    private static byte[] bytes(Geometry area) {
        return new WKBWriter().write(area);
    }

    private static Map<String, Geometry> read(List<Row> rows) {
        Map<String, Geometry> areas = new HashMap<>();
        WKBReader reader = new WKBReader();
        for (Row row : rows) {
            try {
                areas.put(row.code(), reader.read(row.geometry()));
            } catch (ParseException e) {
                throw new IllegalStateException("area of " + row.code(), e);
            }
        }
        return areas;
    }
}

package org.multaqa.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {
    /** A place as it stands in the table; closed where there is a day until which it was valid. */
    record Row(
            String code,
            Level level,
            @Nullable String parent,
            @Nullable String nameAr,
            @Nullable String nameEn,
            double latitude,
            double longitude,
            boolean approximate,
            @Nullable LocalDate validTo) {

        Place place() {
            return new Place(code, level, parent, nameAr, nameEn, latitude, longitude, approximate);
        }
    }

    record Crossing(String former, String present) {}

    private static final String ROW =
            """
            select code, level, parent, name_ar, name_en, latitude, longitude, approximate, valid_to
            from places.place
            """;

    private final Database db;

    PlaceStore(Database db) {
        this.db = db;
    }

    List<Row> places() {
        return db.sql(
                        ROW
                                + """
                                order by array_position(array['governorate', 'district', 'sub-district',
                                    'community', 'neighbourhood'], level), code
                                """)
                .list(Row.class);
    }

    Optional<Row> place(String code) {
        return db.sql(ROW + "where code = :code").param("code", code).optional(Row.class);
    }

    List<Row> within(String parent) {
        return db.sql(ROW + "where parent = :parent and valid_to is null order by code")
                .param("parent", parent)
                .list(Row.class);
    }

    List<Spelling> spellings() {
        return db.sql(
                        """
                        select code, language, spelling, added_at is not null as added
                        from places.variant order by code, language, spelling
                        """)
                .list(Spelling.class);
    }

    List<Crossing> crosswalk() {
        return db.sql("select former, present from places.crosswalk order by former")
                .list(Crossing.class);
    }

    void add(Place place, LocalDate from, @Nullable UUID by) {
        db.sql(
                        """
                        insert into places.place (code, level, parent, name_ar, name_en, latitude, longitude,
                            approximate, valid_from, added_by)
                        values (:code, :level, :parent, :nameAr, :nameEn, :latitude, :longitude,
                            :approximate, :from, :by)
                        """)
                .param("code", place.code())
                .param("level", place.level())
                .param("parent", place.parent())
                .param("nameAr", place.nameAr())
                .param("nameEn", place.nameEn())
                .param("latitude", place.latitude())
                .param("longitude", place.longitude())
                .param("approximate", place.approximate())
                .param("from", from)
                .param("by", by)
                .update();
    }

    /** The next code of a place that the gazetteer did not know: X0001 and on. */
    String nextCode() {
        int last =
                db.sql(
                                """
                                select coalesce(max(cast(substr(code, 2) as integer)), 0)
                                from places.place where code ~ '^X[0-9]{4,8}$'
                                """)
                        .one(Integer.class);
        return "X%04d".formatted(last + 1);
    }

    void nameInArabic(String code, String nameAr) {
        db.sql("update places.place set name_ar = :nameAr where code = :code")
                .param("code", code)
                .param("nameAr", nameAr)
                .update();
    }

    boolean addSpelling(Spelling spelling, Instant now, @Nullable UUID by) {
        return db.sql(
                                """
                                insert into places.variant (code, language, spelling, added_at, added_by)
                                values (:code, :language, :spelling, :now, :by) on conflict do nothing
                                """)
                        .param("code", spelling.code())
                        .param("language", spelling.language())
                        .param("spelling", spelling.spelling())
                        .param("now", now)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Takes away a spelling that was added here; what came with the gazetteer stays. */
    boolean removeSpelling(String code, String spelling) {
        return db.sql(
                                """
                                delete from places.variant
                                where code = :code and spelling = :spelling and added_at is not null
                                """)
                        .param("code", code)
                        .param("spelling", spelling)
                        .update()
                > 0;
    }

    void close(String code, @Nullable LocalDate day) {
        db.sql("update places.place set valid_to = :day where code = :code")
                .param("code", code)
                .param("day", day)
                .update();
    }

    void cross(String former, String present) {
        db.sql(
                        """
                        insert into places.crosswalk (former, present) values (:former, :present)
                        on conflict (former) do update set present = excluded.present
                        """)
                .param("former", former)
                .param("present", present)
                .update();
    }

    void uncross(String former) {
        db.sql("delete from places.crosswalk where former = :former")
                .param("former", former)
                .update();
    }

    long number() {
        return db.sql("select number from places.counter").one(Long.class);
    }

    void count() {
        db.sql("update places.counter set number = number + 1").update();
    }
}

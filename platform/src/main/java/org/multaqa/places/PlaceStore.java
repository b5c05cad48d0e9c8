package org.multaqa.places;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {
    record Variant(String code, String spelling) {}

    record Crossing(String former, String present) {}

    private final Database db;

    PlaceStore(Database db) {
        this.db = db;
    }

    List<Place> places() {
        return db.sql(
                        """
                        select code, level, parent, name_ar, name_en, latitude, longitude, approximate
                        from places.place where valid_to is null
                        order by array_position(array['governorate', 'district', 'sub-district',
                            'community', 'neighbourhood'], level), code
                        """)
                .list(Place.class);
    }

    List<Variant> variants() {
        return db.sql("select code, spelling from places.variant order by code, spelling")
                .list(Variant.class);
    }

    List<Crossing> crosswalk() {
        return db.sql("select former, present from places.crosswalk").list(Crossing.class);
    }

    void add(Place place, @Nullable UUID by) {
        db.sql(
                        """
                        insert into places.place (code, level, parent, name_ar, name_en, latitude, longitude,
                            approximate, valid_from, added_by)
                        values (:code, :level, :parent, :nameAr, :nameEn, :latitude, :longitude, true,
                            current_date, :by)
                        """)
                .param("code", place.code())
                .param("level", place.level())
                .param("parent", place.parent())
                .param("nameAr", place.nameAr())
                .param("nameEn", place.nameEn())
                .param("latitude", place.latitude())
                .param("longitude", place.longitude())
                .param("by", by)
                .update();
    }

    void nameInArabic(String code, String nameAr) {
        db.sql("update places.place set name_ar = :nameAr where code = :code")
                .param("code", code)
                .param("nameAr", nameAr)
                .update();
    }

    long lastAdded() {
        return db.sql("select count(*) from places.place where code like 'X%'").one(Long.class);
    }
}

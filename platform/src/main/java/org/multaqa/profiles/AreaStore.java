package org.multaqa.profiles;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Areas served. */
@Repository
class AreaStore {
    private final Database db;

    AreaStore(Database db) {
        this.db = db;
    }

    List<String> of(UUID organisation) {
        return db.sql(
                        """
                        select place from profiles.area where organisation_id = :organisation
                        order by place
                        """)
                .param("organisation", organisation)
                .list(String.class);
    }

    Map<UUID, Set<String>> of(Collection<UUID> organisations) {
        record Row(UUID organisationId, String place) {}
        Map<UUID, Set<String>> areas = new HashMap<>();
        db.sql(
                        """
                        select organisation_id, place from profiles.area
                        where organisation_id = any(:ids) order by place
                        """)
                .array("ids", "uuid", organisations)
                .each(
                        Row.class,
                        r ->
                                areas.computeIfAbsent(
                                                r.organisationId(),
                                                o -> new java.util.LinkedHashSet<>())
                                        .add(r.place()));
        return areas;
    }

    Map<UUID, Set<String>> all() {
        record Row(UUID organisationId, String place) {}
        Map<UUID, Set<String>> areas = new HashMap<>();
        db.sql("select organisation_id, place from profiles.area")
                .each(
                        Row.class,
                        r ->
                                areas.computeIfAbsent(r.organisationId(), o -> new HashSet<>())
                                        .add(r.place()));
        return areas;
    }

    /** Adds places that are not there yet; gives those that are new. */
    List<String> add(UUID organisation, Collection<String> places, Instant at) {
        return db.sql(
                        """
                        insert into profiles.area (organisation_id, place, since)
                        select :organisation, place, :at from unnest(:places) as place
                        on conflict do nothing returning place
                        """)
                .param("organisation", organisation)
                .array("places", "text", places)
                .param("at", at)
                .list(String.class);
    }

    boolean remove(UUID organisation, String place) {
        return db.sql(
                                """
                                delete from profiles.area
                                where organisation_id = :organisation and place = :place
                                """)
                        .param("organisation", organisation)
                        .param("place", place)
                        .update()
                > 0;
    }

    void move(UUID gone, UUID keep) {
        db.sql(
                        """
                        insert into profiles.area (organisation_id, place, since)
                        select :keep, place, since from profiles.area
                        where organisation_id = :gone on conflict do nothing
                        """)
                .param("gone", gone)
                .param("keep", keep)
                .update();
        deleteOf(gone);
    }

    void deleteOf(UUID organisation) {
        db.sql("delete from profiles.area where organisation_id = :organisation")
                .param("organisation", organisation)
                .update();
    }
}

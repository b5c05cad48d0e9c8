package org.multaqa.profiles;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.springframework.stereotype.Repository;

/** Services. */
@Repository
class ServiceStore implements PartStore<ServiceOffered> {
    private final Database db;

    ServiceStore(Database db) {
        this.db = db;
    }

    @Override
    public List<ServiceOffered> of(Collection<UUID> organisations) {
        return db.sql(
                        "select * from profiles.service where organisation_id = any(:ids) order by id")
                .array("ids", "uuid", organisations)
                .list(ServiceOffered.class);
    }

    @Override
    public Optional<ServiceOffered> find(UUID id) {
        return db.sql("select * from profiles.service where id = :id")
                .param("id", id)
                .optional(ServiceOffered.class);
    }

    @Override
    public void insert(ServiceOffered it, Instant at) {
        bound(
                        it,
                        at,
                        """
                        insert into profiles.service (id, organisation_id, name_ar, name_en, sector,
                            places, audience, eligibility, hours, changed_at)
                        values (:id, :organisation, :nameAr, :nameEn, :sector, :places, :audience,
                            :eligibility, :hours, :at)
                        """)
                .param("organisation", it.organisationId())
                .update();
    }

    @Override
    public int update(ServiceOffered it, Instant at) {
        return bound(
                        it,
                        at,
                        """
                        update profiles.service set name_ar = :nameAr, name_en = :nameEn,
                            sector = :sector, places = :places, audience = :audience,
                            eligibility = :eligibility, hours = :hours, changed_at = :at,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .param("version", it.version())
                .update();
    }

    private Statement bound(ServiceOffered it, Instant at, String sql) {
        return db.sql(sql)
                .param("id", it.id())
                .param("nameAr", it.nameAr())
                .param("nameEn", it.nameEn())
                .param("sector", it.sector())
                .array("places", "text", it.places())
                .param("audience", it.audience())
                .param("eligibility", it.eligibility())
                .param("hours", it.hours())
                .param("at", at);
    }

    @Override
    public void delete(UUID id) {
        db.sql("delete from profiles.service where id = :id").param("id", id).update();
    }

    @Override
    public void move(UUID gone, UUID keep) {
        db.sql("update profiles.service set organisation_id = :keep where organisation_id = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }

    @Override
    public void deleteOf(UUID organisation) {
        db.sql("delete from profiles.service where organisation_id = :organisation")
                .param("organisation", organisation)
                .update();
    }
}

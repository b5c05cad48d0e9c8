package org.multaqa.profiles;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.springframework.stereotype.Repository;

/** Past work. */
@Repository
class PastWorkStore implements PartStore<PastWork> {
    private final Database db;

    PastWorkStore(Database db) {
        this.db = db;
    }

    @Override
    public List<PastWork> of(Collection<UUID> organisations) {
        return db.sql(
                        """
                        select * from profiles.past_work where organisation_id = any(:ids)
                        order by from_year nulls first, id
                        """)
                .array("ids", "uuid", organisations)
                .list(PastWork.class);
    }

    @Override
    public Optional<PastWork> find(UUID id) {
        return db.sql("select * from profiles.past_work where id = :id")
                .param("id", id)
                .optional(PastWork.class);
    }

    @Override
    public void insert(PastWork it, Instant at) {
        bound(
                        it,
                        at,
                        """
                        insert into profiles.past_work (id, organisation_id, place, from_year,
                            to_year, authority, number, changed_at)
                        values (:id, :organisation, :place, :from, :to, :authority, :number, :at)
                        """)
                .param("organisation", it.organisationId())
                .update();
    }

    @Override
    public int update(PastWork it, Instant at) {
        return bound(
                        it,
                        at,
                        """
                        update profiles.past_work set place = :place, from_year = :from,
                            to_year = :to, authority = :authority, number = :number,
                            changed_at = :at, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("version", it.version())
                .update();
    }

    private Statement bound(PastWork it, Instant at, String sql) {
        return db.sql(sql)
                .param("id", it.id())
                .param("place", it.place())
                .param("from", it.fromYear())
                .param("to", it.toYear())
                .param("authority", it.authority())
                .param("number", it.number())
                .param("at", at);
    }

    @Override
    public void delete(UUID id) {
        db.sql("delete from profiles.past_work where id = :id").param("id", id).update();
    }

    @Override
    public void move(UUID gone, UUID keep) {
        db.sql(
                        """
                        update profiles.past_work set organisation_id = :keep
                        where organisation_id = :gone
                        """)
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }

    @Override
    public void deleteOf(UUID organisation) {
        db.sql("delete from profiles.past_work where organisation_id = :organisation")
                .param("organisation", organisation)
                .update();
    }
}

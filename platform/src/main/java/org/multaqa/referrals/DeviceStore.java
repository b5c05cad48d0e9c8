package org.multaqa.referrals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The devices of organisations. */
@Repository
class DeviceStore {
    private static final String COLUMNS =
            "select id, organisation, person, name, public_key, made_at, ended_at from"
                    + " referrals.device ";

    private final Database db;

    DeviceStore(Database db) {
        this.db = db;
    }

    /** Adds a device; false where its key or its id is there already. */
    boolean insert(Device it) {
        return db.sql(
                                """
                                insert into referrals.device (id, organisation, person, name,
                                    public_key, made_at)
                                values (:id, :organisation, :person, :name, :key, :at)
                                on conflict do nothing
                                """)
                        .param("id", it.id())
                        .param("organisation", it.organisation())
                        .param("person", it.person())
                        .param("name", it.name())
                        .param("key", it.publicKey())
                        .param("at", it.madeAt())
                        .update()
                == 1;
    }

    Optional<Device> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id").param("id", id).optional(Device.class);
    }

    /** All of an organisation, those that are in use first. */
    List<Device> of(UUID organisation) {
        return db.sql(
                        COLUMNS
                                + "where organisation = :organisation"
                                + " order by ended_at is not null, made_at desc, id")
                .param("organisation", organisation)
                .list(Device.class);
    }

    /** Those of some organisations that are in use. */
    List<Device> inUse(Collection<UUID> organisations) {
        return db.sql(
                        COLUMNS
                                + "where organisation = any(:organisations) and ended_at is null"
                                + " order by organisation, made_at, id")
                .array("organisations", "uuid", organisations)
                .list(Device.class);
    }

    /** Ends a device: nothing is sealed for it any more, and what was is taken away. */
    void end(UUID id, Instant at) {
        db.sql("update referrals.device set ended_at = :at where id = :id and ended_at is null")
                .param("id", id)
                .param("at", at)
                .update();
        db.sql("delete from referrals.wrap where device = :id").param("id", id).update();
    }

    void move(UUID gone, UUID keep) {
        db.sql("update referrals.device set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }
}

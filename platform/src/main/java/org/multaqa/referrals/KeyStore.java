package org.multaqa.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of device keys. */
@Repository
class KeyStore {
    private final Database db;

    KeyStore(Database db) {
        this.db = db;
    }

    /** Whether it is new; the same key may be sent twice. */
    boolean add(DeviceKey key, @Nullable UUID person) {
        return db.sql(
                                """
                                insert into referrals.device_key (id, organisation, label, public_key,
                                    made_by, made_at)
                                values (:id, :organisation, :label, :key, cast(:person as uuid), :at)
                                on conflict (public_key) do nothing
                                """)
                        .param("id", key.id())
                        .param("organisation", key.organisation())
                        .param("label", key.label())
                        .param("key", key.publicKey())
                        .param("person", person)
                        .param("at", key.madeAt())
                        .update()
                == 1;
    }

    boolean end(UUID organisation, UUID id, Instant at) {
        return db.sql(
                                """
                                update referrals.device_key set ended_at = :at
                                where id = :id and organisation = :organisation and ended_at is null
                                """)
                        .param("id", id)
                        .param("organisation", organisation)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Those in use, the oldest first. */
    List<DeviceKey> of(UUID organisation) {
        return db.sql(
                        """
                        select * from referrals.device_key
                        where organisation = :it and ended_at is null order by made_at, id
                        """)
                .param("it", organisation)
                .list(DeviceKey.class);
    }
}

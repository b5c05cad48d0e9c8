package org.multaqa.profiles;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Which organisations were asked to look their profile over, and the links in those letters. */
@Repository
class AskingStore {
    private final Database db;

    AskingStore(Database db) {
        this.db = db;
    }

    /** A link that still works. */
    record Link(UUID organisationId, UUID person) {}

    Set<UUID> askedAfter(Instant after) {
        return new HashSet<>(
                db.sql("select organisation_id from profiles.asked where at > :after")
                        .param("after", after)
                        .list(UUID.class));
    }

    /** Marks an organisation as asked unless it was after {@code before}; whether it was marked. */
    boolean ask(UUID organisation, Instant before, Instant at) {
        return db.sql(
                                """
                                insert into profiles.asked as a (organisation_id, at)
                                values (:organisation, :at)
                                on conflict (organisation_id) do update set at = excluded.at
                                    where a.at <= :before
                                """)
                        .param("organisation", organisation)
                        .param("before", before)
                        .param("at", at)
                        .update()
                == 1;
    }

    void forget(UUID organisation) {
        db.sql("delete from profiles.asked where organisation_id = :organisation")
                .param("organisation", organisation)
                .update();
        db.sql("delete from profiles.confirmation_link where organisation_id = :organisation")
                .param("organisation", organisation)
                .update();
    }

    void addLink(String hash, UUID organisation, UUID person, Instant expires) {
        db.sql(
                        """
                        insert into profiles.confirmation_link (code_hash, organisation_id, person,
                            expires_at) values (:hash, :organisation, :person, :expires)
                        """)
                .param("hash", hash)
                .param("organisation", organisation)
                .param("person", person)
                .param("expires", expires)
                .update();
    }

    Optional<Link> link(String hash, Instant now) {
        return db.sql(
                        """
                        select organisation_id, person from profiles.confirmation_link
                        where code_hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("hash", hash)
                .param("now", now)
                .optional(Link.class);
    }

    /** Uses a link up; whether it still worked. */
    boolean use(String hash, Instant now) {
        return db.sql(
                                """
                                update profiles.confirmation_link set used_at = :now
                                where code_hash = :hash and used_at is null and expires_at > :now
                                """)
                        .param("hash", hash)
                        .param("now", now)
                        .update()
                == 1;
    }

    void forgetLinksBefore(Instant before) {
        db.sql("delete from profiles.confirmation_link where expires_at < :before")
                .param("before", before)
                .update();
    }
}

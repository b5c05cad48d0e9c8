package org.multaqa.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private static final String SESSION =
            """
            select id, person, organisation_id, awaits_code, agent, created_at, seen_at, expires_at
            from signin.session
            """;

    private final Database db;

    SessionStore(Database db) {
        this.db = db;
    }

    void add(Session session, String hash) {
        db.sql(
                        """
                        insert into signin.session (id, secret_hash, person, organisation_id, awaits_code, agent,
                            created_at, seen_at, expires_at)
                        values (:id, :hash, :person, :organisation, :awaits, :agent, :created, :seen, :expires)
                        """)
                .param("id", session.id())
                .param("hash", hash)
                .param("person", session.person())
                .param("organisation", session.organisationId())
                .param("awaits", session.awaitsCode())
                .param("agent", session.agent())
                .param("created", session.createdAt())
                .param("seen", session.seenAt())
                .param("expires", session.expiresAt())
                .update();
    }

    Optional<Session> find(String hash, Instant now, Instant seenAfter) {
        return db.sql(
                        SESSION
                                + " where secret_hash = :hash and expires_at > :now and seen_at > :seenAfter")
                .param("hash", hash)
                .param("now", now)
                .param("seenAfter", seenAfter)
                .optional(Session.class);
    }

    List<Session> of(UUID person, Instant now) {
        return db.sql(
                        SESSION
                                + " where person = :person and expires_at > :now and not awaits_code order by seen_at desc")
                .param("person", person)
                .param("now", now)
                .list(Session.class);
    }

    void seen(UUID id, Instant now) {
        db.sql("update signin.session set seen_at = :now where id = :id")
                .param("id", id)
                .param("now", now)
                .update();
    }

    void actFor(UUID id, @Nullable UUID organisation) {
        db.sql("update signin.session set organisation_id = :organisation where id = :id")
                .param("id", id)
                .param("organisation", organisation)
                .update();
    }

    int end(UUID id, UUID person) {
        return db.sql("delete from signin.session where id = :id and person = :person")
                .param("id", id)
                .param("person", person)
                .update();
    }

    void endAllOf(UUID person) {
        db.sql("delete from signin.session where person = :person")
                .param("person", person)
                .update();
    }

    void clearAway(Instant now) {
        db.sql("delete from signin.session where expires_at <= :now").param("now", now).update();
    }

    void addLink(String hash, @Nullable UUID person, String purpose, Instant expires) {
        db.sql(
                        """
                        insert into signin.one_time_link (code_hash, person, purpose, expires_at)
                        values (:hash, :person, :purpose, :expires)
                        """)
                .param("hash", hash)
                .param("person", person)
                .param("purpose", purpose)
                .param("expires", expires)
                .update();
    }

    boolean linkHolds(String hash, String purpose, Instant now) {
        return !db.sql(
                        """
                        select purpose from signin.one_time_link
                        where code_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                        """)
                .param("hash", hash)
                .param("purpose", purpose)
                .param("now", now)
                .list(String.class)
                .isEmpty();
    }

    /** Uses a link up; of those who try at once, one succeeds. */
    boolean useLink(String hash, String purpose, Instant now) {
        return db.sql(
                                """
                                update signin.one_time_link set used_at = :now
                                where code_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                                """)
                        .param("hash", hash)
                        .param("purpose", purpose)
                        .param("now", now)
                        .update()
                == 1;
    }

    Optional<UUID> personOfLink(String hash) {
        return db.sql(
                        "select person from signin.one_time_link where code_hash = :hash and person is not null")
                .param("hash", hash)
                .optional(UUID.class);
    }
}

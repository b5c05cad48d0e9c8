package org.multaqa.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Edits to verified fields and what became of them. */
@Repository
class ChangeRequestStore {
    private final Database db;

    ChangeRequestStore(Database db) {
        this.db = db;
    }

    void insert(ChangeRequest it) {
        db.sql(
                        """
                        insert into directory.change_request (id, organisation, field, was_text,
                            new_text, state, asked_by, asked_at)
                        values (:id, :organisation, :field, :was, :new, :state,
                            cast(:by as uuid), :at)
                        """)
                .param("id", it.id())
                .param("organisation", it.organisation())
                .param("field", it.field())
                .param("was", it.wasText())
                .param("new", it.newText())
                .param("state", it.state())
                .param("by", it.askedBy())
                .param("at", it.askedAt())
                .update();
    }

    Optional<ChangeRequest> find(UUID id) {
        return db.sql("select * from directory.change_request where id = :id for update")
                .param("id", id)
                .optional(ChangeRequest.class);
    }

    List<ChangeRequest> waiting(@Nullable UUID organisation) {
        return db.sql(
                        """
                        select * from directory.change_request where state = 'waiting'
                            and (cast(:organisation as uuid) is null
                                or organisation = cast(:organisation as uuid))
                        order by asked_at, id limit 500
                        """)
                .param("organisation", organisation)
                .list(ChangeRequest.class);
    }

    /** Those in some states, of one organisation or all, the newest or the oldest first. */
    List<ChangeRequest> list(
            @Nullable UUID organisation,
            Collection<ChangeState> states,
            boolean oldestFirst,
            @Nullable UUID after,
            int limit) {
        String sql =
                """
                select * from directory.change_request
                where state = any(:states)
                    and (cast(:organisation as uuid) is null
                        or organisation = cast(:organisation as uuid))
                    and (cast(:after as uuid) is null or (asked_at, id) < (
                        select asked_at, id from directory.change_request
                        where id = cast(:after as uuid)))
                order by asked_at desc, id desc limit :limit
                """;
        return db.sql(oldestFirst ? sql.replace("id) <", "id) >").replace(" desc", "") : sql)
                .param("organisation", organisation)
                .array("states", "text", states)
                .param("after", after)
                .param("limit", limit)
                .list(ChangeRequest.class);
    }

    List<ChangeRequest> decided(UUID organisation, Instant after) {
        return db.sql(
                        """
                        select * from directory.change_request
                        where organisation = :organisation and decided_at > :after
                        order by decided_at desc, id
                        """)
                .param("organisation", organisation)
                .param("after", after)
                .list(ChangeRequest.class);
    }

    void decide(
            UUID id,
            ChangeState state,
            @Nullable UUID person,
            @Nullable String reason,
            Instant at) {
        db.sql(
                        """
                        update directory.change_request set state = :state, reason = :reason,
                            decided_by = cast(:person as uuid), decided_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .param("person", person)
                .param("at", at)
                .update();
    }

    void withdrawWaiting(UUID organisation, String field, @Nullable UUID person, Instant at) {
        db.sql(
                        """
                        update directory.change_request set state = 'withdrawn',
                            decided_by = cast(:person as uuid), decided_at = :at
                        where organisation = :organisation and field = :field
                            and state = 'waiting'
                        """)
                .param("organisation", organisation)
                .param("field", field)
                .param("person", person)
                .param("at", at)
                .update();
    }

    /** Marks those asked for before {@code askedBefore} that nobody decided; gives them. */
    List<ChangeRequest> escalate(Instant askedBefore, Instant at) {
        return db.sql(
                        """
                        update directory.change_request set escalated_at = :at
                        where state = 'waiting' and escalated_at is null and asked_at < :before
                        returning *
                        """)
                .param("before", askedBefore)
                .param("at", at)
                .list(ChangeRequest.class);
    }

    /** Of two wishes for one field, that of the entry which goes is withdrawn. */
    void withdrawClashing(UUID gone, UUID keep, Instant at) {
        db.sql(
                        """
                        update directory.change_request set state = 'withdrawn', decided_at = :at
                        where organisation = :gone and state = 'waiting' and field in (
                            select field from directory.change_request
                            where organisation = :keep and state = 'waiting')
                        """)
                .param("gone", gone)
                .param("keep", keep)
                .param("at", at)
                .update();
    }

    void move(UUID gone, UUID keep) {
        db.sql(
                        """
                        update directory.change_request set organisation = :keep
                        where organisation = :gone
                        """)
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }
}

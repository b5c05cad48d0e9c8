package org.multaqa.needs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of commitments; they are written by whoever holds their need. */
@Repository
class CommitmentStore {
    private final Database db;

    CommitmentStore(Database db) {
        this.db = db;
    }

    /** What the live commitments of a need come to. */
    record Sums(long committed, long received) {}

    /**
     * Writes a new one.
     *
     * @param request the key of the request by which it came, if it had one
     */
    void insert(Commitment it, @Nullable String request) {
        db.sql(
                        """
                        insert into needs.commitment (id, need, organisation, number, quantity, state,
                            note, offer, request, made_by, made_at, changed_at)
                        values (:id, :need, :organisation, :number, :quantity, :state,   :note,
                            cast(:offer as uuid), :request, cast(:madeBy as uuid), :madeAt, :madeAt)
                        """)
                .param("id", it.id())
                .param("need", it.need())
                .param("organisation", it.organisation())
                .param("number", it.number())
                .param("quantity", it.quantity())
                .param("state", it.state())
                .param("note", it.note())
                .param("offer", it.offer())
                .param("request", request)
                .param("madeBy", it.madeBy())
                .param("madeAt", it.madeAt())
                .update();
    }

    void become(UUID id, CommitmentState state, @Nullable String reason, Instant at) {
        db.sql(
                        """
                        update needs.commitment set state = :state, changed_at = :at,
                            reason = :reason
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .param("at", at)
                .update();
    }

    void receive(UUID id, long received, Instant at) {
        db.sql(
                        """
                        update needs.commitment set state = 'received', received = :received,
                            changed_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("received", received)
                .param("at", at)
                .update();
    }

    /** Takes back all of a need that are not over: it ends. */
    void endAll(UUID need, Instant at) {
        db.sql(
                        """
                        update needs.commitment set state = 'withdrawn', changed_at = :at
                        where need = :need and state in ('waiting', 'committed', 'in-preparation')
                        """)
                .param("need", need)
                .param("at", at)
                .update();
    }

    Optional<Commitment> find(UUID id) {
        return db.sql("select * from needs.commitment where id = :id")
                .param("id", id)
                .optional(Commitment.class);
    }

    /** All of a need, in the order in which they came. */
    List<Commitment> of(UUID need) {
        return db.sql("select * from needs.commitment where need = :need order by number")
                .param("need", need)
                .list(Commitment.class);
    }

    /** What came of an organisation's request of a key before. */
    Optional<Commitment> ofRequest(UUID need, UUID organisation, String request) {
        return db.sql(
                        """
                        select * from needs.commitment
                        where need = :need and organisation = :organisation and request = :request
                        """)
                .param("need", need)
                .param("organisation", organisation)
                .param("request", request)
                .optional(Commitment.class);
    }

    int nextNumber(UUID need) {
        return db.sql(
                        """
                        select coalesce(max(number), 0) + 1 from needs.commitment where need = :need
                        """)
                .param("need", need)
                .one(Integer.class);
    }

    Sums sums(UUID need) {
        return db.sql(
                        """
                        select cast(coalesce(sum(coalesce(received, quantity)), 0) as bigint)
                                as committed,
                            cast(coalesce(sum(received), 0) as bigint) as received
                        from needs.commitment where need = :need and state = any(:live)
                        """)
                .param("need", need)
                .param("live", CommitmentState.LIVE)
                .one(Sums.class);
    }

    /** Those that wait, the first to come first. */
    List<Commitment> waiting(UUID need) {
        return db.sql(
                        """
                        select * from needs.commitment where need = :need and state = 'waiting'
                        order by number
                        """)
                .param("need", need)
                .list(Commitment.class);
    }

    boolean has(UUID need, Collection<CommitmentState> states) {
        return db.sql(
                                """
                                select count(*) from needs.commitment
                                where need = :need and state = any(:states)
                                """)
                        .param("need", need)
                        .param("states", states)
                        .one(Long.class)
                > 0;
    }

    /** An organisation's in some states; the earliest due first. */
    List<Commitment> ofOrganisation(
            UUID organisation, Collection<CommitmentState> states, int most) {
        return db.sql(
                        """
                        select c.* from needs.commitment c join needs.need n on n.id = c.need
                        where c.organisation = :organisation and c.state = any(:states)
                        order by n.due, c.id limit :most
                        """)
                .param("organisation", organisation)
                .param("states", states)
                .param("most", most)
                .list(Commitment.class);
    }

    /** What was handed over to an organisation, and waits for its word. */
    List<Commitment> toReceive(UUID receiver) {
        return db.sql(
                        """
                        select c.* from needs.commitment c join needs.need n on n.id = c.need
                        where n.organisation = :receiver and c.state = 'handed-over'
                        order by c.changed_at, c.id
                        """)
                .param("receiver", receiver)
                .list(Commitment.class);
    }

    void move(UUID gone, UUID keep) {
        db.sql("update needs.commitment set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }
}

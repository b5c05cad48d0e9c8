package org.multaqa.networks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of memberships, and what follows from them taken together. */
@Repository
class MembershipStore {
    private final Database db;

    MembershipStore(Database db) {
        this.db = db;
    }

    /** Waits until it is this transaction's turn to put memberships in force. */
    void takeTurn() {
        db.sql("select one from networks.turn for update").one(Boolean.class);
    }

    /** The last day whose turn was told; null before the first. */
    @Nullable LocalDate lastTurn() {
        return db.sql("select day from networks.turn where day is not null for update")
                .optional(LocalDate.class)
                .orElse(null);
    }

    void turned(LocalDate day) {
        db.sql("update networks.turn set day = :day").param("day", day).update();
    }

    void insert(Membership it) {
        write(
                """
                insert into networks.membership (id, member, network, state, capacity, since,
                    until, number, ending, reason, note, proposed_at, proposed_by, answered_at,
                    answered_by)
                values (:id, :member, :network, :state, :capacity, :since, cast(:until as date),
                    :number, :ending, :reason, :note, :proposedAt, cast(:proposedBy as uuid),
                    cast(:answeredAt as timestamptz), cast(:answeredBy as uuid))
                """,
                it);
    }

    void update(Membership it) {
        write(
                """
                update networks.membership set member = :member, network = :network,
                    state = :state, capacity = :capacity, since = :since,
                    until = cast(:until as date), number = :number, ending = :ending,
                    reason = :reason, note = :note, proposed_at = :proposedAt,
                    proposed_by = cast(:proposedBy as uuid),
                    answered_at = cast(:answeredAt as timestamptz),
                    answered_by = cast(:answeredBy as uuid)
                where id = :id
                """,
                it);
    }

    private void write(String statement, Membership it) {
        db.sql(statement)
                .param("id", it.id())
                .param("member", it.member())
                .param("network", it.network())
                .param("state", it.state())
                .param("capacity", it.capacity())
                .param("since", it.since())
                .param("until", it.until())
                .param("number", it.number())
                .param("ending", it.ending())
                .param("reason", it.reason())
                .param("note", it.note())
                .param("proposedAt", it.proposedAt())
                .param("proposedBy", it.proposedBy())
                .param("answeredAt", it.answeredAt())
                .param("answeredBy", it.answeredBy())
                .update();
    }

    Optional<Membership> find(UUID id) {
        return db.sql("select * from networks.membership where id = :id")
                .param("id", id)
                .optional(Membership.class);
    }

    /** The membership, held until the commit. */
    Optional<Membership> hold(UUID id) {
        return db.sql("select * from networks.membership where id = :id for update")
                .param("id", id)
                .optional(Membership.class);
    }

    /** Where an organisation belongs, belonged or asked to; the latest first. */
    List<Membership> ofMember(UUID member) {
        return db.sql(
                        """
                        select * from networks.membership
                        where member = :member and state <> 'joined' order by since desc, id desc
                        """)
                .param("member", member)
                .list(Membership.class);
    }

    /** Whoever belongs, belonged or asked to belong to a network; the latest first. */
    List<Membership> inNetwork(UUID network) {
        return db.sql(
                        """
                        select * from networks.membership
                        where network = :network and state <> 'joined'
                        order by since desc, id desc
                        """)
                .param("network", network)
                .list(Membership.class);
    }

    /** The members of a network on a day. */
    List<Membership> members(UUID network, LocalDate on) {
        return db.sql(
                        """
                        select * from networks.membership
                        where network = :network and state = 'member' and since <= :on
                            and (until is null or until > :on)
                        """)
                .param("network", network)
                .param("on", on)
                .list(Membership.class);
    }

    /** Those in force of one pair that share a day with a span, but for one. */
    boolean overlaps(Membership it) {
        return db.sql(
                                """
                                select count(*) from networks.membership
                                where member = :member and network = :network and state = 'member'
                                    and id <> :id and since < coalesce(cast(:until as date), 'infinity')
                                    and coalesce(until, 'infinity') > greatest(since, :since)
                                    and cast(:since as date) < coalesce(cast(:until as date), 'infinity')
                                """)
                        .param("id", it.id())
                        .param("member", it.member())
                        .param("network", it.network())
                        .param("since", it.since())
                        .param("until", it.until())
                        .one(Long.class)
                > 0;
    }

    /** Those of one pair that are or were in force, the earliest first. */
    List<Membership> inForce(UUID member, UUID network) {
        return db.sql(
                        """
                        select * from networks.membership
                        where member = :member and network = :network and state = 'member'
                        order by since, id
                        """)
                .param("member", member)
                .param("network", network)
                .list(Membership.class);
    }

    boolean waits(UUID member, UUID network) {
        return db.sql(
                                """
                                select count(*) from networks.membership
                                where member = :member and network = :network
                                    and state in ('asked', 'invited')
                                """)
                        .param("member", member)
                        .param("network", network)
                        .one(Long.class)
                > 0;
    }

    /** Another organisation that bears a number in the network on a day of the span. */
    Optional<UUID> bearerOf(Membership it) {
        return db
                .sql(
                        """
                        select member from networks.membership
                        where network = :network and number = :number and member <> :member
                            and state = 'member'
                            and since < coalesce(cast(:until as date), 'infinity')
                            and coalesce(until, 'infinity') > greatest(since, :since)
                        limit 1
                        """)
                .param("network", it.network())
                .param("number", it.number())
                .param("member", it.member())
                .param("since", it.since())
                .param("until", it.until())
                .list(UUID.class)
                .stream()
                .findFirst();
    }

    /** One more than the highest number that consists of digits. */
    long nextNumber(UUID network) {
        return db.sql(
                        """
                        select coalesce(max(cast(number as bigint)), 0) + 1
                        from networks.membership
                        where network = :network and state = 'member' and number ~ '^[0-9]{1,9}$'
                        """)
                .param("network", network)
                .one(Long.class);
    }

    /** What waits for an answer: asked of the organisation as a network, or offered to it. */
    List<Membership> waitingFor(UUID organisation) {
        return db.sql(
                        """
                        select * from networks.membership
                        where state = 'asked' and network = :organisation
                            or state = 'invited' and member = :organisation
                        order by proposed_at, id
                        """)
                .param("organisation", organisation)
                .list(Membership.class);
    }
}

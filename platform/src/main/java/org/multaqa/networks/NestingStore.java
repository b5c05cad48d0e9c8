package org.multaqa.networks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** What follows from memberships taken together: who is above whom, and below. */
@Repository
class NestingStore {
    private final Database db;

    NestingStore(Database db) {
        this.db = db;
    }

    /** One step of the nesting in force on a day. */
    record Edge(UUID member, UUID network) {}

    /** Whether an organisation is above another on some day of a span. */
    boolean isAbove(UUID above, UUID below, LocalDate since, @Nullable LocalDate until) {
        return db.sql(
                                """
                                with recursive up (id, since, until) as (
                                    select cast(:below as uuid), cast(:since as date), cast(:until as date)
                                    union
                                    select m.network, greatest(up.since, m.since), least(up.until, m.until)
                                    from up join networks.membership m
                                        on m.member = up.id and m.state = 'member'
                                    where greatest(up.since, m.since)
                                        < coalesce(least(up.until, m.until), 'infinity'))
                                select count(*) from up where id = :above
                                """)
                        .param("above", above)
                        .param("below", below)
                        .param("since", since)
                        .param("until", until)
                        .one(Long.class)
                > 0;
    }

    /** The steps from an organisation upwards on a day. */
    List<Edge> upwards(UUID from, LocalDate on) {
        return db.sql(
                        """
                        with recursive up (member, network) as (
                            select member, network from networks.membership
                            where member = :from and state = 'member' and since <= :on
                                and (until is null or until > :on)
                            union
                            select m.member, m.network
                            from up join networks.membership m on m.member = up.network
                            where m.state = 'member' and m.since <= :on
                                and (m.until is null or m.until > :on))
                        select member, network from up
                        """)
                .param("from", from)
                .param("on", on)
                .list(Edge.class);
    }

    /** The steps from an organisation downwards on a day. */
    List<Edge> downwards(UUID from, LocalDate on) {
        return db.sql(
                        """
                        with recursive down (member, network) as (
                            select member, network from networks.membership
                            where network = :from and state = 'member' and since <= :on
                                and (until is null or until > :on)
                            union
                            select m.member, m.network
                            from down join networks.membership m on m.network = down.member
                            where m.state = 'member' and m.since <= :on
                                and (m.until is null or m.until > :on))
                        select member, network from down
                        """)
                .param("from", from)
                .param("on", on)
                .list(Edge.class);
    }

    /** Every step in force on a day. */
    List<Edge> all(LocalDate on) {
        return db.sql(
                        """
                        select member, network from networks.membership
                        where state = 'member' and since <= :on
                            and (until is null or until > :on)
                        """)
                .param("on", on)
                .list(Edge.class);
    }

    /** The organisations and whoever is or was below them at any time. */
    List<UUID> withAllBelow(Collection<UUID> organisations) {
        return db.sql(
                        """
                        with recursive down (id) as (
                            select unnest(:ids)
                            union
                            select m.member from down join networks.membership m
                                on m.network = down.id and m.state = 'member')
                        select id from down
                        """)
                .array("ids", "uuid", organisations)
                .list(UUID.class);
    }

    /** The members whose membership begins or ends after one day and until another. */
    List<UUID> turning(LocalDate after, LocalDate until) {
        return db.sql(
                        """
                        select distinct member from networks.membership
                        where state = 'member' and (since > :after and since <= :until
                            or until > :after and until <= :until)
                        """)
                .param("after", after)
                .param("until", until)
                .list(UUID.class);
    }
}

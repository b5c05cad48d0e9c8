package org.multaqa.duplicates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of pairs. */
@Repository
class DuplicateStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            "id, one, other, score, state, later_until, kept, found_at, decided_at, decided_by";

    private final Database db;

    DuplicateStore(Database db) {
        this.db = db;
    }

    /** A pair that was just found, and its entries' names. */
    record FoundPair(UUID one, UUID other, double score, String names) {}

    /** Up to which change was looked; held until the commit, so that one looks at a time. */
    long looked() {
        return db.sql("select number from duplicates.looked for update").one(Long.class);
    }

    void looked(long number) {
        db.sql("update duplicates.looked set number = :number").param("number", number).update();
    }

    /** Writes what was found; a decision that two are not the same holds while the names do. */
    void found(List<FoundPair> pairs, long round, Instant at) {
        List<Map<String, Object>> rows =
                pairs.stream()
                        .map(p ->
                                Map.<String, Object>of(
                                        "id", Ids.next(),
                                        "one", p.one(),
                                        "other", p.other(),
                                        "score", p.score(),
                                        "names", p.names()))
                        .collect(Collectors.toList());
        db.sql(
                        """
                        insert into duplicates.pair as was (id, one, other, score, state, names,
                            found_at, round)
                        select id, one, other, score, 'waiting', names, :at, :round
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, one uuid,
                            other uuid, score double precision, names text)
                        on conflict (one, other) do update set score = excluded.score,
                            round = excluded.round, names = excluded.names,
                            state = case when was.state = 'not-same'
                                and was.names not in ('', excluded.names) then 'waiting' else was.state end
                        """)
                .param("rows", JSON.writeValueAsString(rows))
                .param("at", at)
                .param("round", round)
                .update();
    }

    /** Writes a pair that somebody named, or brings back one that was decided. */
    void named(FoundPair pair, Instant at) {
        db.sql(
                        """
                        insert into duplicates.pair as was (id, one, other, score, state, names,
                            found_at, round, by_hand)
                        values (:id, :one, :other, :score, 'waiting', :names, :at, -1, true)
                        on conflict (one, other) do update set by_hand = true,
                            state = case when was.state = 'merged' then was.state
                                else 'waiting' end
                        """)
                .param("id", Ids.next())
                .param("one", pair.one())
                .param("other", pair.other())
                .param("score", pair.score())
                .param("names", pair.names())
                .param("at", at)
                .update();
    }

    Optional<Pair> between(UUID one, UUID other) {
        return of(one).stream()
                .filter(p -> p.one().equals(other) || p.other().equals(other))
                .findFirst();
    }

    /** Takes away the undecided pairs of these entries that were not found again this round. */
    void dropOthers(List<UUID> entries, long round) {
        db.sql(
                        """
                        delete from duplicates.pair
                        where state in ('waiting', 'later') and round < :round and not by_hand
                            and (one = any(:ids) or other = any(:ids))
                        """)
                .array("ids", "uuid", entries)
                .param("round", round)
                .update();
    }

    /** The pairs to be looked at, best first, after one. */
    List<Pair> waiting(LocalDate on, @Nullable Pair after, int limit) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from duplicates.pair
                                where (state = 'waiting' or state = 'later' and later_until <= :on)
                                    and (cast(:score as double precision) is null
                                        or score < :score or score = :score and id > :id)
                                order by score desc, id limit :limit
                                """)
                .param("on", on)
                .param("score", after == null ? null : after.score())
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .list(Pair.class);
    }

    long countWaiting(LocalDate on) {
        return db.sql(
                        """
                        select count(*) from duplicates.pair
                        where state = 'waiting' or state = 'later' and later_until <= :on
                        """)
                .param("on", on)
                .one(Long.class);
    }

    /** What was decided, the latest first. */
    List<Pair> decided(LocalDate on, int limit) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from duplicates.pair
                                where state in ('merged', 'not-same')
                                    or state = 'later' and later_until > :on
                                order by decided_at desc nulls last, id limit :limit
                                """)
                .param("on", on)
                .param("limit", limit)
                .list(Pair.class);
    }

    /** The pairs of an entry, best first. */
    List<Pair> of(UUID entry) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from duplicates.pair where one = :id or other = :id
                                order by score desc, id
                                """)
                .param("id", entry)
                .list(Pair.class);
    }

    Optional<Pair> find(UUID id) {
        return db.sql("select " + COLUMNS + " from duplicates.pair where id = :id")
                .param("id", id)
                .optional(Pair.class);
    }

    Optional<Pair> hold(UUID id) {
        return db.sql("select " + COLUMNS + " from duplicates.pair where id = :id for update")
                .param("id", id)
                .optional(Pair.class);
    }

    void decide(
            UUID id,
            PairState state,
            @Nullable LocalDate later,
            @Nullable UUID kept,
            @Nullable Instant at,
            @Nullable UUID by) {
        db.sql(
                        """
                        update duplicates.pair set state = :state,
                            later_until = cast(:later as date), kept = cast(:kept as uuid),
                            decided_at = cast(:at as timestamptz), decided_by = cast(:by as uuid)
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state)
                .param("later", later)
                .param("kept", kept)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** A decision that was made of an entry that is gone holds for the one that was kept. */
    void move(Pair was, UUID one, UUID other) {
        boolean inOrder = Entries.before(one, other);
        UUID first = inOrder ? one : other;
        UUID second = inOrder ? other : one;
        db.sql(
                        """
                        delete from duplicates.pair where one = :one and other = :other
                            and state in ('waiting', 'later')
                        """)
                .param("one", first)
                .param("other", second)
                .update();
        // The names are those of the next look: the decision was made of others.
        db.sql(
                        """
                        update duplicates.pair set one = :one, other = :other, names = ''
                        where id = :id and not exists (select from duplicates.pair p
                            where p.one = :one and p.other = :other)
                        """)
                .param("id", was.id())
                .param("one", first)
                .param("other", second)
                .update();
    }

    void remove(UUID id) {
        db.sql("delete from duplicates.pair where id = :id").param("id", id).update();
    }
}

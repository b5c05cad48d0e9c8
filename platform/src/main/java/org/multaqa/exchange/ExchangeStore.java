package org.multaqa.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of epochs, of the log, and of batches that were acknowledged. */
@Repository
class ExchangeStore {
    private static final String LINES =
            "select number, at, organisation, act, agreement, kind, tags, commitment, leaf, hash"
                    + " from exchange.line ";

    private final Database db;

    ExchangeStore(Database db) {
        this.db = db;
    }

    /** Whether it is new: the same one may be opened twice. */
    boolean open(Epoch epoch) {
        return db.sql(
                                """
                                insert into exchange.epoch (group_key, number, invitation, opened_at,
                                    merged_at)
                                values (:key, :number, :invitation, :opened, :merged)
                                on conflict (group_key) do nothing
                                """)
                        .param("key", epoch.groupKey())
                        .param("number", epoch.number())
                        .param("invitation", epoch.invitation())
                        .param("opened", epoch.openedAt())
                        .param("merged", epoch.mergedAt())
                        .update()
                == 1;
    }

    /** All epochs, the newest first. */
    List<Epoch> epochs() {
        return db.sql("select * from exchange.epoch order by number desc, opened_at desc")
                .list(Epoch.class);
    }

    Optional<Epoch> epoch(String groupKey) {
        return db.sql("select * from exchange.epoch where group_key = :key")
                .param("key", groupKey)
                .optional(Epoch.class);
    }

    void merged(String groupKey, Instant at) {
        db.sql("update exchange.epoch set merged_at = :at where group_key = :key")
                .param("at", at)
                .param("key", groupKey)
                .update();
    }

    /** How many charities have registered or withdrawn something since a time. */
    int charitiesSince(Instant at) {
        return db.sql(
                        """
                        select count(distinct organisation)::int from exchange.line
                        where at >= :at and act in ('registering', 'withdrawal')
                        """)
                .param("at", at)
                .one(Integer.class);
    }

    LogLine.Head head() {
        return db.sql("select number, hash from exchange.head").one(LogLine.Head.class);
    }

    /** The head, held until the commit: lines come one after the other. */
    LogLine.Head hold() {
        return db.sql("select number, hash from exchange.head for update").one(LogLine.Head.class);
    }

    void append(LogLine line) {
        db.sql(
                        """
                        insert into exchange.line (number, at, organisation, act, agreement, kind,
                            tags, commitment, leaf, hash)
                        values (:number, :at, :organisation, :act, cast(:agreement as uuid), :kind,
                            :tags, :commitment, :leaf, :hash)
                        """)
                .param("number", line.number())
                .param("at", line.at())
                .param("organisation", line.organisation())
                .param("act", line.act())
                .param("agreement", line.agreement())
                .param("kind", line.kind())
                .param("tags", line.tags())
                .param("commitment", line.commitment())
                .param("leaf", line.leaf())
                .param("hash", line.hash())
                .update();
        db.sql("update exchange.head set number = :number, hash = :hash")
                .param("number", line.number())
                .param("hash", line.hash())
                .update();
    }

    Optional<LogLine> line(String commitment) {
        return db.sql(LINES + "where commitment = :commitment")
                .param("commitment", commitment)
                .optional(LogLine.class);
    }

    /** The lines behind a number, in their order. */
    List<LogLine> lines(long after, int most) {
        return db.sql(LINES + "where number > :after order by number limit :most")
                .param("after", after)
                .param("most", most)
                .list(LogLine.class);
    }

    /** The newest lines of one member, or of all. */
    List<LogLine> newest(@Nullable UUID organisation, int most) {
        return db.sql(
                        LINES
                                + """
                                where cast(:organisation as uuid) is null
                                    or organisation = cast(:organisation as uuid)
                                order by number desc limit :most
                                """)
                .param("organisation", organisation)
                .param("most", most)
                .list(LogLine.class);
    }

    /** What a member asked and registered in a time: sums of tags. */
    record Volume(UUID organisation, long checked, long registered, boolean named) {}

    /**
     * The volumes of all members: checks from {@code from} to {@code until}, registrations from
     * {@code from} on; and whether an alarm has named the member since {@code from}.
     */
    List<Volume> volumes(Instant from, Instant until) {
        return db.sql(
                        """
                        select organisation,
                            coalesce(sum(tags) filter (where at < :until
                                and act in ('desk-check', 'batch-check')), 0) as checked,
                            coalesce(sum(tags) filter (where act = 'registering'), 0) as registered,
                            bool_or(act = 'alarm') as named
                        from exchange.line where at >= :from group by organisation
                        """)
                .param("from", from)
                .param("until", until)
                .list(Volume.class);
    }

    /** How many tags one member has asked for since a time, or how many entries registered. */
    long volume(UUID organisation, boolean checks, Instant from) {
        return db.sql(
                        """
                        select coalesce(sum(tags), 0)::bigint from exchange.line
                        where organisation = :organisation and at >= :from
                            and (:checks and act in ('desk-check', 'batch-check')
                                or not :checks and act = 'registering')
                        """)
                .param("organisation", organisation)
                .param("from", from)
                .param("checks", checks)
                .one(Long.class);
    }

    boolean isAcknowledged(String commitment) {
        return db.sql("select count(*)::int from exchange.acknowledged where commitment = :it")
                        .param("it", commitment)
                        .one(Integer.class)
                > 0;
    }

    void acknowledge(String commitment, Instant at) {
        db.sql(
                        """
                        insert into exchange.acknowledged (commitment, at) values (:it, :at)
                        on conflict (commitment) do nothing
                        """)
                .param("it", commitment)
                .param("at", at)
                .update();
    }
}

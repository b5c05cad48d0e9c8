package org.multaqa.licences;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class RenewalStore {
    private static final String ALL =
            """
            select id, organisation, renews, number, decided_on, authority, valid_from, valid_until, note,
                state, asked_by, asked_at, decided_by, decided_at, answer, licence
            from licences.renewal
            """;

    private final Database db;

    RenewalStore(Database db) {
        this.db = db;
    }

    /** Adds a renewal unless one of the same licence is under way; false then. */
    boolean insert(Renewal it) {
        return db.sql(
                                """
                                insert into licences.renewal (id, organisation, renews, number, decided_on,
                                    authority, valid_from, valid_until, note, state, asked_by, asked_at)
                                values (:id, :organisation, :renews, :number, :decidedOn, :authority,
                                    :validFrom, :validUntil, :note, :state, :by, :at)
                                on conflict (renews) where state in ('waiting', 'sent-back') do nothing
                                """)
                        .param("id", it.id())
                        .param("organisation", it.organisation())
                        .param("renews", it.renews())
                        .param("number", it.number())
                        .param("decidedOn", it.decidedOn())
                        .param("authority", it.authority())
                        .param("validFrom", it.validFrom())
                        .param("validUntil", it.validUntil())
                        .param("note", it.note())
                        .param("state", it.state())
                        .param("by", it.askedBy())
                        .param("at", it.askedAt())
                        .update()
                == 1;
    }

    /** Puts a mended renewal before the secretariat again, if it was sent back. */
    boolean resubmit(Renewal it) {
        return db.sql(
                                """
                                update licences.renewal set number = :number, decided_on = :decidedOn,
                                    authority = :authority, valid_from = :validFrom, valid_until = :validUntil,
                                    note = :note, state = 'waiting', asked_by = :by, asked_at = :at
                                where id = :id and state = 'sent-back'
                                """)
                        .param("id", it.id())
                        .param("number", it.number())
                        .param("decidedOn", it.decidedOn())
                        .param("authority", it.authority())
                        .param("validFrom", it.validFrom())
                        .param("validUntil", it.validUntil())
                        .param("note", it.note())
                        .param("by", it.askedBy())
                        .param("at", it.askedAt())
                        .update()
                == 1;
    }

    /** Decides a renewal that is still in the state it was seen in; false when it is not. */
    boolean decide(
            UUID id,
            RenewalState was,
            RenewalState now,
            @Nullable UUID by,
            Instant at,
            @Nullable String answer,
            @Nullable UUID licence) {
        return db.sql(
                                """
                                update licences.renewal set state = :now, decided_by = :by, decided_at = :at,
                                    answer = :answer, licence = :licence
                                where id = :id and state = :was
                                """)
                        .param("id", id)
                        .param("was", was)
                        .param("now", now)
                        .param("by", by)
                        .param("at", at)
                        .param("answer", answer)
                        .param("licence", licence)
                        .update()
                == 1;
    }

    Optional<Renewal> find(UUID id) {
        return db.sql(ALL + "where id = :id").param("id", id).optional(Renewal.class);
    }

    /** A renewal, held until the transaction ends: two who decide come one after the other. */
    Renewal hold(UUID id) {
        return db.sql(ALL + "where id = :id for update").param("id", id).one(Renewal.class);
    }

    List<Renewal> of(UUID organisation) {
        return db.sql(ALL + "where organisation = :organisation order by asked_at desc, id desc")
                .param("organisation", organisation)
                .list(Renewal.class);
    }

    List<Renewal> waiting() {
        return db.sql(ALL + "where state = 'waiting' order by asked_at, id").list(Renewal.class);
    }

    /** Takes the renewals of an organisation away. */
    void remove(UUID organisation) {
        db.sql("delete from licences.renewal where organisation = :organisation")
                .param("organisation", organisation)
                .update();
    }

    /**
     * Renewals of one organisation become another's; one under way for an entry that is struck as
     * the same decision is withdrawn, since the kept entry has its own line.
     */
    void move(UUID gone, UUID keep, Instant at) {
        db.sql(
                        """
                        update licences.renewal set state = 'withdrawn', decided_at = :at
                        where organisation = :gone and state in ('waiting', 'sent-back') and renews in
                            (select id from licences.licence where struck_at is not null)
                        """)
                .param("gone", gone)
                .param("at", at)
                .update();
        db.sql("update licences.renewal set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }
}

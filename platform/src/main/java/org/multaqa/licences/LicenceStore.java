package org.multaqa.licences;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class LicenceStore {
    private static final String LICENCE =
            """
            select id, organisation, kind, series, follows, number, decided_on, authority, valid_from,
                valid_until, note, entered_by, entered_at, struck_at, struck_by, struck_reason
            from licences.licence
            """;
    private static final String MEASURE =
            """
            select m.id, m.licence, m.kind, m.number, m.day, m.reason, m.taken_by, m.taken_at
            from licences.measure m
            """;

    private final Database db;

    LicenceStore(Database db) {
        this.db = db;
    }

    /** Enters a licence; false when the same decision stands there already. */
    boolean insert(Licence it) {
        return db.sql(
                                """
                                insert into licences.licence (id, organisation, kind, series, follows, number,
                                    decided_on, authority, valid_from, valid_until, note, entered_by, entered_at)
                                values (:id, :organisation, :kind, :series, :follows, :number, :decidedOn,
                                    :authority, :validFrom, :validUntil, :note, :enteredBy, :enteredAt)
                                on conflict (organisation, kind, number, decided_on)
                                    where struck_at is null do nothing
                                """)
                        .param("id", it.id())
                        .param("organisation", it.organisation())
                        .param("kind", it.kind())
                        .param("series", it.series())
                        .param("follows", it.follows())
                        .param("number", it.number())
                        .param("decidedOn", it.decidedOn())
                        .param("authority", it.authority())
                        .param("validFrom", it.validFrom())
                        .param("validUntil", it.validUntil())
                        .param("note", it.note())
                        .param("enteredBy", it.enteredBy())
                        .param("enteredAt", it.enteredAt())
                        .update()
                == 1;
    }

    /** Strikes a licence that was not struck; false else. */
    boolean strike(UUID id, @Nullable UUID by, Instant at, String reason) {
        return db.sql(
                                """
                                update licences.licence set struck_at = :at, struck_by = :by, struck_reason = :reason
                                where id = :id and struck_at is null
                                """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", at)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Takes the licences of an organisation away with all that hangs on them. */
    void remove(UUID organisation) {
        db.sql(
                        """
                        with gone as (
                            delete from licences.licence where organisation = :organisation
                            returning id
                        ), measures as (
                            delete from licences.measure m using gone where m.licence = gone.id
                        ), notices as (
                            delete from licences.notice n using gone where n.licence = gone.id
                        )
                        delete from licences.seen_standing where organisation = :organisation
                        """)
                .param("organisation", organisation)
                .update();
    }

    Optional<Licence> find(UUID id) {
        return db.sql(LICENCE + "where id = :id").param("id", id).optional(Licence.class);
    }

    /** Holds the licences of an organisation until the transaction ends: measures come in turn. */
    List<Licence> hold(UUID organisation) {
        return db.sql(
                        LICENCE
                                + "where organisation = :organisation order by valid_from, id for update")
                .param("organisation", organisation)
                .list(Licence.class);
    }

    List<Licence> of(Collection<UUID> organisations) {
        return db.sql(LICENCE + "where organisation = any(:organisations) order by valid_from, id")
                .array("organisations", "uuid", organisations)
                .list(Licence.class);
    }

    List<Measure> measuresOf(Collection<UUID> organisations) {
        return db.sql(
                        MEASURE
                                + """
                                join licences.licence l on l.id = m.licence
                                where l.organisation = any(:organisations) order by m.day, m.taken_at, m.id
                                """)
                .array("organisations", "uuid", organisations)
                .list(Measure.class);
    }

    List<Licence> all() {
        return db.sql(LICENCE + "order by organisation, valid_from, id").list(Licence.class);
    }

    List<Measure> allMeasures() {
        return db.sql(MEASURE + "order by m.day, m.taken_at, m.id").list(Measure.class);
    }

    void insert(Measure it) {
        db.sql(
                        """
                        insert into licences.measure (id, licence, kind, number, day, reason, taken_by, taken_at)
                        values (:id, :licence, :kind, :number, :day, :reason, :by, :at)
                        """)
                .param("id", it.id())
                .param("licence", it.licence())
                .param("kind", it.kind())
                .param("number", it.number())
                .param("day", it.day())
                .param("reason", it.reason())
                .param("by", it.takenBy())
                .param("at", it.takenAt())
                .update();
    }

    /**
     * Licences of one organisation become another's. The same decision entered for both can stand
     * only once: what was done about it goes to the kept entry, the other one is struck.
     */
    void move(UUID gone, UUID keep, Instant at) {
        String same =
                """
                g.organisation = :gone and k.organisation = :keep and g.struck_at is null
                and k.struck_at is null and k.kind = g.kind and k.number = g.number
                and k.decided_on = g.decided_on
                """;
        db.sql(
                        """
                        update licences.measure m set licence = k.id
                        from licences.licence g, licences.licence k where m.licence = g.id and
                        """
                                + same)
                .param("gone", gone)
                .param("keep", keep)
                .update();
        db.sql(
                        """
                        update licences.licence g set struck_at = :at
                        from licences.licence k where
                        """
                                + same)
                .param("gone", gone)
                .param("keep", keep)
                .param("at", at)
                .update();
        db.sql("update licences.licence set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }
}

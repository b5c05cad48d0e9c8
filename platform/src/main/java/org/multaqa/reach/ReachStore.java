package org.multaqa.reach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The sums by cell and charity, and the names of reports that were counted. */
@Repository
class ReachStore {
    private final Database db;

    ReachStore(Database db) {
        this.db = db;
    }

    /** Whether the report is new. */
    boolean isNew(UUID organisation, String name, Instant at) {
        return db.sql(
                                """
                                insert into reach.report (organisation, name, at)
                                values (:organisation, :name, :at)
                                on conflict (organisation, name) do nothing
                                """)
                        .param("organisation", organisation)
                        .param("name", name)
                        .param("at", at)
                        .update()
                == 1;
    }

    /**
     * Numbers of a charity in a cell.
     *
     * @param month the first day of the month of the help
     * @param place empty where none was said
     * @param scope the word of a scope, or {@code registered}
     */
    record Sum(
            UUID organisation,
            String kind,
            LocalDate month,
            String place,
            String scope,
            int families,
            int persons) {}

    /** Adds to a sum of what comes in a month; tells what all of it is now. */
    Sum add(Sum more, LocalDate reported) {
        named(
                        """
                        insert into reach.sum (organisation, kind, month, place, scope, reported,
                            families, persons)
                        values (:organisation, :kind, :month, :place, :scope, :reported,
                            :families, :persons)
                        on conflict (organisation, kind, month, place, scope, reported) do update
                        set families = sum.families + excluded.families,
                            persons = sum.persons + excluded.persons
                        """,
                        more)
                .param("reported", reported)
                .param("families", more.families())
                .param("persons", more.persons())
                .update();
        return named(
                        """
                        select organisation, kind, month, place, scope, sum(families)::int as families,
                            sum(persons)::int as persons
                        from reach.sum
                        where organisation = :organisation and kind = :kind and month = :month
                            and place = :place and scope = :scope
                        group by organisation, kind, month, place, scope
                        """,
                        more)
                .one(Sum.class);
    }

    private org.multaqa.database.Statement named(String text, Sum sum) {
        return db.sql(text)
                .param("organisation", sum.organisation())
                .param("kind", sum.kind())
                .param("month", sum.month())
                .param("place", sum.place())
                .param("scope", sum.scope());
    }

    /** Gives all sums of what was reported before a day. */
    void sums(LocalDate before, Consumer<Sum> to) {
        db.sql(
                        """
                        select organisation, kind, month, place, scope, sum(families)::int as families,
                            sum(persons)::int as persons
                        from reach.sum where reported < :before
                        group by organisation, kind, month, place, scope
                        """)
                .param("before", before)
                .each(Sum.class, to);
    }

    /** The secret by which numbers are rounded; the first one that is offered stays. */
    byte[] secret(byte[] offered) {
        db.sql("insert into reach.secret (value) values (:it) on conflict do nothing")
                .param("it", HexFormat.of().formatHex(offered))
                .update();
        String kept = db.sql("select value from reach.secret").one(String.class);
        return HexFormat.of().parseHex(kept);
    }

    /** Forgets what helped before a month, and the names of reports as old. */
    void forgetBefore(LocalDate month, Instant at) {
        db.sql("delete from reach.sum where month < :month").param("month", month).update();
        db.sql("delete from reach.report where at < :at").param("at", at).update();
    }
}

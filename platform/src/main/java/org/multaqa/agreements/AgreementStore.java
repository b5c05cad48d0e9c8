package org.multaqa.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.springframework.stereotype.Repository;

/** The rows of agreements and their versions. */
@Repository
class AgreementStore {
    static final String COLUMNS =
            """
            select v.agreement, v.number, v.drafted_by, v.state, v.title, v.purpose, v.uses, v.kinds,
                v.fields, v.places, v.from_day, v.until_day, v.retention_months, v.hash,
                v.drafted_at, v.proposed_at, v.ended_at, v.reason, v.edits
            from agreements.version v
            """;

    /** Whether a version is live on {@code :day}: none that was signed later has begun. */
    private static final String LIVE =
            """
            v.state = 'signed' and v.from_day <= :day and v.until_day >= :day
                and not exists (select 1 from agreements.version later
                    where later.agreement = v.agreement and later.number > v.number
                        and later.state = 'signed' and later.from_day <= :day)
            """;

    private final Database db;
    private final PartyStore parties;

    AgreementStore(Database db, PartyStore parties) {
        this.db = db;
        this.parties = parties;
    }

    /** The text of a version as it was proposed. */
    record FixedText(String textAr, String textEn, String hash) {}

    /** Adds an agreement; false where it is there already. */
    boolean insert(UUID id, Instant at) {
        return db.sql(
                                """
                                insert into agreements.agreement (id, made_at) values (:id, :at)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("at", at)
                        .update()
                == 1;
    }

    void insertVersion(UUID id, int number, UUID drafter, AgreementTerms terms, Instant at) {
        say(
                        """
                        insert into agreements.version (agreement, number, drafted_by, state, title,
                            purpose, uses, kinds, fields, places, from_day, until_day,
                            retention_months, drafted_at)
                        values (:id, :number, :drafter, 'draft', :title, :purpose, :uses, :kinds,
                            :fields, :places, :from, :until, :retention, :at)
                        """,
                        id,
                        number,
                        terms)
                .param("drafter", drafter)
                .param("at", at)
                .update();
        parties.name(id, number, terms.parties());
    }

    void revise(UUID id, int number, AgreementTerms terms) {
        say(
                        """
                        update agreements.version set title = :title, purpose = :purpose,
                            uses = :uses, kinds = :kinds, fields = :fields, places = :places,
                            from_day = :from, until_day = :until, retention_months = :retention,
                            edits = edits + 1
                        where agreement = :id and number = :number
                        """,
                        id,
                        number,
                        terms)
                .update();
        parties.name(id, number, terms.parties());
    }

    private Statement say(String statement, UUID id, int number, AgreementTerms terms) {
        return db.sql(statement)
                .param("id", id)
                .param("number", number)
                .param("title", terms.title())
                .param("purpose", terms.purpose())
                .array("uses", "text", terms.uses())
                .array("kinds", "text", terms.kinds())
                .array("fields", "text", terms.fields())
                .array("places", "text", terms.places())
                .param("from", terms.from())
                .param("until", terms.until())
                .param("retention", terms.retentionMonths());
    }

    /** Takes a draft away, and the agreement where it has no other version. */
    void discard(UUID id, int number) {
        db.sql("delete from agreements.version where agreement = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .update();
        db.sql(
                        """
                        delete from agreements.agreement a where a.id = :id and not exists
                            (select 1 from agreements.version v where v.agreement = a.id)
                        """)
                .param("id", id)
                .update();
    }

    void propose(UUID id, int number, FixedText text, Instant at) {
        db.sql(
                        """
                        update agreements.version set state = 'proposed', text_ar = :ar,
                            text_en = :en, hash = :hash, proposed_at = :at
                        where agreement = :id and number = :number
                        """)
                .param("id", id)
                .param("number", number)
                .param("ar", text.textAr())
                .param("en", text.textEn())
                .param("hash", text.hash())
                .param("at", at)
                .update();
    }

    void become(
            UUID id,
            int number,
            AgreementState state,
            @Nullable String reason,
            @Nullable Instant ended) {
        db.sql(
                        """
                        update agreements.version set state = :state, reason = :reason,
                            ended_at = cast(:ended as timestamptz)
                        where agreement = :id and number = :number
                        """)
                .param("id", id)
                .param("number", number)
                .param("state", state)
                .param("reason", reason)
                .param("ended", ended)
                .update();
    }

    Optional<FixedText> text(UUID id, int number) {
        return db.sql(
                        """
                        select text_ar, text_en, hash from agreements.version
                        where agreement = :id and number = :number and hash is not null
                        """)
                .param("id", id)
                .param("number", number)
                .optional(FixedText.class);
    }

    /** Waits until it is this transaction's turn to change an agreement; false where none is. */
    boolean hold(UUID id) {
        return !db.sql("select id from agreements.agreement where id = :id for update")
                .param("id", id)
                .list(UUID.class)
                .isEmpty();
    }

    /** Lets nobody change an agreement before the transaction that is open has ended. */
    void keep(UUID id) {
        db.sql("select id from agreements.agreement where id = :id for share")
                .param("id", id)
                .list(UUID.class);
    }

    /** All versions of an agreement, the latest first. */
    List<Agreement> versions(UUID id) {
        return read(
                db.sql(COLUMNS + "where v.agreement = :id order by v.number desc").param("id", id));
    }

    /** The version that is live on a day. */
    Optional<Agreement> live(UUID id, LocalDate day) {
        return read(
                        db.sql(COLUMNS + "where v.agreement = :id and " + LIVE)
                                .param("id", id)
                                .param("day", day))
                .stream()
                .findFirst();
    }

    /** What is live for an organisation on a day. */
    List<Agreement> liveOf(UUID organisation, LocalDate day) {
        return read(
                db.sql(
                                COLUMNS
                                        + """
                                        join agreements.party p on p.agreement = v.agreement
                                            and p.number = v.number
                                            and p.organisation = :organisation
                                            and p.left_at is null
                                        where
                                        """
                                        + LIVE
                                        + " order by v.until_day, v.agreement")
                        .param("organisation", organisation)
                        .param("day", day));
    }

    /** Those of which a version is past its end, or has begun in the stead of another. */
    List<UUID> turned(LocalDate day) {
        return db.sql(
                        """
                        select distinct v.agreement from agreements.version v
                        where v.state in ('proposed', 'signed') and (v.until_day < :day
                            or exists (select 1 from agreements.version later
                                where later.agreement = v.agreement and later.number > v.number
                                    and v.state = 'signed' and later.state = 'signed'
                                    and later.from_day <= :day))
                        order by v.agreement
                        """)
                .param("day", day)
                .list(UUID.class);
    }

    List<Agreement> read(Statement statement) {
        List<AgreementRow> rows = statement.list(AgreementRow.class);
        Map<UUID, Map<Integer, List<Party>>> named = new HashMap<>();
        if (!rows.isEmpty()) {
            named.putAll(
                    parties.of(rows.stream().map(AgreementRow::agreement).distinct().toList()));
        }
        List<Agreement> read = new ArrayList<>();
        for (AgreementRow row : rows) {
            read.add(
                    row.with(
                            named.getOrDefault(row.agreement(), Map.of())
                                    .getOrDefault(row.number(), List.of())));
        }
        return read;
    }
}

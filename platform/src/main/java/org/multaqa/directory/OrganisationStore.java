package org.multaqa.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of organisations. */
@Repository
class OrganisationStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 500;

    private final Database db;

    OrganisationStore(Database db) {
        this.db = db;
    }

    Optional<Organisation> find(UUID id) {
        return db.sql("select * from directory.organisation where id = :id")
                .param("id", id)
                .optional(OrganisationRow.class)
                .map(OrganisationRow::organisation);
    }

    /** The same, and nobody changes it until the transaction ends. */
    Optional<Organisation> hold(UUID id) {
        return db.sql("select * from directory.organisation where id = :id for share")
                .param("id", id)
                .optional(OrganisationRow.class)
                .map(OrganisationRow::organisation);
    }

    /** Waits until nobody holds these, and holds them alone until the transaction ends. */
    void lock(Collection<UUID> ids) {
        db.sql(
                        """
                        select id from directory.organisation where id = any(:ids)
                        order by id for update
                        """)
                .array("ids", "uuid", ids)
                .list(UUID.class);
    }

    /** The organisations of these ids and no others, merged ones as they are. */
    List<Organisation> all(Collection<UUID> ids) {
        return db
                .sql("select * from directory.organisation where id = any(:ids)")
                .array("ids", "uuid", ids)
                .list(OrganisationRow.class)
                .stream()
                .map(OrganisationRow::organisation)
                .toList();
    }

    void each(Consumer<Organisation> reader) {
        db.doInTransaction(() ->
                db.sql("select * from directory.organisation order by id")
                        .each(OrganisationRow.class, row -> reader.accept(row.organisation())));
    }

    /** Rows as one JSON document a batch: a list of thousands goes in within a second or two. */
    void insert(List<Organisation> organisations) {
        for (int from = 0; from < organisations.size(); from += BATCH) {
            List<Map<String, @Nullable Object>> rows =
                    organisations
                            .subList(from, Math.min(from + BATCH, organisations.size()))
                            .stream()
                            .map(OrganisationStore::row)
                            .toList();
            db.sql(
                            """
                            insert into directory.organisation (id, kind, name_ar, name_en,
                                short_name, legal_form, classes, sectors, scope, founded_year,
                                staff, volunteers, home_place, address, about,
                                takes_bank_transfers, takes_mobile_money, created_at, changed_at)
                            select id, kind, name_ar, name_en, short_name, legal_form,
                                array(select jsonb_array_elements_text(classes)),
                                array(select jsonb_array_elements_text(sectors)),
                                scope, founded_year, staff, volunteers, home_place, address, about,
                                takes_bank_transfers, takes_mobile_money, created_at, changed_at
                            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, kind text,
                                name_ar text, name_en text, short_name text, legal_form text,
                                classes jsonb, sectors jsonb, scope text, founded_year integer,
                                staff integer, volunteers integer, home_place text, address text,
                                about text, takes_bank_transfers boolean,
                                takes_mobile_money boolean, created_at timestamptz,
                                changed_at timestamptz)
                            """)
                    .param("rows", JSON.writeValueAsString(rows))
                    .update();
        }
    }

    /** Writes the form's fields if the version is still the one read; the number of rows. */
    int update(Organisation it, Instant at) {
        return db.sql(
                        """
                        update directory.organisation set kind = :kind, name_ar = :nameAr,
                            name_en = :nameEn, short_name = :shortName, legal_form = :legalForm,
                            classes = :classes, sectors = :sectors, scope = :scope,
                            founded_year = :foundedYear, staff = :staff, volunteers = :volunteers,
                            home_place = :homePlace, address = :address, about = :about,
                            takes_bank_transfers = :bank, takes_mobile_money = :mobile,
                            changed_at = :at, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("id", it.id())
                .param("version", it.version())
                .param("at", at)
                .param("kind", it.kind())
                .param("nameAr", it.nameAr())
                .param("nameEn", it.nameEn())
                .param("shortName", it.shortName())
                .param("legalForm", it.legalForm())
                .array("classes", "text", it.classes())
                .array("sectors", "text", it.sectors())
                .param("scope", it.scope())
                .param("foundedYear", it.foundedYear())
                .param("staff", it.staff())
                .param("volunteers", it.volunteers())
                .param("homePlace", it.homePlace())
                .param("address", it.address())
                .param("about", it.about())
                .param("bank", it.takesBankTransfers())
                .param("mobile", it.takesMobileMoney())
                .update();
    }

    void setState(
            UUID id,
            OrganisationState state,
            @Nullable UUID mergedInto,
            @Nullable String reason,
            Instant at) {
        db.sql(
                        """
                        update directory.organisation set state = :state,
                            merged_into = cast(:into as uuid), state_reason = :reason,
                            changed_at = :at, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state)
                .param("into", mergedInto)
                .param("reason", reason)
                .param("at", at)
                .update();
    }

    /** Entries merged into one that is now itself merged lead on to the last. */
    void leadOn(UUID gone, UUID keep) {
        db.sql("update directory.organisation set merged_into = :keep where merged_into = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }

    /** Takes away those that nobody touched since they were entered, and gives their ids. */
    List<UUID> removeUntouched(Collection<UUID> ids, Instant at) {
        return db.sql(
                        """
                        update directory.organisation o
                        set state = 'removed', changed_at = :at, version = version + 1
                        where id = any(:ids) and version = 1 and confirmed_at is null
                            and state = 'active' and not exists (
                                select from directory.organisation m where m.merged_into = o.id)
                        returning id
                        """)
                .param("at", at)
                .array("ids", "uuid", ids)
                .list(UUID.class);
    }

    private static Map<String, @Nullable Object> row(Organisation it) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", it.id());
        row.put("kind", Statement.word(it.kind()));
        row.put("name_ar", it.nameAr());
        row.put("name_en", it.nameEn());
        row.put("short_name", it.shortName());
        row.put("legal_form", it.legalForm() == null ? null : Statement.word(it.legalForm()));
        row.put("classes", it.classes().stream().map(Statement::word).toList());
        row.put("sectors", it.sectors().stream().map(Statement::word).toList());
        row.put("scope", it.scope() == null ? null : Statement.word(it.scope()));
        row.put("founded_year", it.foundedYear());
        row.put("staff", it.staff());
        row.put("volunteers", it.volunteers());
        row.put("home_place", it.homePlace());
        row.put("address", it.address());
        row.put("about", it.about());
        row.put("takes_bank_transfers", it.takesBankTransfers());
        row.put("takes_mobile_money", it.takesMobileMoney());
        row.put("created_at", it.createdAt().toString());
        row.put("changed_at", it.changedAt().toString());
        return row;
    }
}

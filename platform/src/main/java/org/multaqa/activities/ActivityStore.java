package org.multaqa.activities;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.BulkRows;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of activities. */
@Repository
class ActivityStore {
    private static final String WRITE =
            "copy activities.activity (id, line, version, organisation, month, facts_json, kind,"
                    + " sector, status, modality, places, reached, households, reached_before,"
                    + " members_only, fingerprint, batch, source_row, entered_by, entered_at,"
                    + " change_number) from stdin";
    private static final String READ =
            "select id, line, version, organisation, month, facts_json, kind, batch, source_row,"
                    + " entered_by, entered_at, replaced_at from activities.activity ";
    private static final String COUNT =
            "select id, organisation, month, kind, sector, status, modality, places, reached,"
                    + " households, reached_before, members_only, replaced_at is not null as"
                    + " replaced, change_number from activities.activity ";

    private final Database db;

    ActivityStore(Database db) {
        this.db = db;
    }

    /** Writes versions as they come, in the transaction that is open. */
    void insert(Stream<Activity> activities, long change) {
        db.copy(WRITE, rows -> activities.forEach(activity -> add(rows, activity, change)));
    }

    private static void add(BulkRows rows, Activity it, long change) {
        Facts facts = it.facts();
        rows.add(
                it.id(),
                it.line(),
                it.version(),
                it.organisation(),
                it.month().atDay(1),
                ActivityRow.json(facts),
                it.kind(),
                facts.text(ActivityField.SECTOR),
                facts.text(ActivityField.STATUS),
                facts.text(ActivityField.DELIVERY_MODALITY),
                facts.places(),
                facts.reached().isPresent() ? facts.reached().getAsLong() : null,
                facts.count(ActivityField.HH_REACHED).isPresent()
                        ? facts.count(ActivityField.HH_REACHED).getAsLong()
                        : null,
                facts.reachedBefore(),
                !facts.isPublic(),
                facts.fingerprint(),
                it.batch(),
                it.sourceRow(),
                it.enteredBy(),
                it.enteredAt(),
                change);
    }

    Optional<Activity> current(UUID line) {
        return db.sql(READ + "where line = :line and replaced_at is null")
                .param("line", line)
                .optional(ActivityRow.class)
                .map(ActivityRow::activity);
    }

    /** All versions of a line, the latest first. */
    List<Activity> versions(UUID line) {
        return db
                .sql(READ + "where line = :line order by version desc")
                .param("line", line)
                .list(ActivityRow.class)
                .stream()
                .map(ActivityRow::activity)
                .toList();
    }

    /** The current rows of these ids; one that was replaced meanwhile is left out. */
    List<Activity> all(Collection<UUID> ids) {
        return db
                .sql(READ + "where id = any(:ids) and replaced_at is null order by id")
                .array("ids", "uuid", ids)
                .list(ActivityRow.class)
                .stream()
                .map(ActivityRow::activity)
                .toList();
    }

    /**
     * A report's current rows: those of sheets by the number of their row, then what was typed. The
     * order does not tell by how many sheets they came, so that a file taken out and brought in
     * again gives the same file.
     */
    void ofReport(UUID organisation, YearMonth month, Consumer<Activity> reader) {
        db.doInTransaction(() ->
                db.sql(
                                READ
                                        + """
                                        where organisation = :organisation and month = :month
                                            and replaced_at is null
                                        order by source_row nulls last, line
                                        """)
                        .param("organisation", organisation)
                        .param("month", month.atDay(1))
                        .each(ActivityRow.class, row -> reader.accept(row.activity())));
    }

    /** What is counted of every current row; streams in the transaction that is open. */
    void counted(Consumer<CountedActivity> reader) {
        db.sql(COUNT + "where replaced_at is null").each(CountedActivity.class, reader);
    }

    /** What is counted of rows that a later change than this entered or replaced. */
    void countedAfter(long change, Consumer<CountedActivity> reader) {
        db.sql(COUNT + "where change_number > :change")
                .param("change", change)
                .each(CountedActivity.class, reader);
    }

    /** Some of a report's current rows, in the same order. */
    List<Activity> someOfReport(UUID organisation, YearMonth month, int from, int most) {
        return db
                .sql(
                        READ
                                + """
                                where organisation = :organisation and month = :month
                                    and replaced_at is null
                                order by source_row nulls last, line
                                offset :from limit :most
                                """)
                .param("organisation", organisation)
                .param("month", month.atDay(1))
                .param("from", from)
                .param("most", most)
                .list(ActivityRow.class)
                .stream()
                .map(ActivityRow::activity)
                .toList();
    }

    /** How many current rows a report has. */
    long count(UUID organisation, YearMonth month) {
        return db.sql(
                        """
                        select count(*) from activities.activity where organisation = :organisation
                            and month = :month and replaced_at is null
                        """)
                .param("organisation", organisation)
                .param("month", month.atDay(1))
                .one(Long.class);
    }

    /** The fingerprints of a report's current rows, each as often as it stands there. */
    List<Long> fingerprints(UUID organisation, YearMonth month) {
        return db.sql(
                        """
                        select fingerprint from activities.activity
                        where organisation = :organisation and month = :month
                            and replaced_at is null
                        """)
                .param("organisation", organisation)
                .param("month", month.atDay(1))
                .list(Long.class);
    }

    /** Takes a version out of force; false where it is not in force any more. */
    boolean replace(UUID id, Instant at, @Nullable UUID by, long change) {
        return db.sql(
                                """
                                update activities.activity set replaced_at = :at,
                                    replaced_by = cast(:by as uuid), change_number = :change
                                where id = :id and replaced_at is null
                                """)
                        .param("id", id)
                        .param("at", at)
                        .param("by", by)
                        .param("change", change)
                        .update()
                > 0;
    }

    /** The rows of a sheet that still stand as the sheet had them. */
    int standingOfBatch(UUID batch) {
        return db.sql(
                        """
                        select count(*)::integer from activities.activity
                        where batch = :batch and replaced_at is null and version = 1
                        """)
                .param("batch", batch)
                .one(Integer.class);
    }

    /** Takes the rows of a sheet out of force that still stand as the sheet had them. */
    int replaceBatch(UUID batch, Instant at, @Nullable UUID by, long change) {
        return db.sql(
                        """
                        update activities.activity set replaced_at = :at,
                            replaced_by = cast(:by as uuid), change_number = :change
                        where batch = :batch and replaced_at is null and version = 1
                        """)
                .param("batch", batch)
                .param("at", at)
                .param("by", by)
                .param("change", change)
                .update();
    }

    long change() {
        return db.sql("select number from activities.counter").one(Long.class);
    }

    /** Counts one change; whoever counts holds the row until the commit. */
    long nextChange() {
        return db.sql("update activities.counter set number = number + 1 returning number")
                .one(Long.class);
    }
}

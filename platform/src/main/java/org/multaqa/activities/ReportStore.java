package org.multaqa.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of reports. */
@Repository
class ReportStore {
    private static final String READ =
            """
            select organisation, month, state, asked_at, due, changed_at, note, version,
                (select count(*) from activities.activity a
                    where a.organisation = r.organisation and a.month = r.month
                        and a.replaced_at is null) as row_count
            from activities.report r
            """;

    private final Database db;

    /** A report as its row is read. */
    record Row(
            UUID organisation,
            LocalDate month,
            ReportState state,
            @Nullable Instant askedAt,
            @Nullable LocalDate due,
            Instant changedAt,
            @Nullable String note,
            int version,
            long rowCount) {
        Report report() {
            return new Report(
                    organisation,
                    YearMonth.from(month),
                    state,
                    askedAt,
                    due,
                    changedAt,
                    note,
                    version,
                    rowCount);
        }
    }

    ReportStore(Database db) {
        this.db = db;
    }

    /**
     * The state of a report, which is opened where it was not yet. The report's row is held until
     * the transaction ends, so that nobody submits it while rows are being entered.
     */
    ReportState take(UUID organisation, YearMonth month, Instant now) {
        db.sql(
                        """
                        insert into activities.report
                            (organisation, month, state, opened_at, changed_at)
                        values (:organisation, :month, 'open', :now, :now)
                        on conflict (organisation, month) do nothing
                        """)
                .param("organisation", organisation)
                .param("month", month.atDay(1))
                .param("now", now)
                .update();
        return db.sql(
                        """
                        select state from activities.report
                        where organisation = :organisation and month = :month for update
                        """)
                .param("organisation", organisation)
                .param("month", month.atDay(1))
                .one(ReportState.class);
    }

    /** Holds the row of a report until the transaction ends; false where there is none. */
    boolean hold(UUID organisation, YearMonth month) {
        return db.sql(
                        """
                        select state from activities.report
                        where organisation = :organisation and month = :month for update
                        """)
                .param("organisation", organisation)
                .param("month", month.atDay(1))
                .optional(ReportState.class)
                .isPresent();
    }

    /** The first day of the last month whose report was accepted. */
    Optional<LocalDate> lastAccepted(UUID organisation) {
        return db.sql(
                        """
                        select month from activities.report
                        where organisation = :organisation and state = 'accepted'
                        order by month desc limit 1
                        """)
                .param("organisation", organisation)
                .optional(LocalDate.class);
    }

    Optional<Report> find(UUID organisation, YearMonth month) {
        return db.sql(READ + "where organisation = :organisation and month = :month")
                .param("organisation", organisation)
                .param("month", month.atDay(1))
                .optional(Row.class)
                .map(Row::report);
    }

    /** The reports of a month, whether they were asked for or not. */
    List<Report> ofMonth(YearMonth month) {
        return db
                .sql(READ + "where month = :month order by organisation")
                .param("month", month.atDay(1))
                .list(Row.class)
                .stream()
                .map(Row::report)
                .toList();
    }

    /** The reports of an organisation from a month on, the latest first. */
    List<Report> ofOrganisation(UUID organisation, YearMonth since) {
        return db
                .sql(
                        READ
                                + """
                                where organisation = :organisation and month >= :since
                                order by month desc
                                """)
                .param("organisation", organisation)
                .param("since", since.atDay(1))
                .list(Row.class)
                .stream()
                .map(Row::report)
                .toList();
    }

    /** All reports of some organisations by month; nobody changes them until the end. */
    List<Report> holdAll(Collection<UUID> organisations) {
        return db
                .sql(
                        READ
                                + """
                                where organisation = any(:organisations)
                                order by month, organisation for update
                                """)
                .array("organisations", "uuid", organisations)
                .list(Row.class)
                .stream()
                .map(Row::report)
                .toList();
    }

    /** The reports that wait for the secretariat, the longest first. */
    List<Report> submitted() {
        return db
                .sql(READ + "where state = 'submitted' order by changed_at, organisation")
                .list(Row.class)
                .stream()
                .map(Row::report)
                .toList();
    }

    /** Which organisations have rows in months from one to another, both included. */
    List<UUID> reporters(YearMonth from, YearMonth to) {
        return db.sql(
                        """
                        select distinct organisation from activities.activity
                        where month between :from and :to and replaced_at is null
                        """)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .list(UUID.class);
    }

    /** Asks these organisations for a month, unless it was done; gives how many were asked now. */
    int ask(Collection<UUID> organisations, YearMonth month, LocalDate due, Instant now) {
        return db.sql(
                        """
                        insert into activities.report
                            (organisation, month, state, opened_at, changed_at, asked_at, due)
                        select organisation, :month, 'open', :now, :now, :now, :due
                        from unnest(:organisations) organisation
                        on conflict (organisation, month)
                            do update set asked_at = excluded.asked_at, due = excluded.due
                            where report.asked_at is null
                        """)
                .array("organisations", "uuid", organisations)
                .param("month", month.atDay(1))
                .param("now", now)
                .param("due", due)
                .update();
    }

    /** Writes down that a letter goes out, if fewer had; false where it had gone already. */
    boolean remind(UUID organisation, YearMonth month, int letters) {
        return db.sql(
                                """
                                update activities.report set reminders = :letters
                                where organisation = :organisation and month = :month
                                    and reminders < :letters and state in ('open', 'sent-back')
                                """)
                        .param("organisation", organisation)
                        .param("month", month.atDay(1))
                        .param("letters", letters)
                        .update()
                == 1;
    }

    /**
     * Moves a report whose row is held, and writes the step down; a new day only if one is said.
     */
    void move(
            Report it,
            ReportState to,
            @Nullable LocalDate due,
            @Nullable UUID person,
            @Nullable String note,
            Instant now) {
        db.sql(
                        """
                        update activities.report set state = :to, changed_at = :now, note = :note,
                            due = coalesce(cast(:due as date), due), version = version + 1
                        where organisation = :organisation and month = :month
                        """)
                .param("organisation", it.organisation())
                .param("month", it.month().atDay(1))
                .param("to", to)
                .param("now", now)
                .param("note", note)
                .param("due", due)
                .update();
        db.sql(
                        """
                        insert into activities.report_step
                            (organisation, month, number, state, at, person, note, row_count)
                        select :organisation, :month, coalesce(max(number), 0) + 1, :to, :now,
                            cast(:person as uuid), cast(:note as text), :rows
                        from activities.report_step
                        where organisation = :organisation and month = :month
                        """)
                .param("organisation", it.organisation())
                .param("month", it.month().atDay(1))
                .param("to", to)
                .param("now", now)
                .param("person", person)
                .param("note", note)
                .param("rows", Math.toIntExact(it.rows()))
                .update();
    }

    /** What became of a report, step by step. */
    List<ReportStep> steps(UUID organisation, YearMonth month) {
        return db.sql(
                        """
                        select number, state, at, person, note, row_count, whose, joined
                        from activities.report_step
                        where organisation = :organisation and month = :month
                        order by at, number
                        """)
                .param("organisation", organisation)
                .param("month", month.atDay(1))
                .list(ReportStep.class);
    }
}

package org.multaqa.activities;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Moves rows and reports of an organisation to the one that it was merged into. */
@Repository
class JoiningStore {
    private final Database db;

    JoiningStore(Database db) {
        this.db = db;
    }

    /** Moves all rows, those too that hold no more. */
    int moveRows(UUID gone, UUID keep, long change) {
        return db.sql(
                        """
                        update activities.activity
                        set organisation = :keep, change_number = :change
                        where organisation = :gone
                        """)
                .param("keep", keep)
                .param("gone", gone)
                .param("change", change)
                .update();
    }

    /** Gives the kept one a report like the other's, of a month in which it has none. */
    void copy(UUID gone, UUID keep, YearMonth month) {
        db.sql(
                        """
                        insert into activities.report (organisation, month, state, opened_at,
                            changed_at, note, version, asked_at, due, reminders)
                        select :keep, month, state, opened_at, changed_at, note, version,
                            asked_at, due, reminders
                        from activities.report where organisation = :gone and month = :month
                        """)
                .param("keep", keep)
                .param("gone", gone)
                .param("month", month.atDay(1))
                .update();
    }

    /** Lets the kept one's report stand as that of both does, with the later day of the two. */
    void join(UUID gone, Report of) {
        db.sql(
                        """
                        update activities.report r set state = :state, changed_at = :changed,
                            note = :note, version = :version,
                            asked_at = least(r.asked_at, g.asked_at), due = greatest(r.due, g.due),
                            reminders = greatest(r.reminders, g.reminders)
                        from activities.report g
                        where r.organisation = :keep and r.month = :month
                            and g.organisation = :gone and g.month = :month
                        """)
                .param("keep", of.organisation())
                .param("gone", gone)
                .param("month", of.month().atDay(1))
                .param("state", of.state())
                .param("changed", of.changedAt())
                .param("note", of.note())
                .param("version", of.version())
                .update();
    }

    /** Moves the steps of a report behind those of the kept one's, and takes it away. */
    void moveSteps(UUID gone, UUID keep, YearMonth month) {
        db.sql(
                        """
                        update activities.report_step s
                        set organisation = :keep, whose = coalesce(s.whose, :gone),
                            number = s.number + (select coalesce(max(number), 0)
                                from activities.report_step
                                where organisation = :keep and month = :month)
                        where s.organisation = :gone and s.month = :month
                        """)
                .param("keep", keep)
                .param("gone", gone)
                .param("month", month.atDay(1))
                .update();
        db.sql("delete from activities.report where organisation = :gone and month = :month")
                .param("gone", gone)
                .param("month", month.atDay(1))
                .update();
    }

    /** Writes the joining down as a step of the kept one's report. */
    void noteJoining(UUID gone, Report of, @Nullable UUID person, Instant at) {
        db.sql(
                        """
                        insert into activities.report_step (organisation, month, number, state,
                            at, person, row_count, whose, joined)
                        select :keep, :month, coalesce(max(number), 0) + 1, :state, :at,
                            cast(:person as uuid), :rows, :gone, true
                        from activities.report_step
                        where organisation = :keep and month = :month
                        """)
                .param("keep", of.organisation())
                .param("gone", gone)
                .param("month", of.month().atDay(1))
                .param("state", of.state())
                .param("at", at)
                .param("person", person)
                .param("rows", Math.toIntExact(of.rows()))
                .update();
    }

    /** How many reports an organisation has that were begun, and how many rows hold in them. */
    Told told(UUID organisation) {
        return db.sql(
                        """
                        select count(*)::integer as row_count,
                            count(distinct month)::integer as months
                        from activities.activity
                        where organisation = :organisation and replaced_at is null
                        """)
                .param("organisation", organisation)
                .one(Told.class);
    }

    /** How many rows hold, and of how many months. */
    record Told(int rowCount, int months) {}
}

package org.multaqa.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of reports on plans, their figures, and which periods are locked. */
@Repository
class ReportStore {
    private final Database db;

    ReportStore(Database db) {
        this.db = db;
    }

    List<PlanReport> of(UUID plan) {
        return db.sql("select * from plans.report where plan = :plan order by period, organisation")
                .param("plan", plan)
                .list(PlanReport.class);
    }

    Optional<PlanReport> find(UUID plan, UUID organisation, LocalDate period) {
        return db.sql(
                        """
                        select * from plans.report
                        where plan = :plan and organisation = :organisation and period = :period
                        """)
                .param("plan", plan)
                .param("organisation", organisation)
                .param("period", period)
                .optional(PlanReport.class);
    }

    /** The figures of a plan's reports in some states. */
    List<Figure> figures(UUID plan, Collection<PlanReportState> states) {
        return db.sql(
                        """
                        select f.* from plans.figure f
                        join plans.report r using (plan, organisation, period)
                        where f.plan = :plan and r.state = any(:states)
                        order by f.indicator, f.period, f.organisation, f.place
                        """)
                .param("plan", plan)
                .param("states", states)
                .list(Figure.class);
    }

    /** The figures of one report. */
    List<Figure> figures(UUID plan, UUID organisation, LocalDate period) {
        return db.sql(
                        """
                        select * from plans.figure where plan = :plan
                            and organisation = :organisation and period = :period
                        """)
                .param("plan", plan)
                .param("organisation", organisation)
                .param("period", period)
                .list(Figure.class);
    }

    /** Puts a report into a state; its version grows. */
    void put(
            PlanReport it,
            PlanReportState state,
            Instant at,
            @Nullable UUID person,
            @Nullable String note) {
        db.sql(
                        """
                        insert into plans.report (plan, organisation, period, state, changed_at,
                            person, note)
                        values (:plan, :organisation, :period, :state, :at,
                            cast(:person as uuid), :note)
                        on conflict (plan, organisation, period) do update set
                            state = excluded.state, changed_at = excluded.changed_at,
                            person = excluded.person, note = excluded.note,
                            version = plans.report.version + 1
                        """)
                .param("plan", it.plan())
                .param("organisation", it.organisation())
                .param("period", it.period())
                .param("state", state)
                .param("at", at)
                .param("person", person)
                .param("note", note)
                .update();
    }

    /** Writes figures in the stead of those that a report had. */
    void write(PlanReport of, List<Figure> figures) {
        db.sql(
                        """
                        delete from plans.figure where plan = :plan
                            and organisation = :organisation and period = :period
                        """)
                .param("plan", of.plan())
                .param("organisation", of.organisation())
                .param("period", of.period())
                .update();
        for (Figure it : figures) {
            db.sql(
                            """
                            insert into plans.figure (plan, organisation, period, indicator, place,
                                amount, girls, boys, women, men, from_rows)
                            values (:plan, :organisation, :period, :indicator, :place, :amount,
                                :girls, :boys, :women, :men, :fromRows)
                            """)
                    .param("plan", of.plan())
                    .param("organisation", of.organisation())
                    .param("period", of.period())
                    .param("indicator", it.indicator())
                    .param("place", it.place())
                    .param("amount", it.amount())
                    .param("girls", it.girls())
                    .param("boys", it.boys())
                    .param("women", it.women())
                    .param("men", it.men())
                    .param("fromRows", it.fromRows())
                    .update();
        }
    }

    Set<LocalDate> locked(UUID plan) {
        return new HashSet<>(
                db.sql("select period from plans.locked_period where plan = :plan")
                        .param("plan", plan)
                        .list(LocalDate.class));
    }

    void lock(UUID plan, LocalDate period, Instant at, @Nullable UUID person) {
        db.sql(
                        """
                        insert into plans.locked_period (plan, period, at, person)
                        values (:plan, :period, :at, cast(:person as uuid))
                        on conflict do nothing
                        """)
                .param("plan", plan)
                .param("period", period)
                .param("at", at)
                .param("person", person)
                .update();
    }

    /**
     * Submitted reports of others on plans that an organisation keeps; and those of keepers
     * themselves for whoever reads {@code anywhere}.
     */
    List<PlanReport> waiting(UUID keeper, boolean anywhere) {
        return db.sql(
                        """
                        select r.* from plans.report r join plans.plan p on p.id = r.plan
                        where p.state = 'agreed' and r.state = 'submitted'
                            and (p.organisation = :keeper and r.organisation <> p.organisation
                                or :anywhere and r.organisation = p.organisation)
                        order by r.changed_at
                        """)
                .param("keeper", keeper)
                .param("anywhere", anywhere)
                .list(PlanReport.class);
    }

    /**
     * What one organisation reported is another's, with which it has become one: where both have
     * reported, figures of a place are taken together and the other's word stands.
     */
    void move(UUID gone, UUID keep) {
        both(
                """
                insert into plans.report (plan, organisation, period, state, changed_at, person,
                    note, version)
                select plan, :keep, period, state, changed_at, person, note, version
                from plans.report where organisation = :gone on conflict do nothing
                """,
                gone,
                keep);
        both(
                """
                insert into plans.figure (plan, organisation, period, indicator, place, amount,
                    girls, boys, women, men, from_rows)
                select plan, :keep, period, indicator, place, amount, girls, boys, women, men,
                    from_rows
                from plans.figure where organisation = :gone
                on conflict (plan, organisation, period, indicator, place) do update set
                    amount = plans.figure.amount + excluded.amount,
                    girls = plans.figure.girls + excluded.girls,
                    boys = plans.figure.boys + excluded.boys,
                    women = plans.figure.women + excluded.women,
                    men = plans.figure.men + excluded.men,
                    from_rows = plans.figure.from_rows + excluded.from_rows
                """,
                gone,
                keep);
        drop(gone);
    }

    private void both(String statement, UUID gone, UUID keep) {
        db.sql(statement).param("gone", gone).param("keep", keep).update();
    }

    void drop(UUID organisation) {
        for (String table : List.of("figure", "report")) {
            db.sql("delete from plans." + table + " where organisation = :organisation")
                    .param("organisation", organisation)
                    .update();
        }
    }
}

package org.multaqa.plans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of objectives, indicators, shares and tasks. */
@Repository
class ContentStore {
    private final Database db;
    private final PlanStore plans;

    ContentStore(Database db, PlanStore plans) {
        this.db = db;
        this.plans = plans;
    }

    /** A plan with everything in it. */
    PlanContent of(Plan plan) {
        UUID id = plan.id();
        return new PlanContent(
                plan,
                db.sql(
                                """
                                select number, text from plans.objective where plan = :plan
                                order by number
                                """)
                        .param("plan", id)
                        .list(Objective.class),
                db.sql("select * from plans.indicator where plan = :plan order by objective, id")
                        .param("plan", id)
                        .list(Indicator.class),
                db.sql(
                                """
                                select s.* from plans.share s
                                join plans.indicator i on i.id = s.indicator
                                where i.plan = :plan order by s.indicator, s.organisation, s.place
                                """)
                        .param("plan", id)
                        .list(Share.class),
                db.sql("select * from plans.task where plan = :plan order by starts, ends, id")
                        .param("plan", id)
                        .list(Task.class),
                plans.signers(id));
    }

    void addObjective(UUID plan, String text) {
        db.sql(
                        """
                        insert into plans.objective (plan, number, text)
                        values (:plan, (select coalesce(max(number), 0) + 1
                            from plans.objective where plan = :plan), :text)
                        """)
                .param("plan", plan)
                .param("text", text)
                .update();
    }

    void removeObjective(UUID plan, int number) {
        db.sql("delete from plans.objective where plan = :plan and number = :number")
                .param("plan", plan)
                .param("number", number)
                .update();
    }

    /** Writes an indicator and its shares in the stead of what they were. */
    void write(Indicator it, List<Share> shares) {
        db.sql(
                        """
                        insert into plans.indicator (id, plan, objective, text, unit, baseline,
                            target, over_places, over_partners, over_time, measure, kind)
                        values (:id, :plan, :objective, :text, :unit, :baseline, :target,
                            :overPlaces, :overPartners, :overTime, :measure, :kind)
                        on conflict (id) do update set text = excluded.text, unit = excluded.unit,
                            baseline = excluded.baseline, target = excluded.target,
                            over_places = excluded.over_places,
                            over_partners = excluded.over_partners,
                            over_time = excluded.over_time, measure = excluded.measure,
                            kind = excluded.kind,
                            version = plans.indicator.version + 1
                        """)
                .param("id", it.id())
                .param("plan", it.plan())
                .param("objective", it.objective())
                .param("text", it.text())
                .param("unit", it.unit())
                .param("baseline", it.baseline())
                .param("target", it.target())
                .param("overPlaces", it.overPlaces())
                .param("overPartners", it.overPartners())
                .param("overTime", it.overTime())
                .param("measure", it.measure())
                .param("kind", it.kind())
                .update();
        clear(it.id());
        for (Share share : shares) {
            db.sql(
                            """
                            insert into plans.share (indicator, organisation, place, amount)
                            values (:indicator, :organisation, :place, :amount)
                            """)
                    .param("indicator", it.id())
                    .param("organisation", share.organisation())
                    .param("place", share.place())
                    .param("amount", share.amount())
                    .update();
        }
    }

    private void clear(UUID indicator) {
        db.sql("delete from plans.share where indicator = :indicator")
                .param("indicator", indicator)
                .update();
    }

    /** Whether anything was reported of an indicator. */
    boolean hasFigures(UUID indicator) {
        return db.sql("select exists (select 1 from plans.figure where indicator = :indicator)")
                .param("indicator", indicator)
                .one(Boolean.class);
    }

    void removeIndicator(UUID id) {
        clear(id);
        db.sql("delete from plans.indicator where id = :id").param("id", id).update();
    }

    void addTask(Task it) {
        db.sql(
                        """
                        insert into plans.task (id, plan, objective, organisation, what, starts,
                            ends)
                        values (:id, :plan, :objective, :organisation, :what, :starts, :ends)
                        """)
                .param("id", it.id())
                .param("plan", it.plan())
                .param("objective", it.objective())
                .param("organisation", it.organisation())
                .param("what", it.what())
                .param("starts", it.starts())
                .param("ends", it.ends())
                .update();
    }

    void removeTask(UUID id) {
        db.sql("delete from plans.task where id = :id").param("id", id).update();
    }

    void done(UUID task, Instant at) {
        db.sql("update plans.task set done_at = :at where id = :id")
                .param("id", task)
                .param("at", at)
                .update();
    }

    /**
     * What one organisation carries is another's, with which it has become one: where both carry
     * something of an indicator at a place, together.
     */
    void move(UUID gone, UUID keep) {
        db.sql(
                        """
                        insert into plans.share (indicator, organisation, place, amount)
                        select indicator, :keep, place, amount from plans.share
                        where organisation = :gone
                        on conflict (indicator, organisation, place)
                            do update set amount = plans.share.amount + excluded.amount
                        """)
                .param("gone", gone)
                .param("keep", keep)
                .update();
        db.sql("delete from plans.share where organisation = :gone").param("gone", gone).update();
        db.sql("update plans.task set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
        db.sql("update plans.plan set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
        db.sql(
                        """
                        update plans.signer s set organisation = :keep,
                            signed = replace(signed, :goneText, :keepText)
                        where organisation = :gone and not exists (
                            select 1 from plans.signer k
                            where k.plan = s.plan and k.organisation = :keep)
                        """)
                .param("gone", gone)
                .param("keep", keep)
                .param("goneText", gone.toString())
                .param("keepText", keep.toString())
                .update();
        db.sql("delete from plans.signer where organisation = :gone").param("gone", gone).update();
    }

    /** What an organisation carried falls away with it. */
    void drop(UUID organisation) {
        for (String table : List.of("share", "task", "signer")) {
            db.sql("delete from plans." + table + " where organisation = :organisation")
                    .param("organisation", organisation)
                    .update();
        }
    }
}

package org.multaqa.plans;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.springframework.stereotype.Repository;

/** The rows of plans, of their signatures and of what became of them. */
@Repository
class PlanStore {
    private final Database db;

    PlanStore(Database db) {
        this.db = db;
    }

    void insert(UUID id, UUID organisation, PlanTerms terms, @Nullable UUID person, Instant at) {
        say(
                        """
                        insert into plans.plan (id, organisation, title, purpose, starts, ends,
                            reporting, state, drafted_by, drafted_at)
                        values (:id, :organisation, :title, :purpose, :starts, :ends, :reporting,
                            'draft',
                            cast(:person as uuid), :at)
                        """,
                        id,
                        terms)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at)
                .update();
    }

    void revise(UUID id, PlanTerms terms) {
        say(
                        """
                        update plans.plan set title = :title, purpose = :purpose, starts = :starts,
                            ends = :ends, reporting = :reporting, version = version + 1
                        where id = :id
                        """,
                        id,
                        terms)
                .update();
    }

    private Statement say(String statement, UUID id, PlanTerms terms) {
        return db.sql(statement)
                .param("id", id)
                .param("title", terms.title())
                .param("purpose", terms.purpose())
                .param("starts", terms.starts())
                .param("ends", terms.ends())
                .param("reporting", terms.reporting());
    }

    void settle(UUID id, boolean ready, PlanState state, @Nullable Instant agreedAt) {
        db.sql(
                        """
                        update plans.plan set ready = :ready, state = :state,
                            agreed_at = cast(:at as timestamptz)
                        where id = :id
                        """)
                .param("id", id)
                .param("ready", ready)
                .param("state", state)
                .param("at", agreedAt)
                .update();
    }

    void withdraw(UUID id, String reason) {
        db.sql("update plans.plan set state = 'withdrawn', reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    Optional<Plan> find(UUID id) {
        return db.sql("select * from plans.plan where id = :id")
                .param("id", id)
                .optional(Plan.class);
    }

    /** The plan, held until the commit: nothing of it changes elsewhere meanwhile. */
    Optional<Plan> hold(UUID id) {
        return db.sql("select * from plans.plan where id = :id for update")
                .param("id", id)
                .optional(Plan.class);
    }

    /** Plans in states, the newest first, behind one of them. */
    List<Plan> in(Collection<PlanState> states, @Nullable UUID after, int most) {
        return db.sql(
                        """
                        select * from plans.plan where state = any(:states)
                            and (cast(:after as uuid) is null or id < cast(:after as uuid))
                        order by id desc limit :most
                        """)
                .param("states", states)
                .param("after", after)
                .param("most", most)
                .list(Plan.class);
    }

    /** The plans that an organisation keeps, or in which it carries something. */
    List<Plan> of(UUID organisation, Collection<PlanState> states, int most) {
        return db.sql(OF + " and state = any(:states) order by id desc limit :most")
                .param("organisation", organisation)
                .param("states", states)
                .param("most", most)
                .list(Plan.class);
    }

    private static final String OF =
            """
            select * from plans.plan where (organisation = :organisation
                or id in (select i.plan from plans.indicator i
                    join plans.share s on s.indicator = i.id
                    where s.organisation = :organisation)
                or id in (select plan from plans.task where organisation = :organisation))
            """;

    /** All plans that an organisation has to do with, held in one order. */
    List<Plan> holdAllOf(UUID organisation) {
        return db.sql(OF + " order by id for update")
                .param("organisation", organisation)
                .list(Plan.class);
    }

    List<Signer> signers(UUID plan) {
        return db.sql("select * from plans.signer where plan = :plan order by organisation")
                .param("plan", plan)
                .list(Signer.class);
    }

    /** Keeps a signature for good and lets it stand. */
    void sign(UUID id, UUID plan, UUID organisation, String part, @Nullable UUID who, Instant at) {
        db.sql(
                        """
                        insert into plans.signature (id, plan, organisation, person, at, part)
                        values (:id, :plan, :organisation, cast(:person as uuid), :at, :part)
                        """)
                .param("id", id)
                .param("plan", plan)
                .param("organisation", organisation)
                .param("person", who)
                .param("at", at)
                .param("part", part)
                .update();
        stand(plan, organisation, part, at, null);
    }

    /** What a partner says now: its signature, or what it asks for, or neither. */
    void stand(
            UUID plan,
            UUID organisation,
            @Nullable String signed,
            @Nullable Instant at,
            @Nullable String returned) {
        db.sql(
                        """
                        insert into plans.signer (plan, organisation, signed, signed_at, returned)
                        values (:plan, :organisation, :signed, cast(:at as timestamptz), :returned)
                        on conflict (plan, organisation) do update set signed = excluded.signed,
                            signed_at = excluded.signed_at, returned = excluded.returned
                        """)
                .param("plan", plan)
                .param("organisation", organisation)
                .param("signed", signed)
                .param("at", at)
                .param("returned", returned)
                .update();
    }

    void add(
            Actor by,
            UUID plan,
            PlanAct act,
            @Nullable UUID partner,
            @Nullable String note,
            Instant at) {
        db.sql(
                        """
                        insert into plans.step (plan, number, at, person, organisation, act,
                            partner, note)
                        values (:plan, (select coalesce(max(number), 0) + 1
                                from plans.step where plan = :plan),
                            :at, cast(:person as uuid), cast(:organisation as uuid), :act,
                            cast(:partner as uuid), :note)
                        """)
                .param("plan", plan)
                .param("at", at)
                .param("person", by.person())
                .param("organisation", by.organisation())
                .param("act", act)
                .param("partner", partner)
                .param("note", note)
                .update();
    }

    /** What became of a plan, the newest first. */
    List<PlanStep> steps(UUID plan) {
        return db.sql(
                        """
                        select number, at, organisation, act, partner, note from plans.step
                        where plan = :plan order by number desc
                        """)
                .param("plan", plan)
                .list(PlanStep.class);
    }
}

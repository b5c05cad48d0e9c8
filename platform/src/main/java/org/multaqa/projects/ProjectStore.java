package org.multaqa.projects;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Repository;

/** The rows of projects and of what became of them. */
@Repository
class ProjectStore {
    private final Database db;

    ProjectStore(Database db) {
        this.db = db;
    }

    void insert(UUID id, ProjectTerms terms, @Nullable UUID person, Instant at) {
        say(
                        """
                        insert into projects.project (id, lead, title, purpose, plain, sectors,
                            places, goals, rebuilding, starts, ends, budget, currency, priced_on,
                            state, raised_by, raised_at)
                        values (:id, :lead, :title, :purpose, :plain, :sectors, :places, :goals,
                            :rebuilding, cast(:starts as date), cast(:ends as date),
                            cast(:budget as bigint), :currency, cast(:pricedOn as date), 'idea',
                            cast(:person as uuid), :at)
                        """,
                        id,
                        terms)
                .param("person", person)
                .param("at", at)
                .update();
    }

    void revise(UUID id, ProjectTerms terms) {
        say(
                        """
                        update projects.project set lead = :lead, title = :title,
                            purpose = :purpose, plain = :plain, sectors = :sectors,
                            places = :places, goals = :goals, rebuilding = :rebuilding,
                            starts = cast(:starts as date), ends = cast(:ends as date),
                            budget = cast(:budget as bigint), currency = :currency,
                            priced_on = cast(:pricedOn as date), version = version + 1
                        where id = :id
                        """,
                        id,
                        terms)
                .update();
    }

    private Statement say(String statement, UUID id, ProjectTerms terms) {
        return db.sql(statement)
                .param("id", id)
                .param("lead", terms.lead())
                .param("title", terms.title())
                .param("purpose", terms.purpose())
                .param("plain", ArabicText.normalize(terms.title() + "\n" + terms.purpose()))
                .array("sectors", "text", terms.sectors())
                .array("places", "text", terms.places())
                .array("goals", "integer", terms.goals())
                .array("rebuilding", "text", terms.rebuilding())
                .param("starts", terms.starts())
                .param("ends", terms.ends())
                .param("budget", terms.budget())
                .param("currency", terms.currency())
                .param("pricedOn", terms.pricedOn());
    }

    /** Where a project stands after everything of it was added up. */
    void settle(UUID id, boolean ready, ProjectState state, @Nullable Instant signedAt) {
        db.sql(
                        """
                        update projects.project set ready = :ready, state = :state,
                            signed_at = cast(:signedAt as timestamptz)
                        where id = :id
                        """)
                .param("id", id)
                .param("ready", ready)
                .param("state", state)
                .param("signedAt", signedAt)
                .update();
    }

    void become(UUID id, ProjectState state) {
        db.sql("update projects.project set state = :state where id = :id")
                .param("id", id)
                .param("state", state)
                .update();
    }

    void start(UUID id, Instant at) {
        db.sql("update projects.project set state = 'running', started_at = :at where id = :id")
                .param("id", id)
                .param("at", at)
                .update();
    }

    void end(UUID id, ProjectState state, @Nullable String reason, Instant at) {
        db.sql(
                        """
                        update projects.project set state = :state, reason = :reason, ended_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state)
                .param("reason", reason)
                .param("at", at)
                .update();
    }

    Optional<Project> find(UUID id) {
        return db.sql("select * from projects.project where id = :id")
                .param("id", id)
                .optional(ProjectRow.class)
                .map(ProjectRow::project);
    }

    /** The project, held until the commit: nothing of it changes elsewhere meanwhile. */
    Optional<Project> hold(UUID id) {
        return db.sql("select * from projects.project where id = :id for update")
                .param("id", id)
                .optional(ProjectRow.class)
                .map(ProjectRow::project);
    }

    List<Project> all(Collection<UUID> ids) {
        return db
                .sql("select * from projects.project where id = any(:ids) order by id desc")
                .array("ids", "uuid", ids)
                .list(ProjectRow.class)
                .stream()
                .map(ProjectRow::project)
                .toList();
    }

    /** All projects in states, the oldest first. */
    List<Project> in(Collection<ProjectState> states) {
        return db
                .sql("select * from projects.project where state = any(:states) order by id")
                .param("states", states)
                .list(ProjectRow.class)
                .stream()
                .map(ProjectRow::project)
                .toList();
    }

    /** All projects in which an organisation is a partner, held in one order. */
    List<Project> holdAllOf(UUID organisation) {
        return db
                .sql(
                        """
                        select * from projects.project where id in (
                            select project from projects.partner
                            where organisation = :organisation)
                        order by id for update
                        """)
                .param("organisation", organisation)
                .list(ProjectRow.class)
                .stream()
                .map(ProjectRow::project)
                .toList();
    }

    /** The projects of an organisation in states, the newest first. */
    List<Project> of(UUID organisation, Collection<ProjectState> states, int most) {
        return db
                .sql(
                        """
                        select p.* from projects.project p
                        join projects.partner a on a.project = p.id
                        where a.organisation = :organisation and p.state = any(:states)
                        order by p.id desc limit :most
                        """)
                .param("organisation", organisation)
                .param("states", states)
                .param("most", most)
                .list(ProjectRow.class)
                .stream()
                .map(ProjectRow::project)
                .toList();
    }

    void leadMoves(UUID gone, UUID keep) {
        db.sql("update projects.project set lead = :keep where lead = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }

    void add(
            Actor by,
            UUID project,
            ProjectAct act,
            @Nullable UUID partner,
            @Nullable String note,
            Instant at) {
        db.sql(
                        """
                        insert into projects.step (project, number, at, person, organisation, act,
                            partner, note)
                        values (:project, (select coalesce(max(number), 0) + 1
                                from projects.step where project = :project),
                            :at, cast(:person as uuid), cast(:organisation as uuid), :act,
                            cast(:partner as uuid), :note)
                        """)
                .param("project", project)
                .param("at", at)
                .param("person", by.person())
                .param("organisation", by.organisation())
                .param("act", act)
                .param("partner", partner)
                .param("note", note)
                .update();
    }

    /** What became of a project, the newest first. */
    List<ProjectStep> steps(UUID project) {
        return db.sql(
                        """
                        select number, at, organisation, act, partner, note from projects.step
                        where project = :project order by number desc
                        """)
                .param("project", project)
                .list(ProjectStep.class);
    }
}

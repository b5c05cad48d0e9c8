package org.multaqa.projects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of partners, of their budget lines and of the money that they bring. */
@Repository
class PartnerStore {
    private final Database db;

    PartnerStore(Database db) {
        this.db = db;
    }

    private record Row(
            UUID project,
            UUID organisation,
            int number,
            List<String> roles,
            @Nullable String task,
            @Nullable String signed,
            @Nullable Instant signedAt,
            @Nullable String returned,
            int version) {
        Partner partner() {
            Set<PartnerRole> all = EnumSet.noneOf(PartnerRole.class);
            all.addAll(ProjectRow.of(PartnerRole.values(), roles));
            return new Partner(
                    project, organisation, number, all, task, signed, signedAt, returned, version);
        }
    }

    /** Adds a partner behind the others. */
    void add(UUID project, UUID organisation, Collection<PartnerRole> roles) {
        db.sql(
                        """
                        insert into projects.partner (project, organisation, number, roles)
                        values (:project, :organisation, (select coalesce(max(number), 0) + 1
                            from projects.partner where project = :project), :roles)
                        """)
                .param("project", project)
                .param("organisation", organisation)
                .array("roles", "text", roles)
                .update();
    }

    /** Writes a partner's part in the stead of what it was. */
    void write(UUID project, UUID organisation, PartTerms terms) {
        db.sql(
                        """
                        update projects.partner set roles = :roles, task = :task, returned = null,
                            version = version + 1
                        where project = :project and organisation = :organisation
                        """)
                .param("project", project)
                .param("organisation", organisation)
                .array("roles", "text", terms.roles())
                .param("task", terms.task())
                .update();
        clear(project, organisation);
        int number = 1;
        for (BudgetLine line : terms.lines()) {
            db.sql(
                            """
                            insert into projects.budget_line
                                (project, organisation, number, kind, what, amount)
                            values (:project, :organisation, :number, :kind, :what, :amount)
                            """)
                    .param("project", project)
                    .param("organisation", organisation)
                    .param("number", number++)
                    .param("kind", line.kind())
                    .param("what", line.what())
                    .param("amount", line.amount())
                    .update();
        }
        for (FundingSource source : terms.sources()) {
            db.sql(
                            """
                            insert into projects.source
                                (project, organisation, number, kind, what, amount)
                            values (:project, :organisation, :number, :kind, :what, :amount)
                            """)
                    .param("project", project)
                    .param("organisation", organisation)
                    .param("number", number++)
                    .param("kind", source.kind())
                    .param("what", source.what())
                    .param("amount", source.amount())
                    .update();
        }
    }

    private void clear(UUID project, UUID organisation) {
        for (String table : List.of("projects.budget_line", "projects.source")) {
            db.sql(
                            "delete from "
                                    + table
                                    + " where project = :project and organisation = :organisation")
                    .param("project", project)
                    .param("organisation", organisation)
                    .update();
        }
    }

    void remove(UUID project, UUID organisation) {
        clear(project, organisation);
        db.sql(
                        """
                        delete from projects.partner
                        where project = :project and organisation = :organisation
                        """)
                .param("project", project)
                .param("organisation", organisation)
                .update();
    }

    /** Keeps a signature for good and lets it stand. */
    void sign(UUID signature, Part part, @Nullable UUID person, Instant at) {
        Partner partner = part.partner();
        db.sql(
                        """
                        insert into projects.signature (id, project, organisation, person, at, part)
                        values (:id, :project, :organisation, cast(:person as uuid), :at, :part)
                        """)
                .param("id", signature)
                .param("project", partner.project())
                .param("organisation", partner.organisation())
                .param("person", person)
                .param("at", at)
                .param("part", part.text())
                .update();
        db.sql(
                        """
                        update projects.partner set signed = :part, signed_at = :at, returned = null
                        where project = :project and organisation = :organisation
                        """)
                .param("project", partner.project())
                .param("organisation", partner.organisation())
                .param("at", at)
                .param("part", part.text())
                .update();
    }

    /** A signature stands no longer. */
    void lapse(UUID project, UUID organisation) {
        db.sql(
                        """
                        update projects.partner set signed = null, signed_at = null
                        where project = :project and organisation = :organisation
                        """)
                .param("project", project)
                .param("organisation", organisation)
                .update();
    }

    void sendBack(UUID project, UUID organisation, String note) {
        db.sql(
                        """
                        update projects.partner
                        set returned = :note, signed = null, signed_at = null
                        where project = :project and organisation = :organisation
                        """)
                .param("project", project)
                .param("organisation", organisation)
                .param("note", note)
                .update();
    }

    /** The partners of a project in the order in which they came. */
    List<Partner> of(UUID project) {
        return db
                .sql("select * from projects.partner where project = :project order by number")
                .param("project", project)
                .list(Row.class)
                .stream()
                .map(Row::partner)
                .toList();
    }

    /** The partners of several projects. */
    List<Partner> of(Collection<UUID> projects) {
        return db
                .sql(
                        """
                        select * from projects.partner where project = any(:projects)
                        order by project, number
                        """)
                .array("projects", "uuid", projects)
                .list(Row.class)
                .stream()
                .map(Row::partner)
                .toList();
    }

    /** What each partner of a project signs. */
    List<Part> parts(Project project) {
        var lines =
                db
                        .sql(
                                """
                                select organisation, kind, what, amount from projects.budget_line
                                where project = :project order by organisation, number
                                """)
                        .param("project", project.id())
                        .list(BudgetLine.class)
                        .stream()
                        .collect(Collectors.groupingBy(BudgetLine::organisation));
        var sources =
                db
                        .sql(
                                """
                                select organisation, kind, what, amount from projects.source
                                where project = :project order by organisation, number
                                """)
                        .param("project", project.id())
                        .list(FundingSource.class)
                        .stream()
                        .collect(Collectors.groupingBy(FundingSource::organisation));
        List<Part> parts = new ArrayList<>();
        for (Partner partner : of(project.id())) {
            UUID whose = partner.organisation();
            parts.add(
                    new Part(
                            project,
                            partner,
                            lines.getOrDefault(whose, List.of()),
                            sources.getOrDefault(whose, List.of())));
        }
        return parts;
    }
}

package org.multaqa.projects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationByName;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.stereotype.Service;

/** Who takes part in a project, and what each one's part is. Each partner is in it once. */
@Service
public class Partners {
    /** So many partners a project can have. */
    static final int MOST = 40;

    private static final int REASON = 1_000;

    private final PartnerStore store;
    private final ProjectLedger ledger;
    private final Organisations organisations;
    private final OrganisationByName byName;

    Partners(
            PartnerStore store,
            ProjectLedger ledger,
            Organisations organisations,
            OrganisationByName byName) {
        this.store = store;
        this.ledger = ledger;
        this.organisations = organisations;
        this.byName = byName;
    }

    /** Says for an organisation that it takes part in an idea, in some roles. */
    public Outcome<Project> join(Actor by, UUID organisation, UUID id, Map<String, String> typed) {
        if (!by.may(ProjectRight.SIGN, organisation)) {
            return Outcome.notAllowed();
        }
        return ledger.held(
                by,
                id,
                project ->
                        project.state() != ProjectState.IDEA
                                ? ProjectLedger.conflict("projects.no-idea")
                                : organisations
                                        .find(organisation)
                                        .map(it -> add(by, project, it, typed, ProjectAct.JOINED))
                                        .orElseGet(Outcome::notFound));
    }

    /** Takes an organisation, by name or id, among the partners, in the lead's name. */
    public Outcome<Project> invite(Actor by, UUID id, Map<String, String> typed) {
        return ledger.ledByActor(
                by,
                id,
                project -> {
                    String name = TypedFields.text(typed, "organisation");
                    if (name.isBlank()) {
                        return Outcome.invalid(
                                Problem.at("organisation", "projects.partner-missing"));
                    }
                    return switch (byName.exact(name)) {
                        case Outcome.Done<Organisation>(Organisation it) ->
                                add(by, project, it, typed, ProjectAct.INVITED);
                        case Outcome.Refused<Organisation> refused ->
                                Outcome.invalid(
                                        refused.problems().stream()
                                                .map(p -> new Problem("organisation", p.message()))
                                                .toList());
                    };
                });
    }

    private Outcome<Project> add(
            Actor by, Project project, Organisation it, Map<String, String> typed, ProjectAct act) {
        List<Partner> there = store.of(project.id());
        if (!it.isActive()) {
            return Outcome.invalid(Problem.at("organisation", "projects.not-active"));
        }
        if (there.stream().anyMatch(partner -> partner.organisation().equals(it.id()))) {
            return Outcome.invalid(Problem.at("organisation", "projects.partner-already"));
        }
        if (there.size() >= MOST) {
            return Outcome.invalid(
                    Problem.at("organisation", "projects.too-many-partners", "most", MOST));
        }
        var roles = PartForm.roles(typed);
        if (roles.isEmpty()) {
            return Outcome.invalid(Problem.at("roles", "projects.roles-missing"));
        }
        store.add(project.id(), it.id(), roles);
        ledger.write(by, project, act, it.id(), null);
        return Outcome.done(project);
    }

    /**
     * Writes the part of a partner: by the partner itself or by the lead. Its signature lapses if
     * anything changes; those of the others stand.
     */
    public Outcome<Project> write(
            Actor by, UUID id, UUID organisation, int version, PartForm form) {
        return ofPartner(
                by,
                id,
                organisation,
                (project, partner) -> {
                    boolean may =
                            by.may(ProjectRight.PLAN, project.lead())
                                    || by.may(ProjectRight.WRITE_PART, organisation);
                    if (!may) {
                        return Outcome.notAllowed();
                    }
                    if (partner.version() != version) {
                        return ProjectLedger.conflict("projects.changed-meanwhile");
                    }
                    return form.read(organisation)
                            .map(terms -> {
                                store.write(id, organisation, terms);
                                ledger.write(
                                        by, project, ProjectAct.PART_WRITTEN, organisation, null);
                                return project;
                            });
                });
    }

    /**
     * Takes a partner out with its part, in the lead's name. One whose signature stands is not
     * taken out; it leaves by itself.
     */
    public Outcome<Project> takeOut(Actor by, UUID id, UUID organisation) {
        return ofPartner(
                by,
                id,
                organisation,
                (project, partner) -> {
                    if (!by.may(ProjectRight.PLAN, project.lead())) {
                        return Outcome.notAllowed();
                    }
                    if (project.lead().equals(organisation)) {
                        return ProjectLedger.conflict("projects.lead-stays");
                    }
                    if (partner.hasSigned()) {
                        return ProjectLedger.conflict("projects.has-signed");
                    }
                    store.remove(id, organisation);
                    ledger.write(by, project, ProjectAct.TAKEN_OUT, organisation, null);
                    return Outcome.done(project);
                });
    }

    /** Leaves a project with the own part, with a reason. The lead hands over first. */
    public Outcome<Project> leave(Actor by, UUID id, UUID organisation, String typed) {
        return ofPartner(
                by,
                id,
                organisation,
                (project, partner) -> {
                    if (!by.may(ProjectRight.SIGN, organisation)) {
                        return Outcome.notAllowed();
                    }
                    if (project.lead().equals(organisation)) {
                        return ProjectLedger.conflict("projects.lead-stays");
                    }
                    TypedFields fields = new TypedFields(Map.of("reason", typed));
                    return fields.outcome(
                                    fields.needed("reason", REASON, "projects.reason-missing"))
                            .map(reason -> {
                                store.remove(id, organisation);
                                ledger.write(by, project, ProjectAct.LEFT, organisation, reason);
                                return project;
                            });
                });
    }

    /** Does something with a partner of a project that goes on and is held. */
    Outcome<Project> ofPartner(
            Actor by,
            UUID id,
            UUID organisation,
            BiFunction<Project, Partner, Outcome<Project>> work) {
        return ledger.held(
                by,
                id,
                project -> {
                    Optional<Partner> partner =
                            store.of(id).stream()
                                    .filter(it -> it.organisation().equals(organisation))
                                    .findFirst();
                    if (partner.isEmpty()) {
                        // Whoever speaks for an organisation that is no partner has no say here.
                        return organisation.equals(by.organisation())
                                ? Outcome.notAllowed()
                                : Outcome.notFound();
                    }
                    if (!project.state().goesOn()
                            && by.may(ProjectRight.READ_PARTS, organisation)) {
                        return ProjectLedger.conflict("projects.ended");
                    }
                    return project.state().goesOn()
                            ? work.apply(project, partner.get())
                            : Outcome.notAllowed();
                });
    }
}

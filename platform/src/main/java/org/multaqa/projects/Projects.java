package org.multaqa.projects;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.stereotype.Service;

/** Joint projects, from the idea to the day on which they run; see {@link Lessons} for the end. */
@Service
public class Projects {
    private static final int REASON = 1_000;

    private final ProjectStore store;
    private final PartnerStore partners;
    private final ProjectLedger ledger;
    private final AnsweredNeeds needs;
    private final Organisations organisations;
    private final TypedPlaces places;
    private final Database db;

    Projects(
            ProjectStore store,
            PartnerStore partners,
            ProjectLedger ledger,
            AnsweredNeeds needs,
            Organisations organisations,
            TypedPlaces places,
            Database db) {
        this.store = store;
        this.partners = partners;
        this.ledger = ledger;
        this.needs = needs;
        this.organisations = organisations;
        this.places = places;
        this.db = db;
    }

    /** A project as far as the reader may see it: ideas and drafts are for insiders. */
    public Outcome<Project> find(Actor reader, UUID id) {
        Project project = store.find(id).orElse(null);
        if (project == null) {
            return Outcome.notFound();
        }
        return project.state().isPublic() || reader.may(ProjectRight.READ_INSIDE)
                ? Outcome.done(project)
                : Outcome.notAllowed();
    }

    /** The part of a partner, for whoever sees the parts of its project. */
    public Outcome<Part> part(Actor reader, UUID id, UUID organisation) {
        return find(reader, id)
                .then(project -> {
                    List<Part> parts = partners.parts(project);
                    if (!seesParts(reader, parts)) {
                        return Outcome.notAllowed();
                    }
                    return parts.stream()
                            .filter(it -> it.partner().organisation().equals(organisation))
                            .findFirst()
                            .map(Outcome::done)
                            .orElseGet(Outcome::notFound);
                });
    }

    /** Whether the reader sees money, risks, documents and the history of a project. */
    static boolean seesParts(Actor reader, List<Part> parts) {
        return reader.mayAnywhere(ProjectRight.READ_PARTS)
                || parts.stream()
                        .anyMatch(part ->
                                reader.may(ProjectRight.READ_PARTS, part.partner().organisation()));
    }

    /**
     * Proposes a project that an organisation would lead, of its own accord or as an answer to a
     * need.
     */
    public Outcome<Project> propose(
            Actor by, UUID organisation, TermsForm form, @Nullable UUID need) {
        if (!by.may(ProjectRight.PLAN, organisation)) {
            return Outcome.notAllowed();
        }
        Organisation active =
                organisations.find(organisation).filter(Organisation::isActive).orElse(null);
        if (active == null) {
            return Outcome.invalid(Problem.whole("projects.not-active"));
        }
        if (need != null && !needs.sees(by, need)) {
            return Outcome.invalid(Problem.whole("projects.need-unknown"));
        }
        return form.read(active.id(), places, ledger.today())
                .map(terms -> {
                    UUID id = Ids.next();
                    return db.inTransaction(() -> {
                        store.insert(id, terms, by.person(), ledger.now());
                        partners.add(id, active.id(), List.of());
                        Project made = store.find(id).orElseThrow();
                        ledger.write(by, made, ProjectAct.RAISED, null, null);
                        if (need != null) {
                            needs.add(by, made, need);
                        }
                        return ledger.settle(by, id);
                    });
                });
    }

    /**
     * Says the terms of a project differently, in the lead's name; who leads is one of them. What
     * had been signed is to be signed again by all.
     */
    public Outcome<Project> revise(Actor by, UUID id, int version, TermsForm form) {
        return ledger.ledByActor(
                by,
                id,
                project -> {
                    if (project.version() != version) {
                        return ProjectLedger.conflict("projects.changed-meanwhile");
                    }
                    return lead(project, form)
                            .then(lead -> form.read(lead, places, ledger.today()))
                            .map(terms -> {
                                if (!terms.equals(project.terms())) {
                                    store.revise(id, terms);
                                    ledger.write(by, project, ProjectAct.REVISED, null, null);
                                }
                                return project;
                            });
                });
    }

    /** The partner that leads from now on; the one that does where nothing is said. */
    private Outcome<UUID> lead(Project project, TermsForm form) {
        String typed = form.text("lead").strip();
        if (typed.isEmpty()) {
            return Outcome.done(project.lead());
        }
        return partners.of(project.id()).stream()
                .map(Partner::organisation)
                .filter(it -> it.toString().equals(typed))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.invalid(Problem.at("lead", "projects.lead-no-partner")));
    }

    /** Makes an idea a draft: from now on partners sign what closes. */
    public Outcome<Project> draft(Actor by, UUID id) {
        return ledger.ledByActor(
                by,
                id,
                project -> {
                    if (project.state() != ProjectState.IDEA) {
                        return ProjectLedger.conflict("projects.no-idea");
                    }
                    store.become(id, ProjectState.DRAFT);
                    ledger.write(by, project, ProjectAct.DRAFTED, null, null);
                    return Outcome.done(project);
                });
    }

    /** Says that a signed project runs. */
    public Outcome<Project> start(Actor by, UUID id) {
        return ledger.ledByActor(
                by,
                id,
                project -> {
                    if (project.state() != ProjectState.SIGNED) {
                        return ProjectLedger.conflict("projects.not-signed");
                    }
                    store.start(id, ledger.now());
                    ledger.write(by, project, ProjectAct.STARTED, null, null);
                    return Outcome.done(project);
                });
    }

    /** Takes back a project that does not run, with a reason. */
    public Outcome<Project> withdraw(Actor by, UUID id, String typed) {
        return ledger.ledByActor(
                by,
                id,
                project -> {
                    if (project.state() == ProjectState.RUNNING) {
                        return ProjectLedger.conflict("projects.runs");
                    }
                    TypedFields fields = new TypedFields(Map.of("reason", typed));
                    return fields.outcome(
                                    fields.needed("reason", REASON, "projects.reason-missing"))
                            .map(reason -> {
                                store.end(id, ProjectState.WITHDRAWN, reason, ledger.now());
                                ledger.write(by, project, ProjectAct.WITHDRAWN, null, reason);
                                return project;
                            });
                });
    }
}

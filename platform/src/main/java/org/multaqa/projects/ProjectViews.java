package org.multaqa.projects;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Sector;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.places.TypedPlaces;
import org.springframework.stereotype.Component;

/** Puts together what the pages of projects show, with the names of organisations and places. */
@Component
class ProjectViews {
    private static final int ALIKE = 5;

    private final ProjectStore store;
    private final PartnerStore partners;
    private final ProjectLedger ledger;
    private final ProjectList list;
    private final AnsweredNeeds needs;
    private final Risks risks;
    private final Lessons lessons;
    private final ProjectDocuments documents;
    private final Organisations organisations;
    private final Gazetteer gazetteer;
    private final TypedPlaces places;

    ProjectViews(
            ProjectStore store,
            PartnerStore partners,
            ProjectLedger ledger,
            ProjectList list,
            AnsweredNeeds needs,
            Risks risks,
            Lessons lessons,
            ProjectDocuments documents,
            Organisations organisations,
            Gazetteer gazetteer,
            TypedPlaces places) {
        this.store = store;
        this.partners = partners;
        this.ledger = ledger;
        this.list = list;
        this.needs = needs;
        this.risks = risks;
        this.lessons = lessons;
        this.documents = documents;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
        this.places = places;
    }

    ProjectListPage list(
            Actor reader, ProjectSelection selection, @Nullable UUID after, Language language) {
        ProjectList.Some some = list.list(reader, selection, after);
        UUID one = selection.organisation();
        Organisation.Name name = one == null ? null : organisations.names(List.of(one)).get(one);
        return new ProjectListPage(
                selection,
                list.count(reader, selection),
                ProjectList.shows(reader),
                selection.within() == null ? "" : places.shown(selection.within().code(), language),
                name == null ? null : language.choose(name.ar(), name.en()),
                lines(some.projects()),
                some.next() == null ? null : "/projects" + selection.query(some.next()),
                mayPropose(reader));
    }

    static boolean mayPropose(Actor reader) {
        return reader.organisation() != null
                && reader.may(ProjectRight.PLAN, reader.organisation());
    }

    /** Projects with what they are called by. */
    List<ProjectLine> lines(Collection<Project> found) {
        Map<UUID, Organisation.Name> names =
                organisations.names(found.stream().map(Project::lead).toList());
        Map<UUID, List<Partner>> of =
                partners.of(found.stream().map(Project::id).toList()).stream()
                        .collect(Collectors.groupingBy(Partner::project));
        return found.stream()
                .map(it -> line(it, names.get(it.lead()), of.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private ProjectLine line(Project it, Organisation.@Nullable Name lead, List<Partner> all) {
        return new ProjectLine(
                it,
                lead,
                all.size(),
                (int) all.stream().filter(Partner::hasSigned).count(),
                places(it));
    }

    private List<Place> places(Project it) {
        return it.terms().places().stream().flatMap(c -> gazetteer.find(c).stream()).toList();
    }

    ProjectPage page(Actor reader, Project project, Map<String, String> typed) {
        Budget budget = new Budget(project, partners.parts(project));
        List<Part> parts = budget.parts();
        boolean inside = Projects.seesParts(reader, parts);
        List<ProjectStep> steps = inside ? store.steps(project.id()) : List.of();
        List<Lesson> learned = lessons.of(project.id());
        Set<UUID> named = new HashSet<>(Set.of(project.lead()));
        parts.forEach(part -> named.add(part.partner().organisation()));
        learned.forEach(it -> named.add(it.organisation()));
        for (ProjectStep step : steps) {
            if (step.organisation() != null) {
                named.add(step.organisation());
            }
            if (step.partner() != null) {
                named.add(step.partner());
            }
        }
        boolean planned =
                project.state() == ProjectState.IDEA || project.state() == ProjectState.DRAFT;
        Map<UUID, Organisation.Name> names = organisations.names(named);
        return new ProjectPage(
                line(
                        project,
                        names.get(project.lead()),
                        parts.stream().map(Part::partner).toList()),
                names,
                budget,
                project.state().isSignable() ? ledger.missing(project, parts) : List.of(),
                needs.of(reader, project.id()),
                inside ? risks.of(project.id()) : List.of(),
                learned,
                planned ? lessons.alike(project.terms(), ALIKE) : List.of(),
                inside ? documents.of(project.id()) : List.of(),
                steps,
                inside,
                own(reader, parts),
                may(reader, project, parts),
                typed);
    }

    /** The part of the reader's own organisation. */
    private static @Nullable Part own(Actor reader, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.partner().organisation().equals(reader.organisation()))
                .findFirst()
                .orElse(null);
    }

    private ProjectPage.May may(Actor reader, Project project, List<Part> parts) {
        boolean goesOn = project.state().goesOn();
        boolean leads = goesOn && reader.may(ProjectRight.PLAN, project.lead());
        Part own = own(reader, parts);
        UUID home = reader.organisation();
        boolean signs = home != null && reader.may(ProjectRight.SIGN, home);
        boolean writes = own != null && home != null && reader.may(ProjectRight.WRITE_PART, home);
        boolean runs = project.state() == ProjectState.RUNNING;
        return new ProjectPage.May(
                leads,
                project.state() == ProjectState.IDEA && own == null && signs,
                leads && project.state() == ProjectState.IDEA,
                leads && project.state() == ProjectState.SIGNED,
                leads,
                own != null
                        && signs
                        && project.ready()
                        && project.state().isSignable()
                        && !own.partner().hasSigned(),
                goesOn && writes,
                runs && writes);
    }

    ProjectFormPage form(
            Organisation lead,
            @Nullable Project project,
            int version,
            @Nullable UUID need,
            TermsForm form) {
        Set<Sector> sectors = new LinkedHashSet<>(lead.sectors());
        sectors.addAll(EnumSet.allOf(Sector.class));
        List<Partner> all = project == null ? List.of() : partners.of(project.id());
        return new ProjectFormPage(
                lead,
                project,
                version,
                all.stream().filter(Partner::hasSigned).count(),
                organisations.all(all.stream().map(Partner::organisation).toList()),
                need,
                form,
                places.questions(form.text(TermsForm.PLACES)),
                List.copyOf(sectors),
                project == null ? List.of() : lessons.alike(project.terms(), ALIKE));
    }

    PartPage part(Actor reader, Part part, List<Part> all, String typed) {
        Project project = part.project();
        UUID whose = part.partner().organisation();
        boolean goesOn = project.state().goesOn();
        boolean leads = goesOn && reader.may(ProjectRight.PLAN, project.lead());
        boolean signs = reader.may(ProjectRight.SIGN, whose) && project.state().isSignable();
        boolean isLead = whose.equals(project.lead());
        return new PartPage(
                part,
                organisations.find(whose).orElseThrow(),
                organisations.find(project.lead()).orElseThrow(),
                places(project),
                project.state().isSignable() ? ledger.missing(project, all) : List.of(),
                new PartPage.May(
                        leads || goesOn && reader.may(ProjectRight.WRITE_PART, whose),
                        signs && !part.partner().hasSigned(),
                        signs && !isLead,
                        goesOn && !isLead && reader.may(ProjectRight.SIGN, whose),
                        leads && !isLead && !part.partner().hasSigned()),
                typed);
    }

    LessonsPage lessons(String q, @Nullable Sector sector, @Nullable UUID after) {
        List<Lessons.Told> found = lessons.search(q, sector, after, ProjectList.LENGTH + 1);
        boolean more = found.size() > ProjectList.LENGTH;
        List<Lessons.Told> shown = more ? found.subList(0, ProjectList.LENGTH) : found;
        StringBuilder next = new StringBuilder();
        if (more) {
            ProjectSelection.add(next, "q", q.isBlank() ? null : q);
            ProjectSelection.add(next, "sector", sector == null ? null : sector.code());
            ProjectSelection.add(next, "after", shown.getLast().lesson().id());
        }
        return new LessonsPage(q, sector, shown, more ? "/projects/lessons" + next : null);
    }

    EndPage end(Project project, Map<String, String> typed) {
        boolean unsigned =
                partners.of(project.id()).stream().anyMatch(partner -> !partner.hasSigned());
        return new EndPage(project, lessons.of(project.id()), unsigned, typed);
    }
}

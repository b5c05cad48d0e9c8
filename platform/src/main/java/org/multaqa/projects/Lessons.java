package org.multaqa.projects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Ids;
import org.multaqa.directory.Sector;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.stereotype.Service;

/** How projects end, and what was learned: kept, found again, shown where a like one is planned. */
@Service
public class Lessons {
    private static final int TEXT = 2_000;
    private static final int REASON = 2_000;

    /** So many lessons of a sector are looked at for those of projects that are most alike. */
    private static final int CONSIDERED = 300;

    private final LessonStore store;
    private final ProjectStore projects;
    private final PartnerStore partners;
    private final Partners ofPartners;
    private final ProjectLedger ledger;
    private final Gazetteer gazetteer;

    Lessons(
            LessonStore store,
            ProjectStore projects,
            PartnerStore partners,
            Partners ofPartners,
            ProjectLedger ledger,
            Gazetteer gazetteer) {
        this.store = store;
        this.projects = projects;
        this.partners = partners;
        this.ofPartners = ofPartners;
        this.ledger = ledger;
        this.gazetteer = gazetteer;
    }

    /** A lesson with the project it is from. */
    public record Told(Lesson lesson, Project project) {}

    /** Writes down what a partner learned while the project runs. */
    public Outcome<Project> add(Actor by, UUID id, UUID organisation, Map<String, String> typed) {
        return ofPartners.ofPartner(
                by,
                id,
                organisation,
                (project, partner) -> {
                    if (!by.may(ProjectRight.WRITE_PART, organisation)) {
                        return Outcome.notAllowed();
                    }
                    if (project.state() != ProjectState.RUNNING) {
                        return ProjectLedger.conflict("projects.not-running");
                    }
                    return add(by, project, organisation, typed);
                });
    }

    private Outcome<Project> add(
            Actor by, Project project, UUID organisation, Map<String, String> typed) {
        TypedFields fields = new TypedFields(typed);
        LessonKind kind = fields.word(LessonKind.class, "kind", "projects.kind-missing");
        String text = fields.prose("lesson", TEXT);
        if (text == null) {
            fields.wrong("lesson", "projects.lesson-missing");
        }
        return fields.outcome(text == null ? "" : text)
                .map(learned -> {
                    store.add(
                            Ids.next(),
                            project.id(),
                            organisation,
                            kind,
                            learned,
                            by.person(),
                            ledger.now());
                    ledger.write(by, project, ProjectAct.LESSON_ADDED, organisation, null);
                    return project;
                });
    }

    /**
     * Closes a project that runs, in the lead's name. It takes at least one lesson, there already
     * or typed now, and a signature of every partner that stands.
     */
    public Outcome<Project> close(Actor by, UUID id, Map<String, String> typed) {
        return ledger.ledByActor(
                by,
                id,
                project -> {
                    if (project.state() != ProjectState.RUNNING) {
                        return ProjectLedger.conflict("projects.not-running");
                    }
                    boolean allSigned = partners.of(id).stream().allMatch(Partner::hasSigned);
                    if (!allSigned) {
                        return ProjectLedger.conflict("projects.unsigned-changes");
                    }
                    TypedFields fields = new TypedFields(typed);
                    String said = fields.prose("reason", REASON);
                    return fields.outcome(project)
                            .then(it -> learned(by, it, typed))
                            .map(it -> {
                                ProjectState closed = ProjectState.CLOSED;
                                projects.end(it.id(), closed, said, ledger.now());
                                ledger.write(by, it, ProjectAct.CLOSED, null, said);
                                return it;
                            });
                });
    }

    /** The lesson that is typed at the end; it may be left out where there is one already. */
    private Outcome<Project> learned(Actor by, Project project, Map<String, String> typed) {
        boolean left = TypedFields.text(typed, "lesson").isBlank();
        return left && !store.of(project.id()).isEmpty()
                ? Outcome.done(project)
                : add(by, project, project.lead(), typed);
    }

    /** The lessons of one project, the oldest first. */
    List<Lesson> of(UUID project) {
        return store.of(project);
    }

    /** Lessons of closed projects that have some words, the newest first. */
    List<Told> search(String words, @Nullable Sector sector, @Nullable UUID after, int most) {
        return told(store.search(words, sector, after, most));
    }

    /**
     * Lessons of projects that are like one that is planned: those that share most with it of
     * sectors, governorates and words of the title.
     */
    List<Told> alike(ProjectTerms planned, int most) {
        Map<UUID, Double> likeness = new HashMap<>();
        List<Told> found = told(store.ofSectors(planned.sectors(), CONSIDERED));
        for (Told it : found) {
            likeness.computeIfAbsent(
                    it.project().id(), id -> likeness(planned, it.project().terms()));
        }
        return found.stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (Told it) -> -likeness.getOrDefault(it.project().id(), 0.0))
                                .thenComparing(it -> it.lesson().id()))
                .limit(most)
                .toList();
    }

    private double likeness(ProjectTerms planned, ProjectTerms other) {
        long sectors = other.sectors().stream().filter(planned.sectors()::contains).count();
        List<String> around = governorates(planned);
        boolean near = governorates(other).stream().anyMatch(around::contains);
        return sectors + (near ? 1 : 0) + 2 * ArabicText.similarity(planned.title(), other.title());
    }

    private List<String> governorates(ProjectTerms terms) {
        return terms.places().stream()
                .flatMap(code -> gazetteer.ancestor(code, Level.GOVERNORATE).stream())
                .map(Place::code)
                .distinct()
                .toList();
    }

    private List<Told> told(List<Lesson> lessons) {
        Map<UUID, Project> of =
                projects.all(lessons.stream().map(Lesson::project).distinct().toList()).stream()
                        .collect(Collectors.toMap(Project::id, Function.identity()));
        List<Told> told = new ArrayList<>();
        for (Lesson lesson : lessons) {
            Project project = of.get(lesson.project());
            if (project != null) {
                told.add(new Told(lesson, project));
            }
        }
        return told;
    }
}

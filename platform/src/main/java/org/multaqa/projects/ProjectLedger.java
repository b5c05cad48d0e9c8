package org.multaqa.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/**
 * Keeps projects true: holds a project's row while anything of it changes, adds everything up, lets
 * lapse what no longer says what was signed, and writes each step into the history and the trail.
 */
@Component
class ProjectLedger {
    private final ProjectStore store;
    private final PartnerStore partners;
    private final Organisations organisations;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    ProjectLedger(
            ProjectStore store,
            PartnerStore partners,
            Organisations organisations,
            Database db,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.partners = partners;
        this.organisations = organisations;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does something with a project that is held, and settles it. */
    Outcome<Project> held(Actor by, UUID id, Function<Project, Outcome<Project>> work) {
        return db.inTransaction(() -> {
            Project project = store.hold(id).orElse(null);
            if (project == null) {
                return Outcome.notFound();
            }
            return work.apply(project).map(done -> settle(by, id));
        });
    }

    /** The same for whoever may write what the lead leads, while the project goes on. */
    Outcome<Project> ledByActor(Actor by, UUID id, Function<Project, Outcome<Project>> work) {
        return held(
                by,
                id,
                project -> {
                    if (!by.may(ProjectRight.PLAN, project.lead())) {
                        return Outcome.notAllowed();
                    }
                    return project.state().goesOn()
                            ? work.apply(project)
                            : conflict("projects.ended");
                });
    }

    /**
     * Adds up a project that is held: signatures of what has changed lapse, a draft that everybody
     * has signed is signed, and one of which a signature is missing is a draft again.
     */
    Project settle(Actor by, UUID id) {
        Project project = store.find(id).orElseThrow();
        if (!project.state().goesOn()) {
            return project;
        }
        List<Part> parts = partners.parts(project);
        boolean all = !parts.isEmpty();
        for (Part part : parts) {
            Partner partner = part.partner();
            boolean stands = part.text().equals(partner.signed());
            if (partner.hasSigned() && !stands) {
                partners.lapse(id, partner.organisation());
                write(by, project, ProjectAct.LAPSED, partner.organisation(), null);
            }
            all &= stands;
        }
        boolean ready = missing(project, parts).isEmpty();
        ProjectState state = state(project.state(), ready && all);
        if (state != project.state()) {
            boolean signed = state == ProjectState.SIGNED;
            write(by, project, signed ? ProjectAct.ALL_SIGNED : ProjectAct.REOPENED, null, null);
            store.settle(id, ready, state, signed ? now() : null);
        } else if (ready != project.ready()) {
            store.settle(id, ready, state, project.signedAt());
        }
        return store.find(id).orElseThrow();
    }

    private static ProjectState state(ProjectState now, boolean signed) {
        return switch (now) {
            case DRAFT -> signed ? ProjectState.SIGNED : now;
            case SIGNED -> signed ? now : ProjectState.DRAFT;
            default -> now;
        };
    }

    /** What is missing before a project can be signed. */
    List<Message> missing(Project project, List<Part> parts) {
        Map<UUID, Organisation> active =
                organisations
                        .all(parts.stream().map(part -> part.partner().organisation()).toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return Closing.missing(project, parts, active);
    }

    /** Writes a step; the partner that it is about sees it in its part of the trail. */
    void write(
            Actor by,
            Project project,
            ProjectAct act,
            @Nullable UUID partner,
            @Nullable String note) {
        store.add(by, project.id(), act, partner, note, now());
        Map<String, Object> details = new HashMap<>();
        if (partner != null) {
            details.put("partner", partner);
        }
        String verb = "projects.act." + Statement.word(act);
        audit.record(by, verb, "project", project.id(), project.lead(), details);
        if (partner != null && !partner.equals(project.lead())) {
            audit.record(by, verb, "project", project.id(), partner, details);
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day in Damascus. */
    LocalDate today() {
        return Dates.today(clock.instant());
    }

    static <T> Outcome<T> conflict(String key) {
        return Outcome.refused(Outcome.Why.CONFLICT, key);
    }
}

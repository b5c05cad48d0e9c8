package org.multaqa.projects;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.MergeMoves;
import org.multaqa.directory.OrganisationClosed;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.directory.OrganisationRemoved;
import org.multaqa.files.Attachments;
import org.multaqa.language.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps projects true when organisations become one, close, or were never there. */
@Component
class ProjectMoves implements MergeMoves {
    private final ProjectStore store;
    private final PartnerStore partners;
    private final PartnerMoveStore moves;
    private final LessonStore lessons;
    private final RiskStore risks;
    private final Attachments attachments;
    private final ProjectLedger ledger;

    ProjectMoves(
            ProjectStore store,
            PartnerStore partners,
            PartnerMoveStore moves,
            LessonStore lessons,
            RiskStore risks,
            Attachments attachments,
            ProjectLedger ledger) {
        this.store = store;
        this.partners = partners;
        this.moves = moves;
        this.lessons = lessons;
        this.risks = risks;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    @Override
    public String label() {
        return "projects.navigation";
    }

    @Override
    public @Nullable Message of(UUID organisation) {
        long count = moves.count(organisation);
        return count == 0 ? null : Message.of("projects.count", "count", count);
    }

    @EventListener
    void merged(OrganisationMerged event) {
        UUID gone = event.gone();
        UUID keep = event.keep();
        List<Project> touched = store.holdAllOf(gone);
        for (Project project : touched) {
            Part going = part(project, gone);
            Part kept = part(project, keep);
            if (going != null && kept != null) {
                partners.write(project.id(), keep, both(kept, going));
                partners.remove(project.id(), gone);
            }
        }
        store.leadMoves(gone, keep);
        // What was signed says the same of the kept one: no signature lapses by it.
        moves.move(gone, keep);
        lessons.move(gone, keep);
        risks.move(gone, keep);
        attachments.move(gone, keep);
        touched.forEach(project -> ledger.settle(event.by(), project.id()));
    }

    private @Nullable Part part(Project project, UUID organisation) {
        return partners.parts(project).stream()
                .filter(it -> it.partner().organisation().equals(organisation))
                .findFirst()
                .orElse(null);
    }

    /** One part of what two partners had taken on. */
    private static PartTerms both(Part kept, Part gone) {
        Set<PartnerRole> roles = EnumSet.noneOf(PartnerRole.class);
        roles.addAll(kept.partner().roles());
        roles.addAll(gone.partner().roles());
        List<String> tasks =
                Stream.of(kept, gone)
                        .flatMap(it -> Stream.ofNullable(it.partner().task()))
                        .toList();
        return new PartTerms(
                roles,
                tasks.isEmpty() ? null : String.join("\n", tasks),
                Stream.concat(kept.lines().stream(), gone.lines().stream()).toList(),
                Stream.concat(kept.sources().stream(), gone.sources().stream()).toList());
    }

    /** Nobody speaks for it any more: its signature lapses, and the lead decides what follows. */
    @EventListener
    void closed(OrganisationClosed event) {
        for (Project project : store.holdAllOf(event.id())) {
            if (project.state().goesOn()) {
                Part part = part(project, event.id());
                if (part != null && part.partner().hasSigned()) {
                    partners.lapse(project.id(), event.id());
                    ledger.write(Actor.PROGRAM, project, ProjectAct.LAPSED, event.id(), null);
                }
                ledger.settle(Actor.PROGRAM, project.id());
            }
        }
    }

    /** It was never there: it is no partner, and what it would have led is withdrawn. */
    @EventListener
    void removed(OrganisationRemoved event) {
        for (Project project : store.holdAllOf(event.id())) {
            if (project.lead().equals(event.id())) {
                if (project.state().goesOn()) {
                    store.end(project.id(), ProjectState.WITHDRAWN, null, ledger.now());
                    ledger.write(Actor.PROGRAM, project, ProjectAct.WITHDRAWN, null, null);
                }
            } else {
                partners.remove(project.id(), event.id());
                ledger.write(Actor.PROGRAM, project, ProjectAct.TAKEN_OUT, event.id(), null);
                ledger.settle(Actor.PROGRAM, project.id());
            }
        }
    }
}

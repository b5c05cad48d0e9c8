package org.multaqa.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.needs.Need;
import org.multaqa.needs.Needs;
import org.springframework.stereotype.Service;

/** The needs that a project answers. */
@Service
public class AnsweredNeeds {
    private static final int MOST = 20;

    private final AnsweredNeedStore store;
    private final ProjectLedger ledger;
    private final Needs needs;

    AnsweredNeeds(AnsweredNeedStore store, ProjectLedger ledger, Needs needs) {
        this.store = store;
        this.ledger = ledger;
        this.needs = needs;
    }

    /** Says that a project answers a need that the actor sees; said twice, it is said once. */
    public Outcome<Project> link(Actor by, UUID project, UUID need) {
        return ledger.ledByActor(
                by,
                project,
                it -> {
                    if (!sees(by, need)) {
                        return Outcome.notFound();
                    }
                    List<UUID> linked = store.of(project);
                    if (linked.size() >= MOST && !linked.contains(need)) {
                        return ProjectLedger.conflict("projects.too-many-needs");
                    }
                    add(by, it, need);
                    return Outcome.done(it);
                });
    }

    boolean sees(Actor by, UUID need) {
        return needs.find(by, need).isDone();
    }

    /** Links a need in the transaction that is open. */
    void add(Actor by, Project project, UUID need) {
        if (store.add(project.id(), need)) {
            ledger.write(by, project, ProjectAct.NEED_LINKED, null, null);
        }
    }

    /** Takes the link to a need away. */
    public Outcome<Project> unlink(Actor by, UUID project, UUID need) {
        return ledger.ledByActor(
                by,
                project,
                it -> {
                    if (store.remove(project, need)) {
                        ledger.write(by, it, ProjectAct.NEED_UNLINKED, null, null);
                    }
                    return Outcome.done(it);
                });
    }

    /** The needs of a project that the reader may see. */
    List<Need> of(Actor reader, UUID project) {
        List<Need> seen = new ArrayList<>();
        for (UUID need : store.of(project)) {
            if (needs.find(reader, need) instanceof Outcome.Done<Need>(Need it)) {
                seen.add(it);
            }
        }
        return seen;
    }

    /** The projects that answer a need. */
    List<UUID> projectsOf(UUID need) {
        return store.projectsOf(need);
    }
}

package org.multaqa.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Message;
import org.multaqa.needs.Need;
import org.multaqa.needs.NeedPart;
import org.springframework.stereotype.Component;

/** On the page of a need: the joint projects that answer it, and the way to propose one. */
@Component
public class NeedProjects implements NeedPart {
    private final AnsweredNeeds needs;
    private final ProjectStore store;
    private final ProjectViews views;

    NeedProjects(AnsweredNeeds needs, ProjectStore store, ProjectViews views) {
        this.needs = needs;
        this.store = store;
        this.views = views;
    }

    /**
     * What the part shows.
     *
     * @param mayPropose whether the reader may propose a project for it
     */
    public record Shown(UUID need, List<ProjectLine> lines, boolean mayPropose) {}

    @Override
    public Optional<Part> of(Actor reader, Need need) {
        boolean inside = reader.may(ProjectRight.READ_INSIDE);
        List<Project> found =
                store.all(needs.projectsOf(need.id())).stream()
                        .filter(it -> inside || it.state().isPublic())
                        .filter(it -> it.state() != ProjectState.WITHDRAWN)
                        .toList();
        boolean mayPropose = need.state().goesOn() && ProjectViews.mayPropose(reader);
        return found.isEmpty() && !mayPropose
                ? Optional.empty()
                : Optional.of(
                        new Part(
                                "projects",
                                Message.of("projects.section"),
                                "projects/ofneed",
                                new Shown(need.id(), views.lines(found), mayPropose)));
    }
}

package org.multaqa.projects;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.ProfileSection;
import org.multaqa.language.Message;
import org.springframework.stereotype.Component;

/** On the page of an organisation: the joint projects in which it takes part. */
@Component
public class ProjectSection implements ProfileSection {
    private static final int MOST = 6;

    private final ProjectStore store;
    private final ProjectViews views;

    ProjectSection(ProjectStore store, ProjectViews views) {
        this.store = store;
        this.views = views;
    }

    /** What the section shows. */
    public record Shown(UUID organisation, List<ProjectLine> lines) {}

    @Override
    public int order() {
        return 57;
    }

    @Override
    public Optional<Part> of(Actor reader, Organisation organisation) {
        Set<ProjectState> seen = EnumSet.copyOf(ProjectState.PUBLIC);
        if (reader.may(ProjectRight.READ_INSIDE)) {
            seen.add(ProjectState.DRAFT);
        }
        List<Project> found = store.of(organisation.id(), seen, MOST);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Part(
                                "projects",
                                Message.of("projects.section"),
                                "projects/section",
                                new Shown(organisation.id(), views.lines(found))));
    }
}

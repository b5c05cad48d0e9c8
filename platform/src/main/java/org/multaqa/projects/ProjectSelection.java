package org.multaqa.projects;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.directory.Sector;
import org.multaqa.places.Place;

/**
 * Which projects are asked for: all of it stands in the address.
 *
 * @param within the area in which they are, null for the country
 * @param organisation one of the partners, null for everybody
 */
public record ProjectSelection(
        Show show,
        String q,
        @Nullable Place within,
        @Nullable Sector sector,
        @Nullable UUID organisation) {

    /** Projects by how far they are. */
    public enum Show {
        RUNNING(ProjectState.RUNNING, ProjectState.SIGNED),
        DRAFTS(ProjectState.DRAFT),
        IDEAS(ProjectState.IDEA),
        CLOSED(ProjectState.CLOSED),
        WITHDRAWN(ProjectState.WITHDRAWN),
        ALL(ProjectState.IDEA, ProjectState.values());

        private final Set<ProjectState> states;

        Show(ProjectState first, ProjectState... others) {
            states = EnumSet.of(first, others);
        }

        /** The states of it that a reader may see. */
        Set<ProjectState> states(boolean inside) {
            Set<ProjectState> seen = EnumSet.copyOf(states);
            if (!inside) {
                seen.retainAll(ProjectState.PUBLIC);
            }
            return seen;
        }
    }

    ProjectSelection showing(Show other) {
        return new ProjectSelection(other, q, within, sector, organisation);
    }

    /** The address of the list. */
    public String address() {
        return "/projects" + query(null);
    }

    /** What stands behind the path, up to a project after which the list goes on. */
    String query(@Nullable UUID after) {
        StringBuilder query = new StringBuilder();
        add(query, "show", show == Show.RUNNING ? null : Statement.word(show));
        add(query, "q", q.isBlank() ? null : q);
        add(query, "within", within == null ? null : within.code());
        add(query, "sector", sector == null ? null : sector.code());
        add(query, "organisation", organisation);
        add(query, "after", after);
        return query.toString();
    }

    static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}

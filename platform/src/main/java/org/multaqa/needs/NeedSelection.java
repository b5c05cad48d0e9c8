package org.multaqa.needs;

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
 * Which needs are asked for: all of it stands in the address.
 *
 * @param within the area in which they are, null for the country
 * @param organisation who raised them, null for everybody
 */
public record NeedSelection(
        Show show,
        String q,
        @Nullable Place within,
        @Nullable Sector sector,
        @Nullable Resource resource,
        @Nullable Urgency urgency,
        @Nullable UUID organisation) {

    /** Needs by how far they are. */
    public enum Show {
        /** Those of which something is open. */
        OPEN(NeedState.OPEN, NeedState.PARTLY_COVERED),
        REPORTED(NeedState.REPORTED),
        COVERED(NeedState.COVERED),
        CLOSED(NeedState.CLOSED),
        WITHDRAWN(NeedState.WITHDRAWN);

        private final Set<NeedState> states;

        Show(NeedState first, NeedState... others) {
            states = EnumSet.of(first, others);
        }

        Set<NeedState> states() {
            return states;
        }

        /** Whether only insiders see them: nobody has confirmed them, or they were taken back. */
        boolean isInside() {
            return this == REPORTED || this == WITHDRAWN;
        }
    }

    NeedSelection showing(Show other) {
        return new NeedSelection(other, q, within, sector, resource, urgency, organisation);
    }

    /** Whether any of the choices is made that seldom are. */
    public boolean isNarrowed() {
        return sector != null || resource != null || urgency != null;
    }

    /** The address of the list. */
    public String address() {
        return "/needs" + query(null);
    }

    /** What stands behind the path, up to a need after which the list goes on. */
    String query(@Nullable UUID after) {
        StringBuilder query = new StringBuilder();
        add(query, "show", show == Show.OPEN ? null : Statement.word(show));
        add(query, "q", q.isBlank() ? null : q);
        add(query, "within", within == null ? null : within.code());
        add(query, "sector", sector == null ? null : sector.code());
        add(query, "resource", resource == null ? null : Statement.word(resource));
        add(query, "urgency", urgency == null ? null : Statement.word(urgency));
        add(query, "organisation", organisation);
        add(query, "after", after);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}

package org.multaqa.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show: those before a number (0 for the newest), about an organisation, by a
 * person, of a verb that starts with {@code what}; null where it does not matter.
 */
public record EntryFilter(
        long before,
        @Nullable UUID about,
        @Nullable UUID person,
        @Nullable String what,
        int limit) {
    public EntryFilter {
        limit = Math.clamp(limit, 1, 500);
    }
}

package org.multaqa.coverage;

import java.time.Instant;
import java.util.UUID;

/**
 * A name for an address of the page.
 *
 * @param query what stands behind the path, with its question mark; may be empty
 * @param person who kept it
 */
public record SavedView(
        UUID id,
        String name,
        String query,
        UUID person,
        UUID organisation,
        Shared shared,
        Instant createdAt) {

    /** Whether it shows one month for ever; else the newest at any time. */
    public boolean isOfOneMonth() {
        return query.matches(".*[?&]month=.*");
    }
}

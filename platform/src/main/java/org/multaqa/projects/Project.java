package org.multaqa.projects;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A joint project.
 *
 * @param ready whether everything closes, so that it can be signed
 * @param signedAt when the last signature came that was missing
 * @param endedAt when it was closed or withdrawn
 * @param reason why it was withdrawn, or what was said when it was closed
 * @param version counts the changes of its terms
 */
public record Project(
        UUID id,
        ProjectTerms terms,
        ProjectState state,
        boolean ready,
        @Nullable UUID raisedBy,
        Instant raisedAt,
        @Nullable Instant signedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        int version) {

    public UUID lead() {
        return terms.lead();
    }

    public String title() {
        return terms.title();
    }

    /** Where it stands. */
    public String address() {
        return "/projects/" + id;
    }
}

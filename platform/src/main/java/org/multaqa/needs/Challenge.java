package org.multaqa.needs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds work back, as an organisation describes it.
 *
 * @param place where, a P-code; null where it is the same everywhere
 * @param supporters how many other organisations have it too
 * @param reason how it was solved, or why it was withdrawn
 */
public record Challenge(
        UUID id,
        UUID organisation,
        ChallengeTopic topic,
        String title,
        String description,
        @Nullable String place,
        ChallengeState state,
        int supporters,
        Instant raisedAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    /** Where it stands. */
    public String address() {
        return "/needs/challenges/" + id;
    }
}

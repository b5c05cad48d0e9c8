package org.multaqa.duplicates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two entries that are likely one organisation.
 *
 * @param laterUntil when it is put off, the day on which it waits again
 * @param kept when they were merged, the entry that stayed
 */
public record Pair(
        UUID id,
        UUID one,
        UUID other,
        double score,
        PairState state,
        @Nullable LocalDate laterUntil,
        @Nullable UUID kept,
        Instant foundAt,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy) {

    /** Whether it is to be looked at on a day. */
    public boolean waits(LocalDate on) {
        return state == PairState.WAITING
                || (state == PairState.LATER && laterUntil != null && !on.isBefore(laterUntil));
    }
}

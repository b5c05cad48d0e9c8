package org.multaqa.needs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that an organisation promises towards a need.
 *
 * @param number the order in which those of a need came, from 1
 * @param quantity as it was promised, in the need's unit
 * @param received what the receiver has confirmed; null before
 * @param offer of the giver from which it comes, if any
 * @param reason why it was withdrawn or sent back
 */
public record Commitment(
        UUID id,
        UUID need,
        UUID organisation,
        int number,
        long quantity,
        @Nullable Long received,
        CommitmentState state,
        @Nullable String note,
        @Nullable String reason,
        @Nullable UUID offer,
        @Nullable UUID madeBy,
        Instant madeAt,
        Instant changedAt) {

    /** How much of the need it covers now. */
    public long counts() {
        return !state.isLive() ? 0 : received != null ? received : quantity;
    }
}

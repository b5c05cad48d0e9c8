package org.multaqa.needs;

import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;

/**
 * The page of a commitment.
 *
 * @param giver who promised it
 * @param place on the waiting list, 0 where it does not wait
 * @param may what the reader can do with it
 * @param received what was typed as received
 * @param reason what was typed as a reason
 */
public record CommitmentPage(
        Commitment it,
        NeedLine line,
        Organisation.@Nullable Name giver,
        int place,
        May may,
        String received,
        String reason) {

    /** What the reader can do with a commitment. */
    public record May(boolean prepare, boolean handOver, boolean receive, boolean withdraw) {}
}

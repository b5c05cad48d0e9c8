package org.multaqa.needs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;

/**
 * What an organisation needs, and what it has promised to others.
 *
 * @param needs those that have not ended
 * @param promised commitments of which something is still to be done or said
 * @param over those that came to their end
 */
public record OursPage(
        Organisation organisation,
        List<NeedLine> needs,
        List<Promise> promised,
        List<Promise> over,
        boolean mayRaise) {

    /** A commitment with its need. */
    public record Promise(Commitment it, @Nullable NeedLine line) {}
}

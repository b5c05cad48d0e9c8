package org.multaqa.projects;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may go wrong with a project.
 *
 * @param organisation the partner that watches it
 * @param answer what is done about it
 * @param overAt since when it is none any more
 */
public record Risk(
        UUID id,
        UUID project,
        UUID organisation,
        String what,
        RiskLevel likelihood,
        RiskLevel impact,
        String answer,
        Instant at,
        @Nullable Instant overAt) {

    /** How grave it is: 1 to 9. */
    public int weight() {
        return (likelihood.ordinal() + 1) * (impact.ordinal() + 1);
    }
}

package org.multaqa.projects;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step in the history of a project.
 *
 * @param organisation for which somebody took it
 * @param partner that it is about
 */
public record ProjectStep(
        int number,
        Instant at,
        @Nullable UUID organisation,
        ProjectAct act,
        @Nullable UUID partner,
        @Nullable String note) {}

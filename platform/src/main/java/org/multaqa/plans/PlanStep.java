package org.multaqa.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step in the history of a plan; {@code partner} is the one that it is about. */
public record PlanStep(
        int number,
        Instant at,
        @Nullable UUID organisation,
        PlanAct act,
        @Nullable UUID partner,
        @Nullable String note) {}

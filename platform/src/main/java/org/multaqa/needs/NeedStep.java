package org.multaqa.needs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a need's history.
 *
 * @param organisation for whom it was done
 * @param quantity that the step is about, in the need's unit
 * @param note what was said
 */
public record NeedStep(
        UUID need,
        int number,
        Instant at,
        @Nullable UUID person,
        @Nullable UUID organisation,
        NeedAct act,
        @Nullable UUID commitment,
        @Nullable Long quantity,
        @Nullable String note) {}

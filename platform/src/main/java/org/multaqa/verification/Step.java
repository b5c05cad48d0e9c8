package org.multaqa.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of an item, kept for its history. */
public record Step(
        UUID id,
        UUID item,
        ItemState state,
        @Nullable String note,
        @Nullable UUID person,
        Instant at) {}

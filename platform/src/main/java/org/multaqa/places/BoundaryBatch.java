package org.multaqa.places;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of official boundaries that was brought in, and whether it was taken back. */
public record BoundaryBatch(
        UUID id,
        Level level,
        String fileName,
        int areas,
        Instant importedAt,
        @Nullable Instant undoneAt) {}

package org.multaqa.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pairs that wait, or those that were decided; and the two entries that were typed. */
public record DuplicatesPage(
        List<PairView> pairs,
        long waiting,
        boolean decided,
        @Nullable String next,
        String one,
        String other) {}

package org.multaqa.duplicates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Message;

/** A pair as a list shows it: both entries, and why they may be one. */
public record PairView(
        Pair pair,
        Organisation one,
        Organisation other,
        Comparison.Side onePlace,
        Comparison.Side otherPlace,
        long percent,
        List<Message> reasons) {

    /** The entry that stayed, of a pair that was merged. */
    public @Nullable Organisation kept() {
        UUID kept = pair.kept();
        return kept == null ? null : Map.of(one.id(), one, other.id(), other).get(kept);
    }
}

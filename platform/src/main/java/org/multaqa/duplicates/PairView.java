package org.multaqa.duplicates;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<Message> reasons) {

    /** How likely they are one: never quite certain where their names are not the same text. */
    public Message likelihood() {
        long percent = Math.round(pair.score() * 100);
        boolean same =
                Objects.equals(one.nameAr(), other.nameAr())
                        && Objects.equals(one.nameEn(), other.nameEn());
        return percent < 100 || same
                ? Message.of("duplicates.percent", "percent", percent)
                : Message.of("duplicates.percent-more", "percent", 99);
    }

    /** The entry that stayed, of a pair that was merged. */
    public @Nullable Organisation kept() {
        UUID kept = pair.kept();
        return kept == null ? null : Map.of(one.id(), one, other.id(), other).get(kept);
    }
}

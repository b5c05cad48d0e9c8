package org.multaqa.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.LikelyTwins;

/**
 * The entering of many. The register is taken as it was when the round began: what the round itself
 * has written and not yet ended stays out of what everybody shares.
 */
final class TwinRound implements LikelyTwins.Round {
    private static final int TWINS = 5;

    private final KnownEntries known;
    private final EntryIndex added = new EntryIndex();

    TwinRound(KnownEntries known) {
        this.known = known;
        known.lookNow();
    }

    @Override
    public List<LikelyTwins.Twin> of(
            String nameAr, @Nullable String nameEn, @Nullable String homePlace) {
        Entry asked = known.asked(new UUID(0, 0), nameAr, nameEn, homePlace);
        List<KnownEntries.Found> found = new ArrayList<>(known.twinsAsKnown(asked));
        found.addAll(KnownEntries.twins(asked, added));
        found.sort(Comparator.comparingDouble(KnownEntries.Found::score).reversed());
        return found.stream()
                .limit(TWINS)
                .map(f ->
                        new LikelyTwins.Twin(
                                f.entry().id(), f.score(), Likeness.of(asked, f.entry()).reasons()))
                .toList();
    }

    @Override
    public void add(UUID id, String nameAr, @Nullable String nameEn, @Nullable String homePlace) {
        added.add(known.asked(id, nameAr, nameEn, homePlace));
    }
}

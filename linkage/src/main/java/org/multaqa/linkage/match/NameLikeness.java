package org.multaqa.linkage.match;

import org.multaqa.linkage.match.Trait.Level;
import org.multaqa.linkage.text.JaroWinkler;
import org.multaqa.linkage.text.Slips;

/** How alike two names are, in levels. For one thread. */
final class NameLikeness {
    private static final double WEAK = 0.84;

    /** A spelling that is written no oftener than this is likely a slip: so often by itself, */
    private static final int RARE = 3;

    /** and in this share of all names. */
    private static final double RARE_SHARE = 1.5e-5;

    private final Lexicon names;
    private final Remembered levels = new Remembered(this::compare);
    private final int rare;

    NameLikeness(Lexicon names) {
        this.names = names;
        this.rare = Math.max(RARE, (int) (RARE_SHARE * names.total()));
    }

    int level(int one, int other) {
        if (one == 0 || other == 0) {
            return Level.MISSING;
        }
        if (one == other) {
            return Level.SAME_NAME;
        }
        return levels.of(one, other);
    }

    private int compare(int one, int other) {
        if (names.skeleton(one) == names.skeleton(other)) {
            return Level.SKELETON;
        }
        if (names.isLatin(one) != names.isLatin(other)) {
            return acrossScripts(one, other);
        }
        if ((names.isSeveral(one) || names.isSeveral(other)) && arePart(one, other)) {
            return Level.PART;
        }
        return letters(one, other);
    }

    /** How alike the letters are of two names in one script, none a part of the other. */
    private int letters(int one, int other) {
        int n = names.length(one);
        int m = names.length(other);
        int common = Letters.common(names.letters(one), n, names.letters(other), m);
        if (Letters.maySlip(common, n, m)
                        && Slips.between(names.text(one), names.text(other), 1) <= 1
                || slippedSkeleton(one, other, 4)) {
            boolean slip = Math.min(names.written(one), names.written(other)) <= rare;
            return slip ? Level.SLIP : Level.NEIGHBOUR;
        }
        boolean alike =
                Letters.mayBeAlike(common, n, m)
                        && JaroWinkler.of(names.text(one), names.text(other)) >= WEAK;
        return alike ? Level.WEAK : Level.DIFFERENT;
    }

    /** Of two scripts the skeletons alone can be compared. */
    private int acrossScripts(int one, int other) {
        if (names.firstSkeleton(one) == names.firstSkeleton(other)) {
            return Level.PART;
        }
        if (slippedSkeleton(one, other, 3)) {
            return Level.NEIGHBOUR;
        }
        String first = names.skeletonText(names.skeleton(one));
        String second = names.skeletonText(names.skeleton(other));
        return JaroWinkler.of(first, second) >= WEAK ? Level.WEAK : Level.DIFFERENT;
    }

    /** Whether two skeletons of so many letters are a slip apart. */
    private boolean slippedSkeleton(int one, int other, int least) {
        int n = names.skeletonLength(one);
        int m = names.skeletonLength(other);
        int common = Letters.common(names.skeletonLetters(one), n, names.skeletonLetters(other), m);
        return Math.min(n, m) >= least
                && Letters.maySlip(common, n, m)
                && Slips.between(
                                names.skeletonText(names.skeleton(one)),
                                names.skeletonText(names.skeleton(other)),
                                1)
                        <= 1;
    }

    /** Whether one of two names is the first of the other, or any of them. */
    private boolean arePart(int one, int other) {
        if (names.firstSkeleton(one) == names.firstSkeleton(other)) {
            return true;
        }
        String first = names.text(one);
        String second = names.text(other);
        String shorter = first.length() <= second.length() ? first : second;
        String longer = first.length() <= second.length() ? second : first;
        return shorter.indexOf(' ') < 0 && (" " + longer + " ").contains(" " + shorter + " ");
    }
}

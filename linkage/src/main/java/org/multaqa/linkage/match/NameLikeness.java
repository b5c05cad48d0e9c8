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
        String first = names.text(one);
        String second = names.text(other);
        if (isLatin(first) != isLatin(second)) {
            return acrossScripts(one, other);
        }
        if (first.indexOf(' ') >= 0 || second.indexOf(' ') >= 0) {
            int level = parts(first, second, one, other);
            if (level > 0) {
                return level;
            }
        }
        int n = first.length();
        int m = second.length();
        int common = Letters.common(names.letters(one), n, names.letters(other), m);
        boolean near = Letters.maySlip(common, n, m) && Slips.between(first, second, 1) <= 1;
        if (near || slippedSkeleton(one, other, 4)) {
            boolean slip = Math.min(names.written(one), names.written(other)) <= rare;
            return slip ? Level.SLIP : Level.NEIGHBOUR;
        }
        boolean alike = Letters.mayBeAlike(common, n, m) && JaroWinkler.of(first, second) >= WEAK;
        return alike ? Level.WEAK : Level.DIFFERENT;
    }

    private static boolean isLatin(String name) {
        return name.charAt(0) < 0x80;
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
        int skeleton = names.skeleton(one);
        int otherSkeleton = names.skeleton(other);
        String first = names.skeletonText(skeleton);
        String second = names.skeletonText(otherSkeleton);
        int n = first.length();
        int m = second.length();
        long letters = names.skeletonLetters(skeleton);
        int common = Letters.common(letters, n, names.skeletonLetters(otherSkeleton), m);
        return Math.min(n, m) >= least
                && Letters.maySlip(common, n, m)
                && Slips.between(first, second, 1) <= 1;
    }

    /** Whether the names of one are among the names of the other; 0 where that says nothing. */
    private int parts(String first, String second, int one, int other) {
        if (names.firstSkeleton(one) == names.firstSkeleton(other)) {
            return Level.PART;
        }
        String shorter = first.length() <= second.length() ? first : second;
        String longer = first.length() <= second.length() ? second : first;
        return shorter.indexOf(' ') < 0 && (" " + longer + " ").contains(" " + shorter + " ")
                ? Level.PART
                : 0;
    }
}

package org.multaqa.linkage.match;

import org.multaqa.linkage.match.Trait.Level;
import org.multaqa.linkage.text.JaroWinkler;
import org.multaqa.linkage.text.Slips;

/** How alike two names are, in levels; remembers what was asked lately. For one thread. */
final class NameLikeness {
    private static final int REMEMBERED = 1 << 16;
    private static final double WEAK = 0.84;

    /** A spelling that is written no oftener than this is likely a slip. */
    private static final int RARE = 3;

    private final Lexicon names;
    private final long[] asked = new long[REMEMBERED];
    private final byte[] answers = new byte[REMEMBERED];

    NameLikeness(Lexicon names) {
        this.names = names;
    }

    int level(int one, int other) {
        if (one == 0 || other == 0) {
            return Level.MISSING;
        }
        if (one == other) {
            return Level.SAME_NAME;
        }
        if (names.skeleton(one) == names.skeleton(other)) {
            return Level.SKELETON;
        }
        long question = (long) Math.min(one, other) << 32 | Math.max(one, other);
        int slot = (int) ((question * 0x9E3779B97F4A7C15L) >>> 48);
        if (asked[slot] != question) {
            asked[slot] = question;
            answers[slot] = (byte) compare(one, other);
        }
        return answers[slot];
    }

    private int compare(int one, int other) {
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
        if (Slips.between(first, second, 1) <= 1 || slippedSkeleton(one, other)) {
            boolean slip = Math.min(names.written(one), names.written(other)) <= RARE;
            return slip ? Level.SLIP : Level.NEIGHBOUR;
        }
        double alike = JaroWinkler.of(first, second);
        return alike >= WEAK ? Level.WEAK : Level.DIFFERENT;
    }

    private static boolean isLatin(String name) {
        return name.charAt(0) < 0x80;
    }

    /** Of two scripts the skeletons alone can be compared. */
    private int acrossScripts(int one, int other) {
        if (names.firstSkeleton(one) == names.firstSkeleton(other)) {
            return Level.PART;
        }
        String first = names.skeletonText(names.skeleton(one));
        String second = names.skeletonText(names.skeleton(other));
        if (Math.min(first.length(), second.length()) >= 3
                && Slips.between(first, second, 1) <= 1) {
            return Level.NEIGHBOUR;
        }
        return JaroWinkler.of(first, second) >= WEAK ? Level.WEAK : Level.DIFFERENT;
    }

    private boolean slippedSkeleton(int one, int other) {
        String first = names.skeletonText(names.skeleton(one));
        String second = names.skeletonText(names.skeleton(other));
        return Math.min(first.length(), second.length()) >= 4
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

package org.multaqa.duplicates;

import java.util.List;
import org.multaqa.linkage.text.Slips;

/** How alike two names are, from 0 to 1: the weight of the words that they have in common. */
final class NameLikeness {
    private static final double LEAST = 0.7;

    private NameLikeness() {}

    static double of(NameForm one, NameForm other) {
        if (one.normal().equals(other.normal())) {
            return 1;
        }
        boolean sameScript = one.arabic() == other.arabic();
        double common = 0;
        boolean[] taken = new boolean[other.words().size()];
        for (NameForm.Word word : one.words()) {
            if (word.weight() > 0) {
                common += best(word, other.words(), taken, sameScript);
            }
        }
        double whole = one.weight() + other.weight();
        double likeness = whole == 0 ? 0 : common / whole;
        return sameScript ? Math.max(likeness, joined(one, other)) : likeness;
    }

    /** The word's best counterpart that is still free, weighed. */
    private static double best(
            NameForm.Word word, List<NameForm.Word> others, boolean[] taken, boolean sameScript) {
        double best = 0;
        int at = -1;
        for (int i = 0; i < taken.length; i++) {
            NameForm.Word other = others.get(i);
            if (taken[i] || other.weight() == 0) {
                continue;
            }
            double likeness = sameScript ? within(word, other) : across(word, other);
            if (likeness >= LEAST && likeness > best) {
                best = likeness;
                at = i;
            }
        }
        if (at < 0) {
            return 0;
        }
        taken[at] = true;
        return best * (word.weight() + others.get(at).weight());
    }

    private static double within(NameForm.Word one, NameForm.Word other) {
        if (one.bare().equals(other.bare())) {
            return 1;
        }
        boolean sounds = one.sound().length() >= 3 && one.sound().equals(other.sound());
        boolean consonants =
                one.consonants().length() >= 3 && one.consonants().equals(other.consonants());
        double bySound = sounds ? 0.9 : consonants ? 0.85 : 0;
        boolean arabic = NameWords.isArabic(one.bare());
        if (bySound > 0 || (!arabic && !alikeInConsonants(one, other))) {
            return bySound;
        }
        if (arabic && Shapes.same(one.bare(), other.bare())) {
            return 0.85;
        }
        int shorter = Math.min(one.bare().length(), other.bare().length());
        int slips = Slips.between(one.bare(), other.bare(), 2);
        return switch (slips) {
            case 1 -> shorter >= 5 ? 0.88 : shorter == 4 ? 0.75 : 0;
            case 2 -> shorter >= 7 ? 0.74 : 0;
            default -> 0;
        };
    }

    /** In Latin letters a slip of the hand leaves most consonants; Safaa and Wafaa are two. */
    private static boolean alikeInConsonants(NameForm.Word one, NameForm.Word other) {
        return one.consonants().length() >= 4
                && Slips.between(one.consonants(), other.consonants(), 1) <= 1;
    }

    private static double across(NameForm.Word one, NameForm.Word other) {
        String first = one.consonants();
        String second = other.consonants();
        int shorter = Math.min(first.length(), second.length());
        if (shorter >= 3 && first.equals(second)) {
            return 0.9;
        }
        if (shorter == 2 && first.equals(second)) {
            return 0.75;
        }
        return shorter >= 4 && Slips.between(first, second, 1) == 1 ? 0.75 : 0;
    }

    /** عبدالله and عبد الله: the same letters with another space. */
    private static double joined(NameForm one, NameForm other) {
        if (one.core().length() < 6 || one.core().equals(other.core())) {
            return 0;
        }
        return one.letters().equals(other.letters()) ? 0.97 : 0;
    }
}

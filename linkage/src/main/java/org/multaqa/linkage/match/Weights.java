package org.multaqa.linkage.match;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.text.Parts;

/**
 * How likely each level of each trait is among pairs of each class, how large the classes are, and
 * how common the names are on which pairs of one person agree.
 */
public final class Weights {
    /** What two records can be to each other. */
    enum Bond {
        /** One person, written with care. */
        SAME(true, 0),
        /** One person, written carelessly. */
        SAME_ROUGHLY(true, 0),
        /** One person of whom little is known. */
        SAME_SCARCELY(true, 0),
        /** Two people of one household. */
        HOUSEHOLD(false, 1),
        /** A father and a son who has the grandfather's name. */
        FATHER_AND_SON(false, 0),
        /** Two people of one family in two households, such as brothers who have married. */
        KIN(false, 1),
        /** Strangers of one given and one father's name. */
        NAMESAKES(false, 4),
        /** Strangers whose fathers have one name and one family name. */
        BRANCH(false, 4),
        /** Two people who have little to do with each other. */
        STRANGERS(false, 4);

        private final boolean same;
        private final int byChance;

        Bond(boolean same, int byChance) {
            this.same = same;
            this.byChance = byChance;
        }

        /** Whether it is one person. */
        boolean isSame() {
            return same;
        }

        /** Whether it is two people who have nothing to do with each other. */
        boolean areStrangers() {
            return byChance == NAMED.length;
        }

        /** How many of the {@link #NAMED} traits agree by chance only, beginning with the first. */
        int byChance() {
            return byChance;
        }
    }

    static final Trait[] TRAITS = Trait.values();
    static final Bond[] ALL = Bond.values();
    static final int BONDS = ALL.length;

    /** The traits whose agreement says more when the name is rare, in the order of the roles. */
    static final Trait[] NAMED = {Trait.GIVEN, Trait.FATHER, Trait.FAMILY, Trait.MOTHER};

    final double[] sizes;
    final double[][][] levels;
    final double[] usualShare;
    private @Nullable Likelihoods likelihoods;

    private Weights(double[] sizes, double[][][] levels, double[] usualShare) {
        this.sizes = sizes;
        this.levels = levels;
        this.usualShare = usualShare;
    }

    /** Weights of which nothing is known yet: every level as likely as any. */
    static Weights even() {
        double[][][] levels = new double[BONDS][TRAITS.length][];
        for (double[][] bond : levels) {
            for (Trait trait : TRAITS) {
                bond[trait.ordinal()] = new double[trait.levels()];
                java.util.Arrays.fill(bond[trait.ordinal()], 1.0 / (trait.levels() - 1));
            }
        }
        double[] sizes = new double[BONDS];
        java.util.Arrays.fill(sizes, 1.0 / BONDS);
        return new Weights(sizes, levels, new double[] {0.01, 0.01, 0.01, 0.01});
    }

    /** The mean of several weights. */
    static Weights mean(Weights... several) {
        Weights mean = several[0].copy();
        for (int i = 1; i < several.length; i++) {
            double part = 1.0 / (i + 1);
            mix(mean.sizes, several[i].sizes, part);
            mix(mean.usualShare, several[i].usualShare, part);
            for (int bond = 0; bond < BONDS; bond++) {
                for (int trait = 0; trait < TRAITS.length; trait++) {
                    mix(mean.levels[bond][trait], several[i].levels[bond][trait], part);
                }
            }
        }
        return mean;
    }

    private static void mix(double[] into, double[] other, double part) {
        for (int i = 0; i < into.length; i++) {
            into[i] = into[i] * (1 - part) + other[i] * part;
        }
    }

    /** A copy that can be changed. */
    Weights copy() {
        double[][][] copied = new double[BONDS][TRAITS.length][];
        for (int bond = 0; bond < BONDS; bond++) {
            for (int trait = 0; trait < TRAITS.length; trait++) {
                copied[bond][trait] = levels[bond][trait].clone();
            }
        }
        return new Weights(sizes.clone(), copied, usualShare.clone());
    }

    /** How likely patterns are by these weights, which must not change after. */
    Likelihoods likelihoods() {
        Likelihoods known = likelihoods;
        if (known == null) {
            known = new Likelihoods(this);
            likelihoods = known;
        }
        return known;
    }

    /** The weights as lines of text, for a file. */
    String written() {
        StringBuilder out = new StringBuilder();
        for (Bond bond : Bond.values()) {
            out.append(bond).append(" size ").append(number(sizes[bond.ordinal()])).append('\n');
            for (Trait trait : TRAITS) {
                out.append(bond).append(' ').append(trait);
                for (int level = 1; level < trait.levels(); level++) {
                    out.append(' ').append(number(levels[bond.ordinal()][trait.ordinal()][level]));
                }
                out.append('\n');
            }
        }
        for (int i = 0; i < NAMED.length; i++) {
            out.append("SHARE ").append(NAMED[i]).append(' ').append(number(usualShare[i]));
            out.append('\n');
        }
        return out.toString();
    }

    /** Reads what {@link #written} gave; lines that begin with # are comments. */
    static Weights read(String text) {
        Weights weights = even();
        for (String line : Parts.lines(text)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                weights.take(Parts.words(line));
            }
        }
        return weights;
    }

    private void take(List<String> words) {
        if (words.get(0).equals("SHARE")) {
            for (int i = 0; i < NAMED.length; i++) {
                if (NAMED[i].name().equals(words.get(1))) {
                    usualShare[i] = decimal(words.get(2));
                }
            }
            return;
        }
        int bond = Bond.valueOf(words.get(0)).ordinal();
        if (words.get(1).equals("size")) {
            sizes[bond] = decimal(words.get(2));
            return;
        }
        double[] of = levels[bond][Trait.valueOf(words.get(1)).ordinal()];
        for (int level = 1; level < of.length; level++) {
            of[level] = decimal(words.get(level + 1));
        }
    }

    /**
     * A number with at most fifteen digits, exact as {@code Double.parseDouble} is; what reads all
     * other numbers too would be a fifth of the script that a page has to load.
     */
    private static double decimal(String text) {
        int point = text.indexOf('.');
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        long digits = Long.parseLong(text.replace(".", ""));
        double divisor = 1;
        for (int i = 0; i < decimals; i++) {
            divisor *= 10;
        }
        return digits / divisor;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", Math.max(value, 1e-5));
    }
}

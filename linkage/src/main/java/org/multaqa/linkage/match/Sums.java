package org.multaqa.linkage.match;

import java.util.Arrays;

/** What was seen of pairs, weighted by how likely each is of each bond. */
final class Sums {
    private static final int BONDS = Weights.BONDS;

    /** Below this a pair says nothing of a bond. */
    private static final double NOTHING = 1e-9;

    private final double[] pairs = new double[BONDS];
    private final double[][] seen = new double[Likelihoods.STRETCHES][];
    private final double[] shares = new double[Weights.NAMED.length];
    private final double[] named = new double[Weights.NAMED.length];

    Sums() {
        for (int stretch = 0; stretch < seen.length; stretch++) {
            seen[stretch] = new double[Likelihoods.values(stretch) * BONDS];
        }
    }

    /** A pair, with the shares of its names and those of the bonds, which sum to 1. */
    void add(long pattern, float[] share, int at, double[] bonds) {
        double same = 0;
        for (int bond = 0; bond < BONDS; bond++) {
            bonds[bond] = bonds[bond] < NOTHING ? 0 : bonds[bond];
            pairs[bond] += bonds[bond];
            same += Weights.ALL[bond].isSame() ? bonds[bond] : 0;
        }
        for (int stretch = 0; stretch < seen.length; stretch++) {
            int value = Likelihoods.value(pattern, stretch) * BONDS;
            double[] into = seen[stretch];
            for (int bond = 0; bond < BONDS; bond++) {
                into[value + bond] += bonds[bond];
            }
        }
        for (int i = 0; i < named.length; i++) {
            if (share[at + i] > 0) {
                shares[i] += same * share[at + i];
                named[i] += same;
            }
        }
    }

    /**
     * The weights that make what was seen likeliest.
     *
     * @param worth how many pairs the start counts for, by bond and trait
     * @param worthOfShares how many for the shares of names
     */
    Weights maximised(Weights start, double[][] worth, double worthOfSizes, double worthOfShares) {
        Weights weights = start.copy();
        double all = Arrays.stream(pairs).sum() + worthOfSizes;
        for (int bond = 0; bond < BONDS; bond++) {
            weights.sizes[bond] = (pairs[bond] + worthOfSizes * start.sizes[bond]) / all;
            for (Trait trait : Weights.TRAITS) {
                spread(
                        levels(bond, trait),
                        start.levels[bond][trait.ordinal()],
                        worth[bond][trait.ordinal()],
                        weights.levels[bond][trait.ordinal()]);
            }
        }
        for (int i = 0; i < named.length; i++) {
            weights.usualShare[i] =
                    (shares[i] + worthOfShares * start.usualShare[i]) / (named[i] + worthOfShares);
        }
        return weights;
    }

    /** How often each level of a trait was seen with a bond. */
    private double[] levels(int bond, Trait trait) {
        double[] levels = new double[16];
        for (int stretch = 0; stretch < seen.length; stretch++) {
            int values = Likelihoods.isIn(trait, stretch) ? Likelihoods.values(stretch) : 0;
            for (int value = 0; value < values; value++) {
                int level = Likelihoods.level(trait, stretch, value);
                levels[level] += seen[stretch][value * BONDS + bond];
            }
        }
        return Arrays.copyOf(levels, trait.levels());
    }

    private static void spread(double[] seen, double[] before, double worth, double[] into) {
        double all = 0;
        for (int level = 1; level < seen.length; level++) {
            all += seen[level] + worth * before[level];
        }
        for (int level = 1; level < seen.length; level++) {
            into[level] = Math.max(1e-6, (seen[level] + worth * before[level]) / all);
        }
    }
}

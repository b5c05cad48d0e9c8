package org.multaqa.linkage.match;

import java.util.Arrays;
import org.multaqa.linkage.match.Weights.Bond;

/**
 * How likely a pattern is together with each bond. What the traits of one stretch of a pattern's
 * bits say is multiplied once for all values of the stretch, so that a pair takes a handful of
 * multiplications a bond.
 */
final class Likelihoods {
    private static final int BONDS = Weights.BONDS;

    /** Where stretches begin, each at the first bit of a trait; and where the last one ends. */
    private static final int[] CUTS = {0, 8, 16, 24, 31, 39, 47, 49};

    static final int STRETCHES = CUTS.length - 1;

    /** A name can be this much rarer or more common than usual for its weight; then no more. */
    private static final double FARTHEST = 40;

    private static final double LOG_2 = Math.log(2);

    private final double[] sizes;
    private final double[] usualShare;
    private final double[][] products = new double[STRETCHES][];

    Likelihoods(Weights weights) {
        sizes = weights.sizes.clone();
        usualShare = weights.usualShare.clone();
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            products[stretch] = new double[values(stretch) * BONDS];
            Arrays.fill(products[stretch], 1);
            for (Trait trait : Weights.TRAITS) {
                if (isIn(trait, stretch)) {
                    multiply(products[stretch], trait, stretch, weights);
                }
            }
        }
    }

    private static void multiply(double[] into, Trait trait, int stretch, Weights weights) {
        for (int value = 0; value < values(stretch); value++) {
            int level = level(trait, stretch, value);
            for (int bond = 0; bond < BONDS && level > 0 && level < trait.levels(); bond++) {
                into[value * BONDS + bond] *= weights.levels[bond][trait.ordinal()][level];
            }
        }
    }

    /** How many values the bits of a stretch can have. */
    static int values(int stretch) {
        return 1 << CUTS[stretch + 1] - CUTS[stretch];
    }

    /** The bits of a stretch of a pattern. */
    static int value(long pattern, int stretch) {
        return (int) (pattern >>> CUTS[stretch]) & values(stretch) - 1;
    }

    /** Whether the bits of a trait stand in a stretch. */
    static boolean isIn(Trait trait, int stretch) {
        long first = trait.at(1);
        return first >= 1L << CUTS[stretch] && first < 1L << CUTS[stretch + 1];
    }

    /** The level of a trait in the bits of its stretch. */
    static int level(Trait trait, int stretch, int value) {
        return trait.in((long) value << CUTS[stretch]);
    }

    /**
     * Puts the likelihood with each bond into the array.
     *
     * @param shares how common the names are that agree, in the order of {@link Weights#NAMED}; 0
     *     where they do not agree
     */
    void of(long pattern, float[] shares, int at, double[] found) {
        System.arraycopy(sizes, 0, found, 0, BONDS);
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            int value = value(pattern, stretch);
            if (value > 0) {
                double[] product = products[stretch];
                for (int bond = 0; bond < BONDS; bond++) {
                    found[bond] *= product[value * BONDS + bond];
                }
            }
        }
        for (int i = 0; i < usualShare.length; i++) {
            float share = shares[at + i];
            if (share > 0) {
                double ratio = Math.clamp(share / usualShare[i], 1 / FARTHEST, FARTHEST);
                for (int bond = 0; bond < BONDS; bond++) {
                    found[bond] *= i < Weights.ALL[bond].byChance() ? ratio : 1;
                }
            }
        }
    }

    /** The logarithm to base 2 of the odds that a pair is one person. */
    static double bits(double[] likelihoods) {
        double same = 0;
        double different = 0;
        for (Bond bond : Weights.ALL) {
            if (bond.isSame()) {
                same += likelihoods[bond.ordinal()];
            } else {
                different += likelihoods[bond.ordinal()];
            }
        }
        return Math.log(same / different) / LOG_2;
    }
}

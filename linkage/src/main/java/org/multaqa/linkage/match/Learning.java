package org.multaqa.linkage.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the weights that make the pairs of the lists likeliest (expectation and maximisation),
 * beginning with others, which also count as so many pairs seen before: a short list stays near
 * them, a long one leaves them behind.
 */
final class Learning {
    /** So many pairs are enough to learn from. */
    static final int ENOUGH = 200_000;

    /**
     * What the shipped weights are worth beside the pairs of the lists: so much of their number.
     */
    private static final double TRUST = 2;

    /**
     * The same for the classes of one person: what slips and habits do to a name is known from
     * invented lists, and a class that could leave that behind would take in fathers and sons.
     */
    private static final double TRUST_SAME = 4;

    /**
     * The same for strangers on lists that give many more pairs than those that the shipped weights
     * come from, {@link #PAIRS_BEFORE}: how often strangers agree by chance, and so are compared,
     * depends on how many people there are.
     */
    private static final double TRUST_STRANGERS = 0.5;

    private static final double PAIRS_BEFORE = 700_000;

    /** The same for traits that invented lists do not have, so that little is known of them. */
    private static final double TRUST_UNTRAINED = 0.02;

    /** The same for how large the classes are, which differs from list to list. */
    private static final double TRUST_SIZES = 0.1;

    /** Shipped weights are never worth less than so many pairs. */
    private static final double LEAST = 100;

    private static final int ROUNDS = 40;
    private static final double SETTLED = 1e-5;

    private final Weights start;
    private final double[][] worth = new double[Weights.BONDS][Weights.TRAITS.length];
    private final double worthOfSizes;

    private Learning(Weights start, int pairs) {
        this.start = start;
        for (double[] bond : worth) {
            Arrays.fill(bond, LEAST);
        }
        this.worthOfSizes = LEAST + TRUST_SIZES * pairs;
    }

    private Learning trusting(int pairs, long all) {
        double strangers = Math.clamp(TRUST * PAIRS_BEFORE / all, TRUST_STRANGERS, TRUST);
        for (Weights.Bond bond : Weights.ALL) {
            double trust = bond.isSame() ? TRUST_SAME : bond.areStrangers() ? strangers : TRUST;
            for (Trait trait : Weights.TRAITS) {
                double share = trait.isTrained() ? trust : TRUST_UNTRAINED;
                worth[bond.ordinal()][trait.ordinal()] =
                        LEAST + share * pairs * start.sizes[bond.ordinal()];
            }
        }
        return this;
    }

    /**
     * Learns from pairs of which nothing is known, beginning with other weights.
     *
     * @param all how many pairs there are of which these are a sample
     */
    static Weights unlabelled(Sample sample, Weights start, long all) {
        int size = sample.size();
        return new Learning(start, size).trusting(size, Math.max(all, 1)).from(sample, null);
    }

    /**
     * Learns from pairs of which the truth is known.
     *
     * @param allowed for each pair the bonds it can be of, one bit a bond
     */
    static Weights labelled(Sample sample, Weights start, short[] allowed) {
        return new Learning(start, 0).from(sample, allowed);
    }

    private Weights from(Sample sample, short @Nullable [] allowed) {
        Weights weights = start.copy();
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS && sample.size() > 0; round++) {
            Sums sums = new Sums();
            double fit = expect(sample, allowed, weights, sums) / sample.size();
            weights = sums.maximised(start, worth, worthOfSizes, LEAST);
            if (Math.abs(fit - before) < SETTLED) {
                break;
            }
            before = fit;
        }
        return weights;
    }

    private static double expect(
            Sample sample, short @Nullable [] allowed, Weights weights, Sums sums) {
        Likelihoods likelihoods = weights.likelihoods();
        double[] bonds = new double[Weights.BONDS];
        double fit = 0;
        for (int i = 0; i < sample.size(); i++) {
            long pattern = sample.patterns[i];
            int at = i * Weights.NAMED.length;
            likelihoods.of(pattern, sample.shares, at, bonds);
            if (allowed != null) {
                for (int bond = 0; bond < bonds.length; bond++) {
                    bonds[bond] *= allowed[i] >> bond & 1;
                }
            }
            fit += Math.log(normalise(bonds));
            sums.add(pattern, sample.shares, at, bonds);
        }
        return fit;
    }

    /** Turns likelihoods into shares that sum to 1; gives their sum. */
    private static double normalise(double[] bonds) {
        double sum = 0;
        for (double bond : bonds) {
            sum += bond;
        }
        for (int i = 0; i < bonds.length; i++) {
            bonds[i] /= sum;
        }
        return sum;
    }
}

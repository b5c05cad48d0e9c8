package org.multaqa.linkage.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an attacker says: this entry is that person's, and how sure he is. Of each person his surest
 * claim counts, since who is named thirty times is not named.
 */
public final class Claims {
    private static final double NONE = Double.NEGATIVE_INFINITY;

    private final double[] sureness;
    private final long[] draws;
    private final boolean[] right;

    Claims(int people) {
        sureness = new double[people];
        draws = new long[people];
        right = new boolean[people];
        Arrays.fill(sureness, NONE);
    }

    /**
     * Takes a claim.
     *
     * @param thing what the person is said to be; of two that are as sure it decides by lot
     */
    synchronized void add(int person, double sure, int thing, boolean isRight) {
        long draw = Mixing.of(thing);
        if (sure > sureness[person] || sure == sureness[person] && draw > draws[person]) {
            sureness[person] = sure;
            draws[person] = draw;
            right[person] = isRight;
        }
    }

    /** Takes the claims of another attack on the same people. */
    void addAll(Claims others) {
        for (int person = 0; person < right.length; person++) {
            if (others.sureness[person] > sureness[person]) {
                sureness[person] = others.sureness[person];
                draws[person] = others.draws[person];
                right[person] = others.right[person];
            }
        }
    }

    /**
     * How an attack comes out if he keeps to himself what he is less sure of.
     *
     * @param right people named rightly
     * @param wrong people named wrongly
     */
    public record Point(double threshold, int right, int wrong) {
        /** The part of the claims that is right; 1 where nothing is claimed. */
        public double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }
    }

    /** How many people there are, named or not. */
    public int people() {
        return right.length;
    }

    /** The part of all people that is named rightly, however many are named wrongly beside them. */
    public double best() {
        return (double) atPrecision(0).right() / people();
    }

    /** The threshold at which most are named rightly while this part of the claims is right. */
    public Point atPrecision(double least) {
        Point best = new Point(Double.POSITIVE_INFINITY, 0, 0);
        for (Point point : curve()) {
            if (point.precision() >= least && point.right() > best.right()) {
                best = point;
            }
        }
        return best;
    }

    /** From the surest claims alone to all of them; equally sure ones are one step. */
    public List<Point> curve() {
        int[] order =
                IntStream.range(0, right.length)
                        .filter(person -> sureness[person] > NONE)
                        .boxed()
                        .sorted((one, other) -> Double.compare(sureness[other], sureness[one]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        List<Point> curve = new ArrayList<>();
        int rights = 0;
        for (int i = 0; i < order.length; i++) {
            rights += right[order[i]] ? 1 : 0;
            double sure = sureness[order[i]];
            if (i + 1 == order.length || sureness[order[i + 1]] < sure) {
                curve.add(new Point(sure, rights, i + 1 - rights));
            }
        }
        return curve;
    }

    /** At most so many points of the curve, each some equal number of claims after the other. */
    public List<Point> curve(int most) {
        List<Point> all = curve();
        if (all.size() <= most) {
            return all;
        }
        int claims = all.getLast().right() + all.getLast().wrong();
        List<Point> some = new ArrayList<>();
        for (Point point : all) {
            if ((long) (point.right() + point.wrong()) * most >= (some.size() + 1L) * claims) {
                some.add(point);
            }
        }
        return some;
    }
}

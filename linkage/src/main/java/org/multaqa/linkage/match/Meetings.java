package org.multaqa.linkage.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.encode.Hints;
import org.multaqa.linkage.record.NormalPerson;

/**
 * What a charity has when it has opened its answers: its own records in the clear, and the hints of
 * those of others that share a key with one of them. First add the own records, then what was met.
 */
public final class Meetings {
    /** One charity's list is short, and its own places have their own names. */
    private static final double SHIPPED_WEIGHT = 500;

    private static final Likelihoods SHIPPED = ShippedWeights.blind().likelihoods();

    private final Roll roll = new Roll(SHIPPED_WEIGHT);
    private final Ints own = new Ints();
    private final Ints other = new Ints();
    private final Longs patterns = new Longs();

    /** Adds an own record; its number is the count of those before. Names are counted with it. */
    public void own(String id, NormalPerson person) {
        roll.add(id, "", person);
    }

    /**
     * An own record and another's share a key.
     *
     * @param met a number by which the caller knows the other record
     */
    public void meet(int record, Hints hints, int met, Hints metHints) {
        meet(record, met, pattern(hints, metHints));
    }

    /** The same, when it was compared before. */
    public void meet(int record, int met, long pattern) {
        own.add(record);
        other.add(met);
        patterns.add(pattern);
    }

    /** How the hints of two records compare, trait by trait, in the bits of a number. */
    public static long pattern(Hints one, Hints other) {
        return HintComparing.pattern(one, other);
    }

    /** The score of one pattern by the shipped weights, where the own names are not at hand. */
    public static float score(long pattern) {
        Sample one = new Sample(new long[] {pattern}, new float[Weights.NAMED.length]);
        return one.scores(SHIPPED)[0];
    }

    /** How many were met. */
    public int size() {
        return own.size();
    }

    /** The own record of a meeting. */
    public int ownAt(int at) {
        return own.get(at);
    }

    /** The other record of a meeting. */
    public int otherAt(int at) {
        return other.get(at);
    }

    /**
     * Scores all that were met, by weights learned from them without being told anything. Two
     * members of one household are two people: where both may be somebody else's record, what
     * speaks for one speaks against the other.
     */
    public float[] scores(Weights start) {
        Sample sample = sample();
        Sample some = sample.atMost(Learning.ENOUGH);
        Weights weights = Learning.unlabelled(some, start, sample.size());
        return amongHouseholds(sample.scores(weights.likelihoods()));
    }

    private float[] amongHouseholds(float[] scores) {
        Map<Long, List<Integer>> rivals = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            long household = roll.household.get(own.get(i));
            if (household > 0) {
                rivals.computeIfAbsent(household << 32 | other.get(i), h -> new ArrayList<>(1))
                        .add(i);
            }
        }
        float[] weighed = scores.clone();
        for (List<Integer> some : rivals.values()) {
            for (int i : some) {
                double against = 1;
                for (int j : some) {
                    against += i == j ? 0 : Math.pow(2, scores[j]);
                }
                weighed[i] -= (float) (Math.log(against) / Math.log(2));
            }
        }
        return weighed;
    }

    /** The patterns, and how common the names are on which the records agree, on the own list. */
    Sample sample() {
        long[] all = new long[size()];
        float[] shares = new float[size() * Weights.NAMED.length];
        Sample.Rarity rarity = new Sample.Rarity(roll);
        for (int i = 0; i < all.length; i++) {
            all[i] = patterns.get(i);
            int record = own.get(i);
            rarity.shares(record, record, all[i], shares, i * Weights.NAMED.length);
        }
        return new Sample(all, shares);
    }
}

package org.multaqa.linkage.match;

import org.multaqa.linkage.encode.Hints;
import org.multaqa.linkage.record.NormalPerson;

/**
 * What a charity has when it has opened its answers: its own records in the clear, and the hints of
 * those of others that share a key with one of them. First add the own records, then what was met.
 */
public final class Meetings {
    private final Roll roll = new Roll();
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
        own.add(record);
        other.add(met);
        patterns.add(HintComparing.pattern(hints, metHints));
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

    /** Scores all that were met, by weights learned from them without being told anything. */
    public float[] scores(Weights start) {
        Sample sample = sample();
        Weights weights = Learning.unlabelled(sample, start);
        float[] scores = new float[sample.size()];
        double[] logs = new double[Weights.BONDS];
        for (int i = 0; i < scores.length; i++) {
            weights.logLikelihoods(
                    sample.patterns[i], sample.shares, i * Weights.NAMED.length, logs);
            scores[i] = (float) Weights.bits(logs);
        }
        return scores;
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

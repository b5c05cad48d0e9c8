package org.multaqa.linkage.attack;

import java.util.Arrays;

/**
 * What a bag of entries tells its hub that has no list to hold against it: how many entries and how
 * many families share a tag, and what the likeness of two entries in a bucket says of them.
 */
public final class Leakage {
    /** Buckets of more entries or families are counted together here. */
    public static final int MANY = 9;

    /** Likenesses stand in so many steps, from 0 to 1. */
    public static final int STEPS = 10;

    /** Pairs of bigger buckets are not compared. */
    private static final int COMPARED = 100;

    private final long[] tagsByEntries = new long[MANY + 1];
    private final long[] tagsByFamilies = new long[MANY + 1];
    private final long[] entriesByEntries = new long[MANY + 1];
    private final long[] samePerson = new long[STEPS];
    private final long[] others = new long[STEPS];
    private int largest;

    private Leakage() {}

    static Leakage of(Exchange exchange) {
        Leakage leakage = new Leakage();
        Bucketing buckets = Bucketing.of(exchange.tags);
        Sketches sketches = Sketches.ofEntries(exchange.sketches);
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            int size = buckets.size(bucket);
            int[] records = new int[size];
            for (int i = 0; i < size; i++) {
                records[i] = exchange.recordOf[buckets.thing(bucket, i)];
            }
            long families =
                    Arrays.stream(records).map(r -> exchange.familyOf[r]).distinct().count();
            leakage.largest = Math.max(leakage.largest, size);
            leakage.tagsByEntries[Math.min(size, MANY)]++;
            leakage.entriesByEntries[Math.min(size, MANY)] += size;
            leakage.tagsByFamilies[(int) Math.min(families, MANY)]++;
            for (int i = 0; i < size && size <= COMPARED; i++) {
                for (int j = i + 1; j < size; j++) {
                    float likeness =
                            sketches.likeness(buckets.thing(bucket, i), buckets.thing(bucket, j));
                    int step = Math.clamp((int) (likeness * STEPS), 0, STEPS - 1);
                    boolean same = exchange.personOf[records[i]] == exchange.personOf[records[j]];
                    (same ? leakage.samePerson : leakage.others)[step]++;
                }
            }
        }
        return leakage;
    }

    /** The share of tags that so many entries have; {@link #MANY} are that many or more. */
    public double tagsOfEntries(int entries) {
        return share(tagsByEntries, entries);
    }

    /** The share of tags that so many families have. */
    public double tagsOfFamilies(int families) {
        return share(tagsByFamilies, families);
    }

    /** The share of entries that stand in a bucket of so many. */
    public double entriesInBucketsOf(int entries) {
        return share(entriesByEntries, entries);
    }

    /** How many entries the largest bucket has. */
    public int largest() {
        return largest;
    }

    /** The share of all pairs in a bucket whose likeness lies in a step. */
    public double pairs(int step) {
        long all = Arrays.stream(samePerson).sum() + Arrays.stream(others).sum();
        return all == 0 ? 0 : (double) (samePerson[step] + others[step]) / all;
    }

    /** Of the pairs whose likeness lies in a step, the share that is one person. */
    public double samePerson(int step) {
        long here = samePerson[step] + others[step];
        return here == 0 ? 0 : (double) samePerson[step] / here;
    }

    private static double share(long[] counts, int at) {
        return (double) counts[at] / Math.max(1, Arrays.stream(counts).sum());
    }
}

package org.multaqa.linkage.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The buckets that the attacker's plain list makes. Keys that the same records share are one bucket
 * that is there several times.
 */
final class PlainBuckets {
    private final Exchange exchange;
    private final Bucketing buckets;
    private final boolean quartersKnown;
    private final int[] times;

    PlainBuckets(Exchange exchange, Terms terms) {
        this.exchange = exchange;
        quartersKnown = terms.quartersKnown();
        buckets = Bucketing.of(exchange.keys);
        times = new int[buckets.count()];
        Map<Long, Integer> first = new HashMap<>();
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            if (buckets.size(bucket) > 1) {
                Integer same = first.putIfAbsent(contents(bucket), bucket);
                times[same == null ? bucket : same]++;
            }
        }
    }

    private long contents(int bucket) {
        long hash = 0;
        for (int i = 0; i < buckets.size(bucket); i++) {
            hash = Mixing.of(hash, exchange.profileOf[buckets.thing(bucket, i)]);
        }
        return hash;
    }

    /** Buckets of two and more, up to a size, by what the hub would see of their class. */
    Map<Long, List<Integer>> classes(int most) {
        Map<Long, List<Integer>> classes = new HashMap<>();
        for (int bucket = 0; bucket < times.length; bucket++) {
            if (times[bucket] > 0 && buckets.size(bucket) <= most) {
                classes.computeIfAbsent(Exchange.classOf(quarters(bucket)), c -> new ArrayList<>())
                        .add(bucket);
            }
        }
        return classes;
    }

    /** How alike the records of a bucket would be to the hub. */
    Matrix matrix(int bucket) {
        return Matrix.of(
                quarters(bucket),
                (i, j) -> exchange.profiles.likeness(profile(bucket, i), profile(bucket, j)));
    }

    /** How many keys have just these records. */
    int times(int bucket) {
        return times[bucket];
    }

    int person(int bucket, int at) {
        return exchange.personOf[exchange.recordOf[buckets.thing(bucket, at)]];
    }

    private int[] quarters(int bucket) {
        int[] quarters = new int[buckets.size(bucket)];
        if (quartersKnown) {
            Arrays.setAll(
                    quarters, i -> exchange.quarterOf[exchange.recordOf[buckets.thing(bucket, i)]]);
        }
        return quarters;
    }

    private int profile(int bucket, int at) {
        return exchange.profileOf[buckets.thing(bucket, at)];
    }
}

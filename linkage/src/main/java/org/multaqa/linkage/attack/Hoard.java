package org.multaqa.linkage.attack;

import java.util.Arrays;

/**
 * The hub's side of an exchange: entries in an order that says nothing, put together by their tags.
 * Whose an entry is, only the judge asks.
 */
final class Hoard {
    private final Exchange exchange;
    private final int[] entries;
    private final Bucketing buckets;
    private final Sketches sketches;
    private final boolean quartersKnown;

    Hoard(Exchange exchange, Terms terms, long seed) {
        this.exchange = exchange;
        entries = Order.shuffled(exchange.tags.length, seed);
        long[] tags = new long[entries.length];
        Arrays.setAll(tags, e -> exchange.tags[entries[e]]);
        buckets = Bucketing.of(tags);
        sketches = new Sketches(exchange.sketches, Sketches.LONGS, terms.sketchBits());
        quartersKnown = terms.quartersKnown();
    }

    int count() {
        return buckets.count();
    }

    int size(int bucket) {
        return buckets.size(bucket);
    }

    /** How alike the entries of a bucket are. */
    Matrix matrix(int bucket) {
        return Matrix.of(
                quarters(bucket), (i, j) -> sketches.likeness(entry(bucket, i), entry(bucket, j)));
    }

    /** Buckets of one class have the same size and the same quarters in them. */
    long classOf(int bucket) {
        return Exchange.classOf(quarters(bucket));
    }

    /** Whose an entry is. */
    int owner(int bucket, int at) {
        return exchange.personOf[exchange.recordOf[entry(bucket, at)]];
    }

    /** The number of an entry, which says nothing. */
    int number(int bucket, int at) {
        return buckets.thing(bucket, at);
    }

    private int[] quarters(int bucket) {
        int[] quarters = new int[buckets.size(bucket)];
        if (quartersKnown) {
            Arrays.setAll(quarters, i -> exchange.quarterOf[exchange.recordOf[entry(bucket, i)]]);
        }
        return quarters;
    }

    private int entry(int bucket, int at) {
        return entries[buckets.thing(bucket, at)];
    }
}

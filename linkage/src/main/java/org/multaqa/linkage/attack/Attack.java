package org.multaqa.linkage.attack;

import java.util.Map;
import java.util.TreeMap;

/** The attack on one population, on its controls and on the bag of entries. */
public final class Attack {
    /** More people than this are not attacked as Bloom filters: it grows with the square. */
    public static final int MOST_AS_FILTERS = 100_000;

    /** Buckets of this size and bigger ones are told of together. */
    public static final int MANY = 10;

    private final long seed;
    private final Progress progress;
    private final PlainLists lists;
    private final Exchange exchange;

    private Attack(int people, long seed, Progress progress) {
        this.seed = seed;
        this.progress = progress;
        lists = PlainLists.invented(people, seed);
        exchange = Exchange.of(lists, seed, progress);
    }

    /** Invents lists of this many people and encodes them; the same seed gives the same. */
    public static Attack on(int people, long seed, Progress progress) {
        return new Attack(people, seed, progress);
    }

    /** How many records all lists have. */
    public int records() {
        return exchange.records();
    }

    /** How many people are on the lists. */
    public int people() {
        return exchange.people;
    }

    /** The control on keyed Bloom filters, one a record. */
    public Claims bloomFilters() {
        return new BloomFilterAttack(lists).run(seed, progress);
    }

    /** The control on entries of which shows which belong to one record, filled up with noise. */
    public Claims recordsLeftTogether() {
        return TiedAttack.run(exchange, true, seed);
    }

    /** The same without filling up, so that it shows which fields a record lacks. */
    public Claims missingFieldsShown() {
        return TiedAttack.run(exchange, false, seed);
    }

    /** The attack on the bag. */
    public OnBag bag(Terms terms) {
        Map<Integer, Claims> bySize = new TreeMap<>();
        Claims all = new Claims(exchange.people);
        new BucketAttack(exchange, terms, seed)
                .run(progress)
                .forEach((size, claims) -> {
                    bySize.computeIfAbsent(Math.min(size, MANY), s -> new Claims(exchange.people))
                            .addAll(claims);
                    all.addAll(claims);
                });
        return new OnBag(all, bySize);
    }

    /**
     * What came of the attack on a bag.
     *
     * @param bySize the claims that buckets of each size alone allow; those of {@link #MANY} and
     *     more entries together
     */
    public record OnBag(Claims all, Map<Integer, Claims> bySize) {}

    /** What the hub can tell without any list. */
    public Leakage leakage() {
        return Leakage.of(exchange);
    }
}

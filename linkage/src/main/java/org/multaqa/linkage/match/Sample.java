package org.multaqa.linkage.match;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Pairs to learn from: their patterns, and how common the names are on which they agree. */
final class Sample {
    private static final int NAMES = Weights.NAMED.length;
    private static final int AT_ONCE = 4_096;

    final long[] patterns;
    final float[] shares;

    /** Pairs that were compared already; four shares for each. */
    Sample(long[] patterns, float[] shares) {
        this.patterns = patterns;
        this.shares = shares;
    }

    /** Compares at most so many of the pairs, drawn at random if there are more. */
    static Sample of(Roll roll, PairList pairs, int most) {
        int size = Math.min(most, pairs.size());
        Sample sample = new Sample(new long[size], new float[size * NAMES]);
        Comparing comparing = new Comparing(roll);
        Rarity rarity = new Rarity(roll);
        SplittableRandom random = new SplittableRandom(pairs.size());
        double step = (double) pairs.size() / Math.max(1, size);
        for (int i = 0; i < size; i++) {
            int at = Math.min((int) ((i + random.nextDouble()) * step), pairs.size() - 1);
            int drawn = size == pairs.size() ? i : at;
            int one = pairs.first(drawn);
            int other = pairs.second(drawn);
            long pattern = comparing.pattern(one, other);
            sample.patterns[i] = pattern;
            rarity.shares(one, other, pattern, sample.shares, i * NAMES);
        }
        return sample;
    }

    /** Several as one, in their order. */
    static Sample joined(List<Sample> samples) {
        int size = samples.stream().mapToInt(Sample::size).sum();
        Sample joined = new Sample(new long[size], new float[size * NAMES]);
        int at = 0;
        for (Sample sample : samples) {
            System.arraycopy(sample.patterns, 0, joined.patterns, at, sample.size());
            System.arraycopy(sample.shares, 0, joined.shares, at * NAMES, sample.shares.length);
            at += sample.size();
        }
        return joined;
    }

    int size() {
        return patterns.length;
    }

    /** Itself, or as many of its pairs, evenly from the first to the last. */
    Sample atMost(int most) {
        if (size() <= most) {
            return this;
        }
        Sample some = new Sample(new long[most], new float[most * NAMES]);
        for (int i = 0; i < most; i++) {
            int from = (int) ((long) i * size() / most);
            some.patterns[i] = patterns[from];
            System.arraycopy(shares, from * NAMES, some.shares, i * NAMES, NAMES);
        }
        return some;
    }

    /** The score of each pair by weights. */
    float[] scores(Likelihoods likelihoods) {
        float[] scores = new float[size()];
        // boxed, for in a page a stream of bare numbers knows nothing of threads
        IntStream.range(0, Math.ceilDiv(size(), AT_ONCE))
                .boxed()
                .parallel()
                .forEach(block -> {
                    double[] bonds = new double[Weights.BONDS];
                    int end = Math.min(size(), (block + 1) * AT_ONCE);
                    for (int i = block * AT_ONCE; i < end; i++) {
                        likelihoods.of(patterns[i], shares, i * NAMES, bonds);
                        scores[i] = (float) Likelihoods.bits(bonds);
                    }
                });
        return scores;
    }

    /** How common the names of records are; remembers each name's share. */
    static final class Rarity {
        private final Roll roll;
        private final float[][] known;

        Rarity(Roll roll) {
            this.roll = roll;
            this.known = new float[NAMES][roll.names.size()];
        }

        /** Puts the shares of the names on which two records agree at four places. */
        void shares(int one, int other, long pattern, float[] into, int at) {
            for (int i = 0; i < NAMES; i++) {
                int level = Weights.NAMED[i].in(pattern);
                boolean agree = level >= Trait.Level.SLIP && level != Trait.Level.EXCHANGED;
                into[at + i] = agree ? Math.max(share(i, one), share(i, other)) : 0;
            }
        }

        private float share(int role, int record) {
            int name =
                    switch (role) {
                        case 0 -> roll.given.get(record);
                        case 1 -> roll.father.get(record);
                        case 2 -> roll.family.get(record);
                        default -> roll.mother.get(record);
                    };
            float share = known[role][name];
            if (share == 0) {
                share = (float) roll.names.share(Lexicon.Role.values()[role], name);
                known[role][name] = share;
            }
            return share;
        }
    }
}

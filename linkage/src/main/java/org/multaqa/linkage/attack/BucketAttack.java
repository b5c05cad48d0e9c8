package org.multaqa.linkage.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The attack on a bag of entries: which bucket is that of which match key, and which entry in it is
 * which record's.
 *
 * <p>Buckets of one size, with the same quarters of expiry in them, are a class. Within it a
 * bucket's candidates are those buckets of the plain list whose likenesses lie nearest ({@link
 * Signature}). Each is weighed by how likely it makes what is seen, over the ways to place the
 * entries ({@link Alignment}); and as no two buckets are the same one, weights are evened out over
 * the class ({@link Balance}). An entry is most likely whose it is in most of these ways.
 */
final class BucketAttack {
    /** Bigger buckets are left alone; their people stand in smaller ones too. */
    static final int MOST = 128;

    private static final double NEGLIGIBLE = 1e-4;

    private final Hoard hoard;
    private final PlainBuckets plain;
    private final Noise noise;
    private final int most;
    private final int people;

    BucketAttack(Exchange exchange, Terms terms, long seed) {
        hoard = new Hoard(exchange, terms, seed);
        plain = new PlainBuckets(exchange, terms);
        noise = new Noise(terms.sketchBits(), exchange.profiles.width());
        most = Math.min(MOST, terms.mostInBucket());
        people = exchange.people;
    }

    /** Attacks class by class; what comes of buckets of each size stands under that size. */
    Map<Integer, Claims> run(Progress progress) {
        Map<Long, List<Integer>> classes = new HashMap<>();
        int all = 0;
        for (int bucket = 0; bucket < hoard.count(); bucket++) {
            int size = hoard.size(bucket);
            if (size >= 2 && size <= most) {
                classes.computeIfAbsent(hoard.classOf(bucket), c -> new ArrayList<>()).add(bucket);
                all++;
            }
        }
        Counter counter = new Counter(progress, Progress.Stage.WEIGHING, all);
        Map<Long, List<Integer>> plainClasses = plain.classes(most);
        Map<Integer, Claims> claims = new HashMap<>();
        for (Map.Entry<Long, List<Integer>> one : classes.entrySet()) {
            int size = hoard.size(one.getValue().getFirst());
            List<Integer> candidates = plainClasses.getOrDefault(one.getKey(), List.of());
            attack(
                    one.getValue(),
                    candidates,
                    counter,
                    claims.computeIfAbsent(size, s -> new Claims(people)));
        }
        return claims;
    }

    private void attack(
            List<Integer> buckets, List<Integer> candidates, Counter counter, Claims claims) {
        int most = mostCandidates(hoard.size(buckets.getFirst()));
        Nearest nearest =
                new Nearest(
                        candidates.parallelStream()
                                .map(candidate -> Signature.of(plain.matrix(candidate)))
                                .toArray(float[][]::new));
        int[][] found = new int[buckets.size()][];
        double[][] weights = new double[buckets.size()][];
        IntStream.range(0, buckets.size())
                .parallel()
                .forEach(b -> {
                    Matrix matrix = hoard.matrix(buckets.get(b));
                    found[b] = nearest.to(Signature.of(matrix), most);
                    weights[b] = weights(matrix, candidates, found[b]);
                    counter.one();
                });
        Balance.even(found, weights, candidates.stream().mapToDouble(plain::times).toArray());
        IntStream.range(0, buckets.size())
                .parallel()
                .forEach(b -> {
                    Votes votes =
                            votes(hoard.matrix(buckets.get(b)), candidates, found[b], weights[b]);
                    votes.claim(buckets.get(b), claims);
                });
    }

    /** The fewer entries, the more buckets look alike. */
    private static int mostCandidates(int size) {
        return size <= 8 ? 32 : size <= Alignment.EXCHANGED ? 8 : 4;
    }

    private double[] weights(Matrix matrix, List<Integer> candidates, int[] found) {
        double[] weights = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            int candidate = candidates.get(found[k]);
            double likelihood =
                    new Alignment(matrix, plain.matrix(candidate), noise).logLikelihood();
            weights[k] = likelihood + Math.log(plain.times(candidate));
        }
        return weights;
    }

    private Votes votes(Matrix matrix, List<Integer> candidates, int[] found, double[] weights) {
        Votes votes = new Votes(matrix.size());
        for (int k = 0; k < found.length; k++) {
            if (weights[k] > NEGLIGIBLE) {
                int candidate = candidates.get(found[k]);
                Alignment alignment = new Alignment(matrix, plain.matrix(candidate), noise);
                double all = alignment.logLikelihood();
                double weight = weights[k];
                alignment.ways((placed, likelihood) -> {
                    double share = weight * Math.exp(likelihood - all);
                    for (int i = 0; i < placed.length; i++) {
                        votes.add(i, plain.person(candidate, placed[i]), share);
                    }
                });
            }
        }
        return votes;
    }

    /** How likely each entry of a bucket is each person's. */
    private final class Votes {
        private final List<Map<Integer, Double>> votes = new ArrayList<>();

        Votes(int size) {
            for (int i = 0; i < size; i++) {
                votes.add(new HashMap<>());
            }
        }

        void add(int entry, int person, double share) {
            votes.get(entry).merge(person, share, Double::sum);
        }

        void claim(int bucket, Claims claims) {
            for (int i = 0; i < votes.size(); i++) {
                int entry = i;
                votes.get(i).entrySet().stream()
                        .max(Comparator.comparingDouble(Map.Entry::getValue))
                        .ifPresent(likeliest ->
                                claims.add(
                                        likeliest.getKey(),
                                        likeliest.getValue(),
                                        hoard.number(bucket, entry),
                                        likeliest.getKey() == hoard.owner(bucket, entry)));
            }
        }
    }
}

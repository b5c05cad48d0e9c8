package org.multaqa.linkage.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.multaqa.linkage.encode.Token;

/**
 * An exchange under attack: the same lists as the attacker knows them, in plain, and as the hub
 * holds them. Match key {@code i} of the plain side is that of entry {@code i} here; the hub's side
 * is shuffled before an attack sees it.
 */
final class Exchange {
    /** The attacker's own sketches are so many times as long as those of entries. */
    private static final int OWN = 16;

    /** Entries stand for up to a year, so charities' lists expire in one of four quarters. */
    private static final int QUARTERS = 4;

    /** The person that a record is of. */
    final int[] personOf;

    /** The family that a record is of. */
    final int[] familyOf;

    /** How many people there are. */
    final int people;

    /** The match keys of all records, as hashes of their texts. */
    final long[] keys;

    final int[] kindOf;
    final int[] recordOf;

    /** Which of the attacker's own sketches is that of a key's features. */
    final int[] profileOf;

    final Sketches profiles;

    /** The tags of the entries. */
    final long[] tags;

    /** The sketches of the entries, {@link Sketches#LONGS} numbers each. */
    final long[] sketches;

    /** The quarter, of four, in which the entries of a record expire. */
    final int[] quarterOf;

    private Exchange(Reading reading, int people) {
        this.people = people;
        personOf = reading.personOf.build().toArray();
        familyOf = reading.familyOf.build().toArray();
        quarterOf = reading.quarterOf.build().toArray();
        keys = reading.keys.build().toArray();
        kindOf = reading.kindOf.build().toArray();
        recordOf = reading.recordOf.build().toArray();
        profileOf = reading.profileOf.build().toArray();
        profiles =
                new Sketches(
                        reading.profiles.build().toArray(),
                        OWN * Sketches.LONGS,
                        OWN * Sketches.LONGS * Long.SIZE);
        tags = reading.tags.build().toArray();
        sketches = reading.sketches.build().toArray();
    }

    /** Encodes lists. */
    static Exchange of(PlainLists lists, long seed, Progress progress) {
        Reading reading = new Reading(seed);
        int people =
                lists.each(list -> {
                    reading.add(list);
                    progress.at(Progress.Stage.ENCODING, list.read, 1000);
                });
        return new Exchange(reading, people);
    }

    int records() {
        return personOf.length;
    }

    /** What buckets with so many things of each quarter have in common. */
    static long classOf(int[] quarters) {
        int[] counts = new int[QUARTERS];
        for (int quarter : quarters) {
            counts[quarter]++;
        }
        long hash = 0;
        for (int count : counts) {
            hash = Mixing.of(hash, count);
        }
        return hash;
    }

    /** The list that grows while it is read. */
    private static final class Reading {
        final IntStream.Builder personOf = IntStream.builder();
        final IntStream.Builder familyOf = IntStream.builder();
        final IntStream.Builder quarterOf = IntStream.builder();
        final LongStream.Builder keys = LongStream.builder();
        final IntStream.Builder kindOf = IntStream.builder();
        final IntStream.Builder recordOf = IntStream.builder();
        final IntStream.Builder profileOf = IntStream.builder();
        final LongStream.Builder profiles = LongStream.builder();
        final LongStream.Builder tags = LongStream.builder();
        final LongStream.Builder sketches = LongStream.builder();
        private final Map<String, Integer> kinds = new HashMap<>();
        private final Encoder hub;
        private final List<Token> own;
        private final long seed;
        private int charity;
        private int records;
        private int profileCount;

        Reading(long seed) {
            this.seed = seed;
            hub = new Encoder(Mixing.of(seed, 1));
            Encoder attacker = new Encoder(Mixing.of(seed, 2));
            own = IntStream.range(0, OWN).mapToObj(attacker::token).toList();
        }

        void add(PlainLists.OneList list) {
            int quarter = Math.floorMod(Mixing.of(seed, charity++), QUARTERS);
            List<List<Encoder.Key>> all = Encoder.keys(list.records);
            List<Encoded> encoded =
                    IntStream.range(0, all.size())
                            .parallel()
                            .mapToObj(i -> encode(all.get(i)))
                            .toList();
            for (int i = 0; i < all.size(); i++) {
                personOf.add(list.people.get(i));
                familyOf.add(list.families.get(i));
                quarterOf.add(quarter);
                add(all.get(i), encoded.get(i));
                records++;
            }
        }

        private void add(List<Encoder.Key> record, Encoded encoded) {
            for (int k = 0; k < record.size(); k++) {
                Encoder.Key key = record.get(k);
                keys.add(Mixing.of(key.text()));
                kindOf.add(kinds.computeIfAbsent(key.kind(), kind -> kinds.size()));
                recordOf.add(records);
                profileOf.add(profileCount + encoded.profileOf[k]);
                tags.add(encoded.tags[k]);
            }
            for (long bits : encoded.sketches) {
                sketches.add(bits);
            }
            for (long[] profile : encoded.profiles) {
                for (long bits : profile) {
                    profiles.add(bits);
                }
            }
            profileCount += encoded.profiles.size();
        }

        /** What comes of the keys of one record on either side. */
        private record Encoded(
                long[] tags, long[] sketches, int[] profileOf, List<long[]> profiles) {}

        private Encoded encode(List<Encoder.Key> record) {
            int count = record.size();
            Encoded encoded =
                    new Encoded(
                            new long[count],
                            new long[count * Sketches.LONGS],
                            new int[count],
                            new ArrayList<>());
            Map<Features, Integer> known = new IdentityHashMap<>();
            for (int k = 0; k < count; k++) {
                Encoder.Key key = record.get(k);
                Token token = hub.token(Mixing.of(key.text()));
                encoded.tags[k] = Encoder.tag(token);
                Encoder.sketch(token, key.features(), encoded.sketches, k * Sketches.LONGS);
                Integer profile = known.get(key.features());
                if (profile == null) {
                    profile = known.size();
                    known.put(key.features(), profile);
                    encoded.profiles.add(profile(key.features()));
                }
                encoded.profileOf[k] = profile;
            }
            return encoded;
        }

        /** The attacker's own sketch of features. */
        private long[] profile(Features features) {
            long[] profile = new long[OWN * Sketches.LONGS];
            for (int i = 0; i < OWN; i++) {
                Encoder.sketch(own.get(i), features, profile, i * Sketches.LONGS);
            }
            return profile;
        }
    }
}

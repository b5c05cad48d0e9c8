package org.multaqa.linkage.match;

import java.util.Arrays;
import org.multaqa.linkage.text.NameLists;
import org.multaqa.linkage.text.Skeleton;

/**
 * Every name of the lists once, with its skeleton, and how often each stands in each field: what is
 * rare says more when two records share it.
 */
final class Lexicon {
    /** The fields whose names are counted. */
    enum Role {
        GIVEN,
        FATHER,
        FAMILY,
        MOTHER
    }

    /** The share of a name that is not among the shipped ones. */
    private static final double UNKNOWN_SHARE = 2e-4;

    private final Words names = new Words();
    private final Words skeletons = new Words();
    private final Longs letters = new Longs();
    private final Longs skeletonLetters = new Longs();
    private final Ints skeletonOf = new Ints();
    private final Ints firstOf = new Ints();
    private final Ints lastOf = new Ints();
    private final Ints written = new Ints();
    private final Ints[] counts = new Ints[Role.values().length];
    private final long[] totals = new long[counts.length];
    private final double shippedWeight;

    /** With how many rows the shipped shares of names are worth beside those of the lists. */
    Lexicon(double shippedWeight) {
        this.shippedWeight = shippedWeight;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new Ints();
            counts[i].add(0);
        }
        letters.add(0);
        skeletonLetters.add(0);
        skeletonOf.add(0);
        firstOf.add(0);
        lastOf.add(0);
        written.add(0);
    }

    /** The number of a name, which is added where it is new; 0 for no name. */
    int name(String normal) {
        int number = names.intern(normal);
        if (number == skeletonOf.size()) {
            letters.add(Letters.of(normal));
            int end = normal.indexOf(' ');
            int last = normal.lastIndexOf(' ') + 1;
            int skeleton = skeleton(Skeleton.of(normal));
            skeletonOf.add(skeleton);
            firstOf.add(end < 0 ? skeleton : skeleton(Skeleton.of(normal.substring(0, end))));
            lastOf.add(end < 0 ? skeleton : skeleton(Skeleton.of(normal.substring(last))));
            written.add(0);
        }
        written.add(number, 1);
        return number;
    }

    private int skeleton(String text) {
        int skeleton = skeletons.intern(text);
        if (skeleton == skeletonLetters.size()) {
            skeletonLetters.add(Letters.of(text));
            for (Ints count : counts) {
                count.add(0);
            }
        }
        return skeleton;
    }

    /** Counts a name in a field; of a mother's names the first. */
    void count(Role role, int name) {
        if (name > 0) {
            counts[role.ordinal()].add(counted(role, name), 1);
            totals[role.ordinal()]++;
        }
    }

    /** The share of a field's names that have this name's skeleton, from above 0 to 1. */
    double share(Role role, int name) {
        int skeleton = counted(role, name);
        double shipped =
                NameLists.share(skeletons.get(skeleton), role == Role.FAMILY, UNKNOWN_SHARE);
        return (counts[role.ordinal()].get(skeleton) + shippedWeight * shipped)
                / (totals[role.ordinal()] + shippedWeight);
    }

    private int counted(Role role, int name) {
        return role == Role.MOTHER ? firstOf.get(name) : skeletonOf.get(name);
    }

    String text(int name) {
        return names.get(name);
    }

    /** The {@link Letters} of a name. */
    long letters(int name) {
        return letters.get(name);
    }

    int skeleton(int name) {
        return skeletonOf.get(name);
    }

    /** The skeleton of the first of several names. */
    int firstSkeleton(int name) {
        return firstOf.get(name);
    }

    /** The skeleton of the last of several names. */
    int lastSkeleton(int name) {
        return lastOf.get(name);
    }

    /** The place of each skeleton among all of them, in the order of their letters. */
    int[] ranks() {
        String[] sorted = new String[skeletons.size()];
        Arrays.setAll(sorted, skeletons::get);
        Arrays.sort(sorted);
        int[] ranks = new int[sorted.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[skeletons.intern(sorted[rank])] = rank;
        }
        return ranks;
    }

    String skeletonText(int skeleton) {
        return skeletons.get(skeleton);
    }

    /** The {@link Letters} of a skeleton. */
    long skeletonLetters(int skeleton) {
        return skeletonLetters.get(skeleton);
    }

    /** How often the name is written just so, in whatever field. */
    int written(int name) {
        return written.get(name);
    }

    /** How many names were counted, in all fields together. */
    long total() {
        return Arrays.stream(totals).sum();
    }

    int size() {
        return names.size();
    }
}

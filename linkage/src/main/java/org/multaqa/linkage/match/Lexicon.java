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

    private static final int FACTS = 4;
    private static final int LONGEST = 0x3FFF;
    private static final int LATIN = 1;
    private static final int SEVERAL = 2;

    private final Words names = new Words();
    private final Words skeletons = new Words();
    private final Longs skeletonLetters = new Longs();

    /** Of each name what comparing needs of it, side by side. */
    private final Longs facts = new Longs();

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
        skeletonLetters.add(0);
        addFacts("", 0, 0, 0);
        written.add(0);
    }

    /** The number of a name, which is added where it is new; 0 for no name. */
    int name(String normal) {
        int number = names.intern(normal);
        if (number == written.size()) {
            int end = normal.indexOf(' ');
            int last = normal.lastIndexOf(' ') + 1;
            int whole = skeleton(Skeleton.of(normal));
            addFacts(
                    normal,
                    whole,
                    end < 0 ? whole : skeleton(Skeleton.of(normal.substring(0, end))),
                    end < 0 ? whole : skeleton(Skeleton.of(normal.substring(last))));
            written.add(0);
        }
        written.add(number, 1);
        return number;
    }

    private void addFacts(String normal, int skeleton, int first, int last) {
        boolean latin = !normal.isEmpty() && normal.charAt(0) < 0x80;
        long length = Math.min(normal.length(), LONGEST);
        long skeletonLength = Math.min(skeletons.get(skeleton).length(), LONGEST);
        facts.add(Letters.of(normal));
        facts.add(skeletonLetters.get(skeleton));
        facts.add((long) skeleton << 32 | first);
        facts.add(
                (long) last << 32
                        | skeletonLength << 16
                        | length << 2
                        | (normal.indexOf(' ') < 0 ? 0 : SEVERAL)
                        | (latin ? LATIN : 0));
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
        return role == Role.MOTHER ? firstSkeleton(name) : skeleton(name);
    }

    String text(int name) {
        return names.get(name);
    }

    /** The {@link Letters} of a name. */
    long letters(int name) {
        return facts.get(name * FACTS);
    }

    /** The letters of a name's skeleton. */
    long skeletonLetters(int name) {
        return facts.get(name * FACTS + 1);
    }

    int skeleton(int name) {
        return (int) (facts.get(name * FACTS + 2) >>> 32);
    }

    /** The skeleton of the first of several names. */
    int firstSkeleton(int name) {
        return (int) facts.get(name * FACTS + 2);
    }

    /** The skeleton of the last of several names. */
    int lastSkeleton(int name) {
        return (int) (facts.get(name * FACTS + 3) >>> 32);
    }

    /** How many letters a name has, with the spaces between several. */
    int length(int name) {
        return (int) facts.get(name * FACTS + 3) >>> 2 & LONGEST;
    }

    /** How many letters its skeleton has. */
    int skeletonLength(int name) {
        return (int) facts.get(name * FACTS + 3) >>> 16 & LONGEST;
    }

    /** Whether a name is written in Latin letters. */
    boolean isLatin(int name) {
        return (facts.get(name * FACTS + 3) & LATIN) != 0;
    }

    /** Whether it is several names. */
    boolean isSeveral(int name) {
        return (facts.get(name * FACTS + 3) & SEVERAL) != 0;
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

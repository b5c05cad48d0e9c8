package org.multaqa.linkage.match;

import java.util.List;

/**
 * The match keys of a roll's households, put together of numbers and not of texts: two households
 * share such a key where they share one of {@link org.multaqa.linkage.keys.FamilyKeys}.
 */
final class FamilyNumbers {
    private final Roll roll;
    private final Lexicon names;
    private final int[] ranks;
    private final Buckets couples = new Buckets();
    private final Buckets branches = new Buckets();

    private FamilyNumbers(Roll roll) {
        this.roll = roll;
        this.names = roll.names;
        this.ranks = roll.names.ranks();
    }

    /** Buckets of households that may be one, within the allowance for each kind of key. */
    static List<Buckets> of(Roll roll, long allowance) {
        FamilyNumbers families = new FamilyNumbers(roll);
        for (int household = 1; household < roll.households.size(); household++) {
            families.add(household);
        }
        families.couples.close(allowance);
        families.branches.close(allowance);
        return List.of(families.couples, families.branches);
    }

    private void add(int household) {
        int count = roll.households.count(household);
        for (int i = 0; i < count && count > 1; i++) {
            int member = roll.households.member(household, i);
            addParents(member, household);
            if (roll.sex.get(member) != 'f') {
                addSpouses(member, household, count);
            }
            addBranch(member, household, count);
        }
    }

    /** A child's row names both parents. */
    private void addParents(int child, int household) {
        int mother = names.firstSkeleton(roll.mother.get(child));
        addCouple(roll.father.get(child), mother, roll.family.get(child), household);
    }

    /** A husband and a wife who stand in one household. */
    private void addSpouses(int husband, int household, int count) {
        int given = roll.given.get(husband);
        int father = roll.father.get(husband);
        for (int i = 0; i < count; i++) {
            int wife = roll.households.member(household, i);
            int hers = roll.father.get(wife);
            if (wife != husband && roll.sex.get(wife) != 'm' && hers != father && hers != given) {
                int name = names.skeleton(roll.given.get(wife));
                addCouple(given, name, roll.family.get(husband), household);
            }
        }
    }

    private void addCouple(int husband, int wife, int family, int household) {
        if (husband > 0 && wife > 0 && family > 0) {
            couples.add(key(names.skeleton(husband), wife, names.skeleton(family)), household);
        }
    }

    /** Children of one father who follow each other when they are sorted by name. */
    private void addBranch(int eldest, int household, int count) {
        int own = names.skeleton(roll.given.get(eldest));
        int father = names.skeleton(roll.father.get(eldest));
        int family = names.skeleton(roll.family.get(eldest));
        if (own == 0 || father == 0 || family == 0) {
            return;
        }
        int next = 0;
        for (int i = 0; i < count; i++) {
            int member = roll.households.member(household, i);
            int given = names.skeleton(roll.given.get(member));
            boolean sibling =
                    names.skeleton(roll.father.get(member)) == father && ranks[given] > ranks[own];
            if (sibling && (next == 0 || ranks[given] < ranks[next])) {
                next = given;
            }
        }
        if (next > 0) {
            branches.add(key(father, family, own, next), household);
        }
    }

    private static long key(int... parts) {
        long key = 0;
        for (int part : parts) {
            key = Buckets.mixed(key, part);
        }
        return key;
    }
}

package org.multaqa.linkage.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.multaqa.linkage.keys.FamilyKeyKind;
import org.multaqa.linkage.keys.FamilyKeys;
import org.multaqa.linkage.keys.KeyKind;
import org.multaqa.linkage.keys.PersonKeys;
import org.multaqa.linkage.record.NormalPerson;

/** Collects the match keys of all records and gives the pairs that share one. */
final class Candidates {
    /** How many pairs a record may have by keys of one kind, on the average. */
    private static final long PAIRS_A_RECORD = 1;

    /** Small lists may have this many pairs by keys of one kind. */
    private static final long PAIRS_AT_LEAST = 200_000;

    private final Map<KeyKind, Buckets> people = new EnumMap<>(KeyKind.class);
    private final Map<FamilyKeyKind, Buckets> families = new EnumMap<>(FamilyKeyKind.class);
    private long records;

    Candidates() {
        for (KeyKind kind : KeyKind.values()) {
            people.put(kind, new Buckets());
        }
        for (FamilyKeyKind kind : FamilyKeyKind.values()) {
            families.put(kind, new Buckets());
        }
    }

    void add(int record, NormalPerson person) {
        records++;
        PersonKeys.of(person, (kind, text) -> of(people, kind).add(text, record));
    }

    void addHousehold(int household, List<NormalPerson> members) {
        for (FamilyKeys.Key key : FamilyKeys.of(members)) {
            of(families, key.kind()).add(key.text(), household);
        }
    }

    /** Every pair of records that share a key, as {@code lower << 32 | higher}, sorted. */
    Longs pairs(Roll roll, boolean within) {
        Longs pairs = new Longs();
        long allowance = Math.max(PAIRS_AT_LEAST, PAIRS_A_RECORD * records);
        for (KeyKind kind : KeyKind.values()) {
            of(people, kind).pairs(allowance, (one, other) -> add(roll, within, one, other, pairs));
            if (pairs.size() > allowance) {
                pairs.sortDistinct();
            }
        }
        for (Buckets buckets : families.values()) {
            buckets.pairs(
                    allowance / 8, (one, other) -> addMembers(roll, within, one, other, pairs));
        }
        pairs.sortDistinct();
        addOthersOfHouseholds(roll, within, pairs);
        pairs.trim();
        return pairs;
    }

    /**
     * Where two members of one household may be two of another, the others may be as well, however
     * they are written.
     */
    private static void addOthersOfHouseholds(Roll roll, boolean within, Longs pairs) {
        Longs met = new Longs();
        for (int i = 0; i < pairs.size(); i++) {
            int first = roll.households.of((int) (pairs.get(i) >>> 32));
            int second = roll.households.of((int) pairs.get(i));
            if (first > 0 && second > 0 && first != second) {
                met.add((long) Math.min(first, second) << 32 | Math.max(first, second));
            }
        }
        met.sort();
        for (int i = 1; i < met.size(); i++) {
            boolean again = i > 1 && met.get(i) == met.get(i - 2);
            if (met.get(i) == met.get(i - 1) && !again) {
                int one = (int) (met.get(i) >>> 32);
                addEverybody(roll, within, one, (int) met.get(i), pairs);
            }
        }
        pairs.sortDistinct();
    }

    private static void addEverybody(Roll roll, boolean within, int one, int other, Longs pairs) {
        Households households = roll.households;
        for (int i = 0; i < households.count(one); i++) {
            for (int j = 0; j < households.count(other); j++) {
                int first = households.member(one, i);
                int second = households.member(other, j);
                int sexes = roll.sex.get(first) * roll.sex.get(second);
                if (sexes == 0 || roll.sex.get(first) == roll.sex.get(second)) {
                    add(roll, within, first, second, pairs);
                }
            }
        }
    }

    private static void add(Roll roll, boolean within, int one, int other, Longs pairs) {
        if (one != other && (within || roll.charity.get(one) != roll.charity.get(other))) {
            pairs.add((long) Math.min(one, other) << 32 | Math.max(one, other));
        }
    }

    /** Of two households that may be one, the members who may be: of one name or one age. */
    private static void addMembers(Roll roll, boolean within, int one, int other, Longs pairs) {
        Households households = roll.households;
        for (int i = 0; i < households.count(one); i++) {
            int first = households.member(one, i);
            for (int j = 0; j < households.count(other); j++) {
                int second = households.member(other, j);
                int years = roll.birth.get(first) / 10_000 - roll.birth.get(second) / 10_000;
                boolean named =
                        roll.names.firstSkeleton(roll.given.get(first))
                                == roll.names.firstSkeleton(roll.given.get(second));
                boolean aged = roll.birth.get(first) > 0 && roll.birth.get(second) > 0;
                if (named || aged && Math.abs(years) <= 1) {
                    add(roll, within, first, second, pairs);
                }
            }
        }
    }

    private static <K extends Enum<K>> Buckets of(Map<K, Buckets> all, K kind) {
        return Objects.requireNonNull(all.get(kind), "every kind has its buckets");
    }
}

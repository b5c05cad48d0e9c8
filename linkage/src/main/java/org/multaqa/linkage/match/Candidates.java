package org.multaqa.linkage.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multaqa.linkage.keys.KeyKind;

/** The pairs of records that share a match key, or whose households may be one. */
final class Candidates {
    /** How many pairs a record may have by keys of one kind, on the average. */
    private static final long PAIRS_A_RECORD = 1;

    /** Small lists may have this many pairs by keys of one kind. */
    private static final long PAIRS_AT_LEAST = 200_000;

    private final Roll roll;
    private final boolean within;
    private final int[] charities;
    private final long allowance;

    private Candidates(Roll roll, boolean within) {
        this.roll = roll;
        this.within = within;
        this.charities = roll.charity.values();
        this.allowance = Math.max(PAIRS_AT_LEAST, PAIRS_A_RECORD * roll.size());
    }

    /**
     * The pairs to compare.
     *
     * @param within also pairs of one charity
     */
    static PairList of(Roll roll, boolean within) {
        roll.close();
        Candidates candidates = new Candidates(roll, within);
        return candidates.withHouseholds(candidates.sharingKeys());
    }

    private PairList sharingKeys() {
        List<PairSource> sources = new ArrayList<>();
        Arrays.stream(KeyKind.values())
                .parallel()
                .map(this::bucketsOf)
                .forEachOrdered(sources::add);
        for (Buckets families : FamilyNumbers.of(roll, allowance / 8)) {
            sources.add(taker -> families.each((one, other) -> members(one, other, taker)));
        }
        return PairList.of(roll.size(), sources);
    }

    private PairSource bucketsOf(KeyKind kind) {
        Buckets buckets = new Buckets();
        new KeyNumbers(roll, kind).addTo(buckets);
        buckets.close(allowance);
        return taker ->
                buckets.each((one, other) -> {
                    if (mayPair(one, other)) {
                        taker.take(one, other);
                    }
                });
    }

    private boolean mayPair(int one, int other) {
        return one != other && (within || charities[one] != charities[other]);
    }

    /** Of two households that may be one, the members who may be: of one name or one age. */
    private void members(int one, int other, PairSource.PairTaker taker) {
        Households households = roll.households;
        for (int i = 0; i < households.count(one); i++) {
            int first = households.member(one, i);
            for (int j = 0; j < households.count(other); j++) {
                int second = households.member(other, j);
                if (mayPair(first, second) && mayBeOne(first, second)) {
                    taker.take(first, second);
                }
            }
        }
    }

    private boolean mayBeOne(int one, int other) {
        int birth = roll.birth.get(one);
        int otherBirth = roll.birth.get(other);
        boolean aged = birth > 0 && otherBirth > 0;
        return aged && Math.abs(birth / 10_000 - otherBirth / 10_000) <= 1
                || roll.names.firstSkeleton(roll.given.get(one))
                        == roll.names.firstSkeleton(roll.given.get(other));
    }

    /**
     * Where two members of one household may be two of another, the others may be as well, however
     * they are written.
     */
    private PairList withHouseholds(PairList pairs) {
        int[] households = roll.household.values();
        PairSource meetings =
                taker ->
                        pairs.each((one, other) -> {
                            int first = households[one];
                            int second = households[other];
                            if (first > 0 && second > 0 && first != second) {
                                taker.take(first, second);
                            }
                        });
        PairList met = PairList.of(roll.households.size(), List.of(meetings), 2);
        PairSource everybody = taker -> met.each((one, other) -> everybody(one, other, taker));
        return PairList.of(roll.size(), List.of(pairs, everybody));
    }

    private void everybody(int one, int other, PairSource.PairTaker taker) {
        Households households = roll.households;
        for (int i = 0; i < households.count(one); i++) {
            for (int j = 0; j < households.count(other); j++) {
                int first = households.member(one, i);
                int second = households.member(other, j);
                int sex = roll.sex.get(first);
                int otherSex = roll.sex.get(second);
                boolean mayBe = sex == otherSex || sex == 0 || otherSex == 0;
                if (mayBe && mayPair(first, second)) {
                    taker.take(first, second);
                }
            }
        }
    }
}

package org.multaqa.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.multaqa.linkage.keys.FamilyKeyKind;
import org.multaqa.linkage.keys.FamilyKeys;
import org.multaqa.linkage.keys.KeyKind;
import org.multaqa.linkage.keys.PersonKeys;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalPerson;

/** People drawn from few names and numbers, so that every kind of key is shared by some. */
@DisplayName("Match keys that are put together of numbers")
class E06_KeysAsNumbersTest {
    private static final long SEED = 20261201;
    private static final int PEOPLE = 300;
    private static final List<NormalPerson> ALL = new ArrayList<>();
    private static final Roll ROLL = new Roll(50);
    private static final List<FamilyKeys.Key> NO_KEYS = List.of();

    @BeforeAll
    static void people() {
        Random random = new Random(SEED);
        for (int i = 0; i < PEOPLE; i++) {
            NormalPerson person = person(random);
            ALL.add(person);
            ROLL.add("r" + i, "C" + random.nextInt(3), person);
        }
        ROLL.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("are shared by the same people as those of text")
    void people(KeyKind kind) {
        Map<String, Set<Integer>> byText = new HashMap<>();
        for (int i = 0; i < PEOPLE; i++) {
            for (PersonKeys.Key key : PersonKeys.of(ALL.get(i))) {
                if (key.kind() == kind) {
                    byText.computeIfAbsent(key.text(), k -> new HashSet<>()).add(i);
                }
            }
        }
        Buckets buckets = new Buckets();
        new KeyNumbers(ROLL, kind).addTo(buckets);
        buckets.close(Long.MAX_VALUE);
        assertThat(pairs(buckets)).as("seed %d", SEED).isNotEmpty().isEqualTo(pairs(byText));
    }

    @Test
    @DisplayName("are shared by the same households as those of text")
    void households() {
        List<Map<String, Set<Integer>>> byText = List.of(new HashMap<>(), new HashMap<>());
        Households households = ROLL.households;
        for (int household = 1; household < households.size(); household++) {
            List<NormalPerson> members = new ArrayList<>();
            for (int i = 0; i < households.count(household); i++) {
                members.add(ALL.get(households.member(household, i)));
            }
            for (FamilyKeys.Key key : members.size() > 1 ? FamilyKeys.of(members) : NO_KEYS) {
                byText.get(key.kind().ordinal())
                        .computeIfAbsent(key.text(), k -> new HashSet<>())
                        .add(household);
            }
        }
        List<Buckets> byNumber = FamilyNumbers.of(ROLL, Long.MAX_VALUE);
        for (FamilyKeyKind kind : FamilyKeyKind.values()) {
            assertThat(pairs(byNumber.get(kind.ordinal())))
                    .as("%s, seed %d", kind, SEED)
                    .isNotEmpty()
                    .isEqualTo(pairs(byText.get(kind.ordinal())));
        }
    }

    private static Set<Long> pairs(Map<String, Set<Integer>> buckets) {
        Set<Long> pairs = new HashSet<>();
        for (Set<Integer> numbers : buckets.values()) {
            for (int one : numbers) {
                for (int other : numbers) {
                    if (one < other) {
                        pairs.add((long) one << 32 | other);
                    }
                }
            }
        }
        return pairs;
    }

    private static Set<Long> pairs(PairSource source) {
        Set<Long> pairs = new HashSet<>();
        source.each((one, other) ->
                pairs.add((long) Math.min(one, other) << 32 | Math.max(one, other)));
        return pairs;
    }

    private static NormalPerson person(Random random) {
        Map<Field, String> cells = new HashMap<>();
        String[] men = {"خالد", "أحمد", "محمد نور", "نور", "عبد الرحمن", "Khaled", "بسام علي أحمد"};
        put(cells, random, Field.GIVEN_NAME, "سلمى", "هدى", "خالد", "محمد نور", "نور", "Huda");
        put(cells, random, Field.FATHER_NAME, men[0], men[1], men[2]);
        put(cells, random, Field.GRANDFATHER_NAME, men);
        put(cells, random, Field.FAMILY_NAME, "الحلبي", "حلبي", "النجار", "نجار العلي", "قطيني");
        put(cells, random, Field.MOTHER_NAME, "هدى", "هدى النجار", "نوال", "سمر");
        put(cells, random, Field.SEX, "m", "f");
        put(cells, random, Field.BIRTH_DATE, "5/3/1980", "3/5/1980", "1/1/1980", "1980", "7/8/91");
        put(cells, random, Field.NATIONAL_ID, "01234567890", "1234567890", "09876543210");
        put(cells, random, Field.FAMILY_BOOK, "4455", "04455", "77");
        put(cells, random, Field.PHONE, "0933123456", "0933123456/0944999888", "944999888");
        put(cells, random, Field.PLACE, "دوما", "حي دوما", "حرستا");
        put(cells, random, Field.ADDRESS_1, "شارع 3", "3", "ساحة 9");
        put(cells, random, Field.ADDRESS_2, "طابق 2", "مدخل 7");
        put(cells, random, Field.SUBURB, "الميدان", "المزة");
        put(cells, random, Field.POSTCODE, "1011", "2022");
        put(cells, random, Field.HOUSEHOLD_ID, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        return NormalPerson.of(CanonicalRecord.of(cells));
    }

    /** One of the values, or one time in four nothing. */
    private static void put(Map<Field, String> cells, Random random, Field field, String... some) {
        if (random.nextInt(4) > 0) {
            cells.put(field, some[random.nextInt(some.length)]);
        }
    }
}

package org.multaqa.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multaqa.linkage.match.Trait.Level;
import org.multaqa.linkage.text.JaroWinkler;
import org.multaqa.linkage.text.Slips;

@DisplayName("Two records compared")
class E01_ComparingTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "سلمى, '', 0",
        "سلمى, خالد, 1",
        "محمد نور, نور, 5",
        "فاطمة, فاطمه, 7",
        "نظير, نضير, 6",
        "Mohammad, محمد, 6",
        "صباح, صياح, 4",
    })
    @DisplayName("agree in their names by levels, from nothing said to the same")
    void names(String one, String other, int level) {
        assertThat(Trait.GIVEN.in(pattern("given_name", one, other))).isEqualTo(level);
    }

    @Test
    @DisplayName("one letter apart are neighbours when both are names that many have, else a slip")
    void neighbours() {
        Lists lists = Lists.of("record_id,given_name,family_name,charity");
        for (int i = 0; i < 10; i++) {
            lists.add("a" + i + ",أحمد,x,1").add("b" + i + ",محمد,x,1");
        }
        lists.add("c,خالد,x,2");
        Comparing comparing = new Comparing(lists.roll());
        assertThat(Trait.GIVEN.in(comparing.pattern(0, 1))).isEqualTo(Level.NEIGHBOUR);
        Lists slipped = Lists.of("record_id,given_name").add("1,سمير").add("2,سمسر");
        assertThat(Trait.GIVEN.in(new Comparing(slipped.roll()).pattern(0, 1)))
                .isEqualTo(Level.SLIP);
    }

    @Test
    @DisplayName("have given and father's name exchanged, and it is seen")
    void exchanged() {
        Lists lists =
                Lists.of("record_id,given_name,father_name,family_name")
                        .add("1,سلمى,خالد,الحلبي")
                        .add("2,خالد,سلمى,الحلبي");
        long pattern = new Comparing(lists.roll()).pattern(0, 1);
        assertThat(Trait.GIVEN.in(pattern)).isEqualTo(Level.EXCHANGED);
        assertThat(Trait.FATHER.in(pattern)).isEqualTo(Level.EXCHANGED);
        assertThat(Trait.FAMILY.in(pattern)).isEqualTo(Level.SAME_NAME);
    }

    @Test
    @DisplayName("are never called unlike by the letters that they have where the words are alike")
    void letters() {
        long seed = 20261204;
        Random random = new Random(seed);
        int slips = 0;
        int alike = 0;
        for (int i = 0; i < 300_000; i++) {
            String one = word(random);
            String other = word(random);
            int n = one.length();
            int m = other.length();
            int common = Letters.common(Letters.of(one), n, Letters.of(other), m);
            boolean slip = Slips.between(one, other, 1) <= 1;
            boolean like = JaroWinkler.of(one, other) >= 0.84;
            slips += slip ? 1 : 0;
            alike += like ? 1 : 0;
            assertThat(Letters.maySlip(common, n, m) || !slip).as("%s %s", one, other).isTrue();
            assertThat(Letters.mayBeAlike(common, n, m) || !like).as("%s %s", one, other).isTrue();
        }
        assertThat(slips).as("seed %d", seed).isGreaterThan(500);
        assertThat(alike).as("seed %d", seed).isGreaterThan(500);
        assertThat(Letters.common(Letters.of("خالد"), 4, Letters.of("سمير"), 4)).isZero();
    }

    /** Of few letters, some of which share a sort. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            word.append("ابتدaخ".charAt(random.nextInt(6)));
        }
        return word.toString();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "5/3/1980, '', 0",
        "5/3/1980, 7/8/1961, 1",
        "5/3/1980, 7/8/1982, 2",
        "5/3/1980, 7/8/1930, 2",
        "5/3/1980, 7/8/1981, 3",
        "5/3/1980, 1980, 4",
        "5/3/1980, 1/1/1980, 4",
        "5/3/1980, 7/8/1980, 5",
        "5/3/1980, 3/5/1980, 6",
        "5/3/1980, 5/3/1979, 6",
        "5/3/1980, ٥-٣-١٩٨٠, 7",
    })
    @DisplayName("agree in their birth as far as it is known")
    void birth(String one, String other, int level) {
        assertThat(Trait.BIRTH.in(pattern("birth_date", one, other))).isEqualTo(level);
    }

    @Test
    @DisplayName("share a phone if any of one is any of the other")
    void phones() {
        long pattern = pattern("phone", "0933123456 / 0944123456", "944123456");
        assertThat(Trait.PHONE.in(pattern)).isEqualTo(Level.SAME);
        assertThat(Trait.PHONE.in(pattern("phone", "0933123456", "0933123457")))
                .isEqualTo(Level.NEAR);
    }

    @Test
    @DisplayName("have the same family book only when no other registry keeps it")
    void books() {
        String header = "record_id,given_name,family_book,registry";
        assertThat(book(header, "1,a,1234,دوما", "2,a,1234,دوما"))
                .isEqualTo(Level.SAME_BOOK_AND_REGISTRY);
        assertThat(book(header, "1,a,1234,دوما", "2,a,01234,")).isEqualTo(Level.SAME_BOOK);
        assertThat(book(header, "1,a,1234,دوما", "2,a,1234,يبرود")).isEqualTo(Level.NEAR);
    }

    @Test
    @DisplayName("are known by who lives with them")
    void companions() {
        Lists lists =
                Lists.of("record_id,given_name,household_id,charity")
                        .add("1,سلمى,10,A")
                        .add("2,خالد,10,A")
                        .add("3,هدى,10,A")
                        .add("4,سلمى,77,B")
                        .add("5,خالد,77,B")
                        .add("6,هدا,77,B")
                        .add("7,سلمى,78,B")
                        .add("8,بسام,78,B")
                        .add("9,سلمى,,B");
        Comparing comparing = new Comparing(lists.roll());
        assertThat(Trait.COMPANIONS.in(comparing.pattern(0, 3))).isEqualTo(Level.MORE_SHARED);
        assertThat(Trait.COMPANIONS.in(comparing.pattern(0, 6))).isEqualTo(Level.DIFFERENT);
        assertThat(Trait.COMPANIONS.in(comparing.pattern(0, 8))).isEqualTo(Level.MISSING);
    }

    private static int book(String header, String one, String other) {
        Lists lists = Lists.of(header).add(one).add(other);
        return Trait.BOOK.in(new Comparing(lists.roll()).pattern(0, 1));
    }

    private static long pattern(String field, String one, String other) {
        String given = field.equals("given_name") ? "" : ",given_name";
        String filler = field.equals("given_name") ? "" : ",سلمى";
        Lists lists = Lists.of("record_id,family_name," + field + given);
        for (String value : List.of(one, other)) {
            lists.add("r" + lists.size() + ",الحلبي," + value + filler);
        }
        return new Comparing(lists.roll()).pattern(0, 1);
    }
}

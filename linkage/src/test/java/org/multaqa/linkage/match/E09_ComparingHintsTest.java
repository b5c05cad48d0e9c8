package org.multaqa.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.encode.HintMaker;
import org.multaqa.linkage.encode.Hints;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.match.Trait.Level;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.text.BirthDate;
import org.multaqa.linkage.text.PersonName;

@DisplayName("Hints of names are compared in the levels that names in the clear are")
class E09_ComparingHintsTest {
    private static final int SECRETS = 60;

    @Test
    @DisplayName("A name in Latin letters is the Arabic one it stands for, whatever the secret is")
    void latin() {
        assertThat(atLevel("Ahmad", "أحمد", Level.SAME_NAME)).isEqualTo(SECRETS);
        assertThat(atLevel("Wesilah", "وسيلة", Level.SAME_NAME)).isEqualTo(SECRETS);
        assertThat(atLevel("Ahmad", "Ahmad", Level.SAME_NAME)).isEqualTo(SECRETS);
    }

    @Test
    @DisplayName("Names of two scripts that have nothing in common are hardly ever alike")
    void unlike() {
        assertThat(atLevel("Wesilah", "إبراهيم", Level.DIFFERENT)).isGreaterThan(SECRETS * 8 / 10);
        assertThat(atLevel("Wesilah", "إبراهيم", Level.SAME_NAME)).isZero();
    }

    @Test
    @DisplayName("One skeleton in two spellings is told from the same spelling")
    void skeleton() {
        assertThat(atLevel("فاطمة", "فاتمة", Level.SKELETON)).isGreaterThan(SECRETS * 8 / 10);
        assertThat(atLevel("فاطمة", "فاطمه", Level.SAME_NAME)).isEqualTo(SECRETS);
    }

    @Test
    @DisplayName("A slip in a name is put right, a neighbour that is a name itself is not")
    void slip() {
        assertThat(atLevel("محكد", "محمد", Level.SLIP)).isGreaterThan(SECRETS * 9 / 10);
        assertThat(atLevel("حمد", "محمد", Level.SLIP)).isZero();
    }

    @Test
    @DisplayName("What one of two does not say is missing")
    void missing() {
        assertThat(atLevel("", "محمد", Level.MISSING)).isEqualTo(SECRETS);
    }

    @Test
    @DisplayName("Dates are whole, slipped, of one year, a year or two off, or different")
    void dates() {
        assertBirth("1986-03-14", "14/3/1986", Level.SAME_DATE);
        assertBirth("1986-03-14", "1986-03-17", Level.DATE_SLIP);
        assertBirth("1986-03-04", "1986-04-03", Level.DATE_SLIP);
        assertBirth("1986-03-14", "1987-03-14", Level.DATE_SLIP);
        assertBirth("1986-03-14", "1986-09-28", Level.SAME_YEAR);
        assertBirth("1986-03-14", "1986", Level.YEAR_ONLY);
        assertBirth("1986", "1987", Level.YEAR_OFF);
        assertBirth("1986", "1985", Level.YEAR_OFF);
        assertBirth("1986", "1988", Level.YEARS_OFF);
        assertBirth("1986", "1976", Level.YEARS_OFF);
        assertBirth("1986-03-14", "1956-08-21", Level.YEARS_OFF);
        assertBirth("1986", "1991", Level.DIFFERENT);
        assertBirth("1986", "", Level.MISSING);
    }

    private static void assertBirth(String one, String other, int level) {
        int found = atLevel(Trait.BIRTH, said("birth", one), said("birth", other), level);
        assertThat(found).as(one + " and " + other).isEqualTo(SECRETS);
    }

    @Test
    @DisplayName("Numbers are the same, a slip apart, or different; any of two phones will do")
    void numbers() {
        assertNumber(Trait.NATIONAL, "national", "02206528209", "02206528209", Level.SAME);
        assertNumber(Trait.NATIONAL, "national", "02206528209", "02206528208", Level.NEAR);
        assertNumber(Trait.NATIONAL, "national", "02206528209", "01011111111", Level.DIFFERENT);
        assertNumber(Trait.NATIONAL, "national", "02206528209", "", Level.MISSING);
        assertNumber(Trait.PHONE, "phones", "944123456", "944123456", Level.SAME);
        assertNumber(Trait.PHONE, "phones", "944123456", "933000111 944123456", Level.SAME);
        assertNumber(Trait.PHONE, "phones", "933000111 944123456", "944123456", Level.SAME);
        assertNumber(Trait.PHONE, "phones", "944123456", "944123457", Level.NEAR);
        assertNumber(Trait.PHONE, "phones", "944123456", "955777888", Level.DIFFERENT);
    }

    @Test
    @DisplayName("A family book counts with its registry where both tell it")
    void books() {
        assertNumber(Trait.BOOK, "book", "252399", "252399", Level.SAME_BOOK);
        assertNumber(
                Trait.BOOK, "book", "252399 دوما", "252399 دوما", Level.SAME_BOOK_AND_REGISTRY);
        assertNumber(Trait.BOOK, "book", "252399 دوما", "252399 حمص", Level.NEAR);
        assertNumber(Trait.BOOK, "book", "252399", "252388", Level.NEAR);
        assertNumber(Trait.BOOK, "book", "252399", "711888", Level.DIFFERENT);
    }

    @Test
    @DisplayName("Sexes, places and addresses are the same or different, or not told")
    void codes() {
        assertNumber(Trait.SEX, "sex", "f", "f", Level.SAME_SEX);
        assertNumber(Trait.SEX, "sex", "f", "m", Level.DIFFERENT);
        assertNumber(Trait.SEX, "sex", "f", "", Level.MISSING);
        assertNumber(Trait.PLACE, "place", "دوما", "دوما", Level.SAME);
        assertNumber(Trait.PLACE, "place", "دوما", "القامشلي", Level.DIFFERENT);
        assertNumber(Trait.POSTCODE, "postcode", "2611", "2611", Level.SAME);
        assertNumber(Trait.POSTCODE, "postcode", "2611", "4870", Level.DIFFERENT);
        assertNumber(Trait.SUBURB, "suburb", "منين", "منين", Level.SAME);
        assertNumber(Trait.ADDRESS_1, "address1", "شارع النصر", "شارع النصر", Level.SAME);
    }

    @Test
    @DisplayName("Given and father's name in each other's place are found so")
    void exchanged() {
        NormalPerson one = person(Map.of("given", "جمال", "father", "فراس"));
        NormalPerson other = person(Map.of("given", "فراس", "father", "جمال"));
        assertThat(atLevel(Trait.GIVEN, one, other, Level.EXCHANGED)).isEqualTo(SECRETS);
        assertThat(atLevel(Trait.FATHER, one, other, Level.EXCHANGED)).isEqualTo(SECRETS);
    }

    private static void assertNumber(
            Trait trait, String field, String one, String other, int level) {
        // Few bits a piece: now and then two pieces agree by chance.
        assertThat(atLevel(trait, said(field, one), said(field, other), level))
                .as(trait + " of " + one + " and " + other)
                .isGreaterThan(SECRETS * 3 / 4);
    }

    /** Under how many of many secrets two given names are at a level. */
    private static int atLevel(String one, String other, int level) {
        return atLevel(Trait.GIVEN, said("given", one), said("given", other), level);
    }

    private static int atLevel(Trait trait, NormalPerson one, NormalPerson other, int level) {
        int there = 0;
        for (int i = 0; i < SECRETS; i++) {
            try (MembersSecret members = MembersSecret.fresh();
                    HintMaker maker = members.hintMaker()) {
                Hints first = maker.of(one, List.of());
                Hints second = maker.of(other, List.of());
                assertThat(HintComparing.pattern(second, first))
                        .isEqualTo(HintComparing.pattern(first, second));
                there += trait.in(HintComparing.pattern(first, second)) == level ? 1 : 0;
            }
        }
        return there;
    }

    private static NormalPerson said(String field, String value) {
        String[] both = value.split(" ");
        return field.equals("book") && both.length > 1
                ? person(Map.of("book", both[0], "registry", both[1]))
                : person(Map.of(field, value));
    }

    private static NormalPerson person(Map<String, String> said) {
        String sex = said.getOrDefault("sex", "");
        String phones = said.getOrDefault("phones", "");
        return new NormalPerson(
                PersonName.normal(said.getOrDefault("given", "")),
                PersonName.normal(said.getOrDefault("father", "")),
                "",
                "",
                "",
                sex.isEmpty() ? '?' : sex.charAt(0),
                BirthDate.of(said.getOrDefault("birth", ""), ""),
                said.getOrDefault("national", ""),
                phones.isEmpty() ? List.of() : List.of(phones.split(" ")),
                said.getOrDefault("book", ""),
                said.getOrDefault("registry", ""),
                said.getOrDefault("place", ""),
                said.getOrDefault("address1", ""),
                "",
                said.getOrDefault("suburb", ""),
                said.getOrDefault("postcode", ""),
                "",
                "");
    }
}

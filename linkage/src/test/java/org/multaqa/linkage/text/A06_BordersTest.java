package org.multaqa.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("At its borders")
class A06_BordersTest {
    /**
     * Hamza alone and the tatweel, small waw and small ya: nothing though they count as letters.
     */
    private static final Set<Integer> UNHEARD = Set.of(0x621, 0x640, 0x6E5, 0x6E6);

    /** Letters that no Arabic, Persian or Kurdish name has. */
    private static final Set<Integer> FOREIGN = Set.of(0x63B, 0x63C, 0x6EE, 0x6EF, 0x6FF);

    @Test
    @DisplayName("each character of the Arabic block is a letter, a mark, a digit, or parts words")
    void arabicBlock() {
        for (int code = 0x600; code < 0x700; code++) {
            String normal = ArabicText.normalize("ب" + (char) code + "ب");
            String name = Character.getName(code);
            int type = Character.getType(code);
            if (UNHEARD.contains(code) || type == Character.NON_SPACING_MARK || code == 0x61C) {
                assertThat(normal).as(name).isEqualTo("بب");
            } else if (Character.isDigit(code)) {
                assertThat(normal).as(name).isEqualTo("ب" + Character.digit(code, 10) + "ب");
            } else if (type == Character.OTHER_LETTER && !FOREIGN.contains(code)) {
                assertThat(normal).as(name).doesNotContain(" ").hasSizeGreaterThan(2);
            } else if (!FOREIGN.contains(code)) {
                assertThat(normal).as(name).isEqualTo("ب ب");
            }
        }
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "300, 36F",
        "8D3, 8FF",
        "AD, AD",
        "200B, 200F",
        "202A, 202E",
        "2060, 2064",
        "FE00, FE0F",
        "FEFF, FEFF"
    })
    @DisplayName("marks and invisible characters part nothing, their neighbours do")
    void marks(String first, String last) {
        int from = Integer.parseInt(first, 16);
        int to = Integer.parseInt(last, 16);
        for (int code = from; code <= to; code++) {
            assertThat(ArabicText.normalize("ب" + (char) code + "ب"))
                    .as(Integer.toHexString(code))
                    .isEqualTo("بب");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "31/12/1879, 0",
        "1879, 0",
        "2080, 0",
        "1234, 0",
        "1/2/1880, 18800201",
        "1/2/2079, 20790201",
        "1/2/2080, 0",
        "12/13/1990, 19901213",
        "13/13/1990, 19900000",
        "1/12/1990, 19901201",
        "32/1/1990, 19900100",
        "31/1/1990, 19900131",
        "0/1/1990, 19900100",
        "1/2/30, 20300201",
        "1/2/31, 19310201",
        "30, 20300000",
        "31, 19310000",
        "17031985, 19850317",
        "199012, 19901200",
        "36525, 19991231",
        "36526, 20000101",
        "36585, 20000229",
        "36586, 20000301",
        "32873, 19891231",
        "32874, 19900101",
        "12/1/198512, 0",
    })
    @DisplayName("a date of birth is read, or said to be none")
    void birthDates(String cell, int packed) {
        assertThat(BirthDate.of(cell, "").packed()).isEqualTo(packed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "(011) 4461188, 114461188",
        "011.446.1188, 114461188",
        "+963933123456+963944123456, 933123456|944123456",
        "0933 123456 - 0944 123456, 933123456|944123456",
        "933123456 944123456, 933123456|944123456",
        "963933123456 963944123456, 933123456|944123456",
        "00963933123456 00963944123456, 933123456|944123456",
        "4461188 /, 4461188",
        "4461188 -, 4461188",
        "96312345678, 12345678",
        "9631234567, 9631234567",
        "123456, 123456",
        "12345, ''",
        "0012345678, 12345678",
    })
    @DisplayName("a phone begins and ends")
    void phones(String cell, String phones) {
        assertThat(String.join("|", Numbers.phones(cell))).isEqualTo(phones);
    }

    @Test
    @DisplayName("a number is opaque, repeated or rounded")
    void numbers() {
        assertThat(Numbers.national("11")).isEqualTo("11");
        assertThat(Numbers.national("111")).isEmpty();
        assertThat(Numbers.national("112")).isEqualTo("112");
        assertThat(Numbers.national("0")).isEmpty();
        assertThat(Numbers.national("9e+9")).isEmpty();
        assertThat(Numbers.national("E+1")).isEqualTo("e1");
        assertThat(Numbers.national("type+5")).isEqualTo("type5");
        assertThat(Numbers.national("123456789A")).isEqualTo("123456789a");
        assertThat(Numbers.national("ABCDEFGHIJ")).isEqualTo("abcdefghij");
        assertThat(Numbers.familyBook("9.3E+9")).isEmpty();
        assertThat(Numbers.familyBook("10")).isEqualTo("10");
    }

    @Test
    @DisplayName("a key keeps words apart, and of a word that begins with a vowel that it does")
    void keys() {
        assertThat(ArabicText.key("دير الزور")).isEqualTo("در زر");
        assertThat(ArabicText.key("الورد")).isEqualTo("ارد");
        assertThat(ArabicText.key("الأب")).isEqualTo("الب");
        assertThat(ArabicText.key("هدى")).isEqualTo("هد");
        assertThat(ArabicText.key("مها")).isEqualTo("م");
        assertThat(ArabicText.key("أنا دار")).isEqualTo("ان در");
        assertThat(ArabicText.key("Iman")).isEqualTo("amn");
        assertThat(ArabicText.key("محمّمد")).isEqualTo("محمد");
        assertThat(ArabicText.withoutArticle("الفجر")).isEqualTo("فجر");
        assertThat(ArabicText.withoutArticle("الحب")).isEqualTo("الحب");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "saleh, صالح",
        "sarah, ساره",
        "sara, ساره",
        "wael, وايل",
        "yusuf, يوسف",
        "nureddin, نورالدين",
        "nuraldeen, نورالدين",
        "salaheddine, صلاحالدين",
        "abdulrahman, عبدالرحمن",
        "abdelkader, عبدالقادر",
        "abedalnasser, عبدالناصر",
        "husam, حسام",
        "nureldine, نورالدين",
        "samira, سميره",
        "jamal, جمال",
        "jamil, جميل",
        "ali, علي",
        "mounir, منير",
        "mazen, مازن",
        "maysa, ميسا",
        "khaldoun, خلدون",
    })
    @DisplayName("a Latin spelling is the learned name that it is nearest to")
    void latin(String latin, String arabic) {
        assertThat(LatinName.arabic(latin)).isEqualTo(arabic);
    }

    @Test
    @DisplayName("a Latin spelling far from all names is read letter by letter")
    void unlearned() {
        assertThat(LatinName.arabic("kzwt")).isEqualTo("كدوت");
        assertThat(LatinName.arabic("brgunvik")).isEqualTo("برجونفيك");
    }

    @Test
    @DisplayName("a skeleton keeps a letter of each word")
    void skeletons() {
        assertThat(Skeleton.of("")).isEmpty();
        assertThat(Skeleton.of("و")).isEqualTo("و");
        assertThat(Skeleton.of("سه")).isEqualTo("سه");
        assertThat(Skeleton.of("سها")).isEqualTo("سه");
        assertThat(Skeleton.of("الا")).isEqualTo("ال");
        assertThat(Skeleton.of("احمد حمد")).isEqualTo("احمدحمد");
        assertThat(Skeleton.isLatin("")).isFalse();
        assertThat(Skeleton.isLatin("\u007f")).isTrue();
        assertThat(Skeleton.isLatin("\u0080")).isFalse();
    }
}

package org.multaqa.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A date of birth")
class A03_BirthDateTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "17/3/1985, 19850317",
        "١٧/٣/١٩٨٥, 19850317",
        "1985-03-17, 19850317",
        "17-3-85, 19850317",
        "17.03.1985, 19850317",
        "19850317, 19850317",
        "3/17/1985, 19850317",
        "31123, 19850317",
        "17 آذار 1985, 19850317",
        "5 كانون الثاني 1990, 19900105",
        "2 تشرين الأول 1990, 19901002",
        "1985/3, 19850300",
        "3/1985, 19850300",
        "1985, 19850000",
        "5/6/12, 20120605",
        "0/0/1985, 19850000",
        "17/3, 0",
        "لا يوجد, 0",
        "12345678901, 0",
    })
    @DisplayName("is read as far as it is known")
    void isRead(String cell, int packed) {
        assertThat(BirthDate.of(cell, "").packed()).isEqualTo(packed);
    }

    @Test
    @DisplayName("takes its year from the year's column where it has none")
    void takesTheYear() {
        assertThat(BirthDate.of("", "١٩٧٩").packed()).isEqualTo(19790000);
        assertThat(BirthDate.of("1/2/1980", "1979").packed()).isEqualTo(19800201);
    }

    @Test
    @DisplayName("on the first of January is not whole: clerks write that for a year alone")
    void firstOfJanuary() {
        assertThat(BirthDate.of("1/1/1985", "").isWhole()).isFalse();
        assertThat(BirthDate.of("2/1/1985", "").isWhole()).isTrue();
        assertThat(BirthDate.of("1985", "").isWhole()).isFalse();
    }
}

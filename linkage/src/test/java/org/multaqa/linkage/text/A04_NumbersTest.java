package org.multaqa.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A number")
class A04_NumbersTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "01234567890, 01234567890, eleven digits",
        "1234567890, 01234567890, the zero that a spreadsheet ate",
        "٠١٢٣٤٥٦٧٨٩٠, 01234567890, Arabic digits",
        "012-3456 7890, 01234567890, strokes and spaces",
        "5304218, 5304218, another length is opaque",
        "123456789, 123456789, and never padded",
        "AB-1204, ab1204, a passport",
        "1234567890.0, 01234567890, a spreadsheet's fraction",
        "ＡＢ－１２０４, ab1204, letters and digits of an East Asian keyboard",
    })
    @DisplayName("national")
    void national(String cell, String number, String why) {
        assertThat(Numbers.national(cell)).as(why).isEqualTo(number);
    }

    @Test
    @DisplayName("national is none where nothing, one digit all along, or 9.3E+9 is left of it")
    void noNational() {
        assertThat(Numbers.national("لا يوجد")).isEmpty();
        assertThat(Numbers.national("00000000000")).isEmpty();
        assertThat(Numbers.national("9.3E+9")).isEmpty();
        assertThat(Numbers.national("---")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0933123456, 933123456",
        "933123456, 933123456",
        "+963 933 123 456, 933123456",
        "00963933123456, 933123456",
        "٠٩٣٣ ١٢٣ ٤٥٦, 933123456",
        "0933-123-456, 933123456",
        "0933123456 / 0944123456, 933123456|944123456",
        "0933123456-0944123456, 933123456|944123456",
        "0933123456 0944123456, 933123456|944123456",
        "0933123456 - 0933123456, 933123456",
        "011 4461188, 114461188",
        "123, ''",
        "0000000000, ''",
    })
    @DisplayName("of a phone, several in a cell, without what countries and habits put before it")
    void phones(String cell, String phones) {
        assertThat(String.join("|", Numbers.phones(cell))).isEqualTo(phones);
    }

    @Test
    @DisplayName("of a family book has no zeros before it")
    void familyBook() {
        assertThat(Numbers.familyBook("٠٠٣٧٩٩٦")).isEqualTo("37996");
        assertThat(Numbers.familyBook("///")).isEmpty();
        assertThat(Numbers.familyBook("000")).isEmpty();
    }
}

package org.multaqa.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;

@DisplayName("A cell")
class ValuesTest {
    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.problems().getFirst().message().key()
                : outcome.toString();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "202603",
                "٢٠٢٦٠٣",
                "2026-03",
                "2026/3",
                "03/2026",
                "3-2026",
                "3.2026",
                "آذار 2026",
                "2026 آذار",
                "آذار ٢٠٢٦ م",
                "شهر آذار 2026",
                "آذار/مارس 2026",
                "March 2026",
                "Mar-2026",
                "MARCH, 2026",
                "2026-03-15",
                "15/03/2026",
                "15 آذار 2026",
                "46096",
                "2026-03-01T00:00:00",
                "‏202603"
            })
    @DisplayName("says a month")
    void month(String cell) {
        assertThat(Values.month(cell).orThrow()).contains(YearMonth.of(2026, 3));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "202613",
                "202600",
                "2026-13",
                "13/2026",
                "Mar-26",
                "03/26",
                "2026",
                "آذار",
                "2026.1",
                "1447-09",
                "رمضان 2026",
                "31/02/2026",
                "20260315",
                "99999",
                "آذار/نيسان 2026"
            })
    @DisplayName("says no month, and none is guessed")
    void noMonth(String cell) {
        assertThat(refusal(Values.month(cell))).isEqualTo("spreadsheet.no-month");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "23 تشرين الثاني 2026",
                "٢٣ تشرين الثاني ٢٠٢٦",
                "الاثنين 23 تشرين الثاني 2026",
                "23 تشرين الثاني/نوفمبر 2026",
                "23-Nov-2026",
                "23 nov. 2026",
                "November 23, 2026",
                "Nov 23 2026",
                "2026/11/23",
                "23.11.2026",
                "2026-11-23 10:30",
                "23/11/2026 م",
                "46349",
                "46349.5"
            })
    @DisplayName("says a day")
    void day(String cell) {
        assertThat(Values.date(cell).orThrow()).contains(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "31.02.2026",
                "31/02/2026",
                "23/11/26",
                "18/3/25",
                "2025",
                "13/13/2026",
                "39999",
                "60001",
                "1447-09-01",
                "23 رمضان 2026",
                "2026-11-23 تقريباً",
                "غداً",
                "0/11/2026",
                "30 February 2026"
            })
    @DisplayName("says no day, and none is guessed")
    void noDay(String cell) {
        assertThat(refusal(Values.date(cell))).isEqualTo("spreadsheet.no-date");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "1200!1200", "1,200!1200", "1٬200!1200", "١٢٠٠!1200", "۱۲۰۰!1200", "۱٬۲۰۰!1200",
                "1200.0!1200", "1 200!1200", "1\u00A0200!1200", "1,200,300!1200300", "0!0", "٠!0",
                "007!7", "١٢٠٠٫٠!1200"
            })
    @DisplayName("says how many")
    void count(String cell, long count) {
        assertThat(Values.count(cell).orThrow()).contains(count);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "-5!negative",
                "−5!negative",
                "-1,200!negative",
                "-٥!negative",
                "9.3E+9!spoilt-number",
                "9,3E+09!spoilt-number",
                "12.5!no-whole-number",
                "1.200!no-whole-number",
                "12,50!no-number",
                "1,20!no-number",
                "1.200,50!no-number",
                "ستة!no-number",
                "1200 شخص!no-number",
                "1 2!no-number",
                "5-!no-number",
                "1,200 300!no-number",
                "99999999999999999999!no-number",
                "--5!no-number"
            })
    @DisplayName("says no number of anything, and what is wrong is told apart")
    void noCount(String cell, String why) {
        assertThat(refusal(Values.count(cell))).isEqualTo("spreadsheet." + why);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "---",
                "///",
                "—",
                "…",
                "لا يوجد",
                "لا يوجد.",
                "لايوجد",
                "N/A",
                "n/a",
                "#N/A"
            })
    @DisplayName("says nothing in many ways")
    void nothing(String cell) {
        assertThat(Values.count(cell).orThrow()).isEmpty();
        assertThat(Values.amount(cell).orThrow()).isEmpty();
        assertThat(Values.month(cell).orThrow()).isEmpty();
        assertThat(Values.date(cell).orThrow()).isEmpty();
        assertThat(Values.yesNo(cell).orThrow()).isEmpty();
    }

    @Test
    @DisplayName("says an amount with a fraction or without")
    void amount() {
        assertThat(Values.amount("١٬٢٠٠٫٥٠").orThrow()).contains(new BigDecimal("1200.50"));
        assertThat(Values.amount("1,200.5").orThrow()).contains(new BigDecimal("1200.5"));
        assertThat(Values.amount("600000").orThrow()).contains(new BigDecimal("600000"));
        assertThat(refusal(Values.amount("-1.5"))).isEqualTo("spreadsheet.negative");
        assertThat(refusal(Values.amount("abc"))).isEqualTo("spreadsheet.no-number");
        assertThat(refusal(Values.amount("1.200,50"))).isEqualTo("spreadsheet.no-number");
        assertThat(refusal(Values.amount("9.3E+9"))).isEqualTo("spreadsheet.spoilt-number");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "نعم, true", "Yes, true", "Y, true", "1, true", "١, true", "✓, true", "✔, true",
        "لا, false", "كلا, false", "No, false", "n, false", "0, false", "✗, false", "FALSE, false"
    })
    @DisplayName("says yes or no")
    void yesNo(String cell, boolean yes) {
        assertThat(Values.yesNo(cell).orThrow()).contains(yes);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"جديد", "ربما", "x", "2", "نعم ولا", "نوعاً ما"})
    @DisplayName("says neither yes nor no")
    void neither(String cell) {
        assertThat(refusal(Values.yesNo(cell))).isEqualTo("spreadsheet.no-yes-or-no");
    }

    @Test
    @DisplayName("is quoted in a message so that its digits and strokes keep their order")
    void quoted() {
        for (Language language : Language.values()) {
            String said =
                    Texts.all()
                            .say(
                                    language,
                                    ((Outcome.Refused<?>) Values.date("18-3-25"))
                                            .problems()
                                            .getFirst()
                                            .message());
            assertThat(said).contains("\u206818-3-25\u2069");
        }
    }
}

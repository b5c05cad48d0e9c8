package org.multaqa.linkage.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@DisplayName("A page refuses a list for the same reasons as the program, and its own policy holds")
class A04_RefusalsTest {
    private static final Map<String, Integer> HELP =
            Map.of("kind", 1, "year", 2026, "month", 11, "subDistrict", 20_001, "lastQuarter", 111);
    private static final Map<String, String> FATIMA =
            Map.of("record_id", "f1", "given_name", "فاطمة", "national_id", "01234567890");

    @ParameterizedTest
    @CsvSource({
        "'record_id,given_name\n1,أحمد\n2\n', short-row, 3",
        "'record_id,given_name\n1,أحمد\n,علي\n', no-id, 3",
        "'record_id,given_name\n1,\n', no-name, 2",
        "'given_name\nأحمد\n', no-column, 1",
        "'record_id,given_name\n1,أحمد\n1,علي\n', id-twice, 3",
        "'name,age\n1,2\n', no-header, 1",
        "'', empty, 0",
    })
    @DisplayName("Each with its kind and its line")
    void fault(String csv, String kind, int line) {
        EncoderPage.Refused refused =
                catchThrowableOfType(
                        EncoderPage.Refused.class,
                        () -> EncoderPage.ask("listKeys", Map.of("help", HELP, "csv", csv)));
        assertThat(refused.said).containsEntry("kind", kind).containsEntry("line", line);
    }

    @Test
    @DisplayName("A file with a fault adds nobody, for half a list is worse than none")
    void nothingHalf() {
        String good = "record_id,given_name\n1,أحمد\n2,علي\n";
        Map<String, Object> said =
                EncoderPage.ask(
                        "readTwice",
                        Map.of("help", HELP, "csv", good, "broken", "record_id,given_name\n3,ياسر\n4\n"));
        assertThat(said).containsEntry("kind", "short-row").containsEntry("size", 2);
    }

    @Test
    @DisplayName("A person who was typed is taken like a row, and refused like one")
    void typed() {
        List<String> keys = typed(FATIMA);
        assertThat(keys).containsExactly("NUMBER|01234567890");
        assertThat(refusal(Map.of("given_name", "فاطمة"))).isEqualTo("no-id");
        assertThat(refusal(Map.of("record_id", "f2", "given_name", "لا يوجد"))).isEqualTo("no-name");
        assertThat(refusal(FATIMA, FATIMA)).isEqualTo("id-twice");
    }

    @Test
    @DisplayName("All this runs where nothing may be fetched and no code be made of text")
    void policy() {
        assertThat(EncoderPage.<String>ask("fetchElsewhere", Map.of())).isEqualTo("forbidden");
        assertThat(EncoderPage.<String>ask("codeOfText", Map.of())).isEqualTo("forbidden");
    }

    @SafeVarargs
    private static Object refusal(Map<String, String>... records) {
        return catchThrowableOfType(EncoderPage.Refused.class, () -> typed(records))
                .said
                .get("kind");
    }

    @SafeVarargs
    private static List<String> typed(Map<String, String>... records) {
        return EncoderPage.ask("typed", Map.of("help", HELP, "records", List.of(records)));
    }
}

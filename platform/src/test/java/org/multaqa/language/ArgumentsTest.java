package org.multaqa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is put into an Arabic sentence")
class ArgumentsTest {
    private static final String KEY = "imports.row-number";

    private static String said(Language language, Object value) {
        return Texts.all().say(language, KEY, "number", value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "1330-12",
                "0944 123 456",
                "+963-11-2223344",
                "(011) 44",
                "A-7"
            })
    @DisplayName("keeps its order where it is a code with digits")
    void keepsItsOrder(String code) {
        String joined = code.replace("-", "-\u2060");
        assertThat(said(Language.ARABIC, code)).contains("\u2068" + joined + "\u2069");
        assertThat(said(Language.ENGLISH, code)).contains(code).doesNotContain("\u2068");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "جمعية الياسمين 2",
                "Jasmine",
                "http://localhost:8080/invitations/a1",
                "/srv/union-1/data",
                "806/ش",
                "1042-3fa93fa93fa93fa93fa93fa93fa93fa93fa93fa93fa9"
            })
    @DisplayName("stays as it is where nothing can be turned round, or where it is copied whole")
    void staysAsItIs(String text) {
        assertThat(said(Language.ARABIC, text)).contains(text).doesNotContain("\u2068");
    }

    @Test
    @DisplayName("keeps its order also where it stands in the sentence itself")
    void keepsItsOrderInTheText() {
        assertThat(Texts.all().say(Language.ARABIC, "networks.day-unreadable"))
                .contains("\u20682025-\u206006-\u206001\u2069");
        assertThat(Texts.all().say(Language.ENGLISH, "networks.day-unreadable"))
                .doesNotContain("\u2068");
    }

    @Test
    @DisplayName("is a date in words where it is a date")
    void isADateInWords() {
        assertThat(said(Language.ARABIC, LocalDate.of(2026, 11, 23)))
                .contains("23 تشرين الثاني 2026");
        assertThat(said(Language.ENGLISH, LocalDate.of(2026, 11, 23))).contains("23 November 2026");
        assertThat(said(Language.ARABIC, Instant.parse("2026-11-22T21:30:00Z")))
                .contains("23 تشرين الثاني 2026");
    }

    @Test
    @DisplayName("is a date in words also where a stored message has it as ISO text")
    void isADateInWordsWhenStored() {
        assertThat(
                        Texts.all()
                                .say(
                                        Language.ARABIC,
                                        "intake.rows-were-deleted",
                                        "day",
                                        "2026-11-23"))
                .contains("23 تشرين الثاني 2026")
                .doesNotContain("2026-11-23");
        assertThat(
                        Texts.all()
                                .say(
                                        Language.ARABIC,
                                        "intake.rows-were-deleted",
                                        "day",
                                        "2026-13-23"))
                .contains("2026-13-23");
    }
}

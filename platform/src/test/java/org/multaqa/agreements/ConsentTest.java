package org.multaqa.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Language;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkspaceTest
@DisplayName("What is read to a family")
class ConsentTest {
    @LocalServerPort private int port;

    @Test
    @DisplayName("is the same as long as its version is: whoever changes a word makes another one")
    void isFixed() {
        assertThat(Consent.current().version()).isOne();
        assertThat(Consent.current().hash())
                .isEqualTo("05fcead8be7aafb40a2cb0a43ccd394047a828f68a20dc58cfb4027c30e5021c");
    }

    @Test
    @DisplayName("asks in both languages, names what is registered, and ends with the question")
    void asks() {
        for (Language language : Language.values()) {
            assertThat(Consent.current().paragraphs(language)).hasSize(7);
            assertThat(Consent.current().paragraphs(language).getLast()).containsPattern("[?؟]$");
        }
        assertThat(Consent.current().paragraphs(Language.ARABIC).get(1)).contains("إيواء وترميم");
        assertThat(Consent.current().paragraphs(Language.ARABIC).get(4))
                .startsWith("لكم أن تقولوا لا");
    }

    @Test
    @DisplayName("can be read and printed by anybody, and fetched by programs with its version")
    void isOpen() {
        String page = new Visitor(port).get("/agreements/consent").body();
        assertThat(page).contains("هل تقبلون أن نسجّل هذه المساعدة؟").contains("Do you agree");
        JsonNode text =
                JsonMapper.shared()
                        .readTree(new Visitor(port).get("/api/v1/agreements/consent").body());
        assertThat(text.get("version").asInt()).isOne();
        assertThat(text.get("hash").asString()).isEqualTo(Consent.current().hash());
        assertThat(text.get("kinds")).hasSize(HelpKind.values().length);
        assertThat(text.get("ar")).hasSize(7);
    }
}

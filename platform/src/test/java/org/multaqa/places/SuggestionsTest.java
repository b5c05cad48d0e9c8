package org.multaqa.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("A place that is suggested while somebody types")
class SuggestionsTest {
    @Autowired private Gazetteer gazetteer;
    @Autowired private Suggestions suggestions;
    @LocalServerPort private int port;

    @Test
    @DisplayName("is written so that it is understood as that place, every one, in both languages")
    void isUnderstood() {
        List<String> wrong = new ArrayList<>();
        int byCode = 0;
        int all = 0;
        for (Language language : Language.values()) {
            for (Place place : gazetteer.all()) {
                String written = suggestions.written(place, language);
                boolean right =
                        gazetteer.resolve(written, null) instanceof Resolution.Found(Place found)
                                && found.equals(place);
                if (!right || written.matches(".*[,،;؛].*")) {
                    wrong.add(place.code() + " " + written);
                }
                all++;
                byCode += written.contains(place.code()) ? 1 : 0;
            }
        }
        assertThat(wrong).isEmpty();
        // A code is the last resort: for homonyms within one sub-district.
        assertThat(byCode).isLessThan(all * 6 / 100);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"دوم,دوما", "duma,دوما", "ادلب,إدلب", "حرسته,حرستا", "SY02,حلب"})
    @DisplayName("is found by its beginning, in Latin letters, misspelt, and by its code:")
    void isFound(String typed, String name) {
        assertThat(suggestions.of(typed))
                .hasSizeLessThanOrEqualTo(8)
                .anyMatch(place -> place.name(Language.ARABIC).equals(name));
    }

    @Test
    @DisplayName(
            "comes with its level and what it lies in, for whoever types, in a page's language")
    void comesWithWhatItLiesIn() {
        Visitor somebody = new Visitor(port);
        String arabic =
                somebody.get("/places/suggestions?q=%D8%A7%D9%84%D9%85%D9%86%D8%B5%D9%88").body();
        assertThat(arabic).contains("role=\"option\"").contains("المنصورة").contains("الرقة");
        assertThat(arabic.split("<li", -1)).hasSizeBetween(3, 9);
        assertThat(arabic).contains("data-written=\"المنصورة (");
        somebody.get("/language/en?back=/");
        assertThat(somebody.get("/places/suggestions?q=mansur").body())
                .containsPattern("[A-Z]\\w+");
        assertThat(somebody.get("/places/suggestions?q=%20d").body().strip()).isEmpty();
        assertThat(somebody.get("/places/suggestions?q=%3Cb%3Exyzzy").statusCode()).isEqualTo(200);
    }
}

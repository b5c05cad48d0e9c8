package org.multaqa.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Language;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Places that are typed into one field")
class TypedPlacesTest {
    @Autowired private TypedPlaces places;
    @Autowired private Gazetteer gazetteer;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "المنصورة، الرقة | 1",
                "داريا، ريف دمشق | 1",
                "حلب، حمص | 2",
                "حلب؛ حمص; إدلب | 3",
                "حلب، حلب | 1",
                "المنصورة (الرقة)، حمص | 2"
            })
    @DisplayName("are parted at commas unless one of them is what another lies in:")
    void areParted(String line) {
        String[] both = line.split(" \\| ");
        List<Problem> problems = new ArrayList<>();
        List<String> codes = places.codes("places", both[0], 10, problems::add);
        assertThat(problems).isEmpty();
        assertThat(codes).hasSize(Integer.parseInt(both[1]));
    }

    @Test
    @DisplayName("come back as they are shown, all places of the gazetteer in one field")
    void comeBack() {
        List<String> codes = gazetteer.all().stream().map(Place::code).limit(900).toList();
        for (Language language : Language.values()) {
            String shown = places.shown(String.join("; ", codes), language);
            assertThat(places.codes("places", shown, 1_000, problem -> {})).isEqualTo(codes);
        }
    }

    @Test
    @DisplayName("are asked about where a name has several, and the answer stands in its stead")
    void areAskedAbout() {
        PlaceQuestion question = places.questions("حلب؛ المنصورة").getFirst();
        assertThat(question.typed()).isEqualTo("المنصورة");
        String code = question.candidates().getFirst().place().code();
        String answered = places.answered("حلب؛ المنصورة", Map.of("choice0", "المنصورة|" + code));
        assertThat(places.questions(answered)).isEmpty();
        assertThat(places.codes("places", answered, 10, problem -> {})).hasSize(2).contains(code);
    }

    @Test
    @DisplayName("are refused when they are unknown, or more than the field takes")
    void areRefused() {
        List<Problem> problems = new ArrayList<>();
        assertThat(places.codes("places", "حلب؛ xyzzyplugh", 10, problems::add)).hasSize(1);
        assertThat(places.codes("places", "حلب؛ حمص", 1, problems::add)).isEmpty();
        assertThat(problems)
                .extracting(problem -> problem.message().key())
                .containsExactly("places.typed-unknown", "places.too-many-typed");
    }
}

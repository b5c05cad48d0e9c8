package org.multaqa.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The gazetteer")
class GazetteerTest {
    @Autowired private Gazetteer gazetteer;

    @Test
    @DisplayName("has every level of the country")
    void hasEveryLevel() {
        assertThat(gazetteer.ofLevel(Level.GOVERNORATE)).hasSize(14);
        assertThat(gazetteer.ofLevel(Level.DISTRICT)).hasSize(62);
        assertThat(gazetteer.ofLevel(Level.SUB_DISTRICT)).hasSize(272);
        assertThat(gazetteer.ofLevel(Level.COMMUNITY)).hasSize(5251);
        assertThat(gazetteer.ofLevel(Level.NEIGHBOURHOOD)).hasSize(64).allMatch(Place::lacksArabic);
    }

    @Test
    @DisplayName("knows where every place lies, up to its governorate")
    void knowsWhereEveryPlaceLies() {
        assertThat(gazetteer.all())
                .allSatisfy(place ->
                        assertThat(gazetteer.path(place.code()).getFirst().level())
                                .isEqualTo(Level.GOVERNORATE));
    }

    @ParameterizedTest(name = "{0} is found as {1}")
    @CsvSource({
        "حرستا, حرستا",
        "حرسته, حرستا",
        "Harasta, حرستا",
        "دير الزرو, دير الزور",
        "محافظة دمشق, دمشق",
        "ادلب, إدلب",
        "دوما, دوما",
        "الحسكه, الحسكة"
    })
    @DisplayName("finds a place in either script, also misspelt")
    void findsAPlace(String written, String name) {
        assertThat(gazetteer.search(written, 8)).extracting(Place::nameAr).contains(name);
    }

    @Test
    @DisplayName("asks for the parent where several places bear a name")
    void asksForTheParent() {
        Resolution resolution = gazetteer.resolve("المنصورة", null);
        assertThat(resolution).isInstanceOf(Resolution.Several.class);
        assertThat(((Resolution.Several) resolution).candidates()).hasSizeGreaterThan(3);
    }

    @Test
    @DisplayName("takes a name that a governorate shares with its town for the governorate")
    void takesTheLarger() {
        assertThat(gazetteer.resolve("حلب", null))
                .isInstanceOfSatisfying(
                        Resolution.Found.class,
                        found -> assertThat(found.place().code()).isEqualTo("SY02"));
    }

    @Test
    @DisplayName("suggests what comes nearest where no place bears the name")
    void suggests() {
        assertThat(gazetteer.resolve("داريااا", "ريف دمشق"))
                .isInstanceOfSatisfying(
                        Resolution.Unknown.class,
                        unknown ->
                                assertThat(unknown.suggestions())
                                        .extracting(Place::nameAr)
                                        .contains("داريا"));
    }

    @Test
    @DisplayName("leads a code from before the Qadmous split to the present one")
    void followsTheCrosswalk() {
        assertThat(gazetteer.find("SY100203")).map(Place::code).contains("SY100602");
    }
}

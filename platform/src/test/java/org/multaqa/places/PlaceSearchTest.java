package org.multaqa.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The search for places")
class PlaceSearchTest {
    @Autowired private Gazetteer gazetteer;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 2026, 1123})
    @DisplayName("finds names with one letter wrong, all but a few, in Arabic and in Latin letters")
    void findsTheMisspelt(long seed) {
        assertThat(share(seed, Place::nameAr, "ابتجحدرسصطعفقكلمنوي")).isGreaterThan(0.97);
        assertThat(share(seed, Place::nameEn, "abdefhijklmnorstuyz")).isGreaterThan(0.97);
    }

    private double share(long seed, Function<Place, @Nullable String> name, String letters) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Place> communities = gazetteer.ofLevel(Level.COMMUNITY);
        int found = 0;
        int asked = 0;
        List<String> missed = new ArrayList<>();
        while (asked < 300) {
            Place place = communities.get(random.nextInt(communities.size()));
            String right = ArabicText.normalize(Objects.requireNonNull(name.apply(place)));
            if (right.length() < 4) {
                continue;
            }
            String wrong = oneLetterWrong(right, letters, random);
            asked++;
            // Of homonyms any will do here: the parents stand beside them for the reader to choose.
            boolean there =
                    gazetteer.search(wrong, 20).stream()
                            .anyMatch(p ->
                                    right.equals(
                                            ArabicText.normalize(
                                                    Objects.requireNonNullElse(
                                                            name.apply(p), ""))));
            if (there) {
                found++;
            } else {
                missed.add(right + " as " + wrong);
            }
        }
        System.out.println("seed " + seed + ": " + found + " of " + asked + ", not " + missed);
        return (double) found / asked;
    }

    private static String oneLetterWrong(String name, String letters, SplittableRandom random) {
        int at = random.nextInt(name.length());
        String letter = String.valueOf(letters.charAt(random.nextInt(letters.length())));
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            default -> name.substring(0, at) + letter + name.substring(at);
        };
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"SY03, SY03", "sy03, SY03", "' sy٠٣ ', SY03", "c۱۰۰۱, C1001", "SY100203, SY100602"})
    @DisplayName("takes codes as they are typed, also former ones")
    void takesCodes(String typed, String code) {
        assertThat(gazetteer.find(typed)).map(Place::code).contains(code);
        assertThat(gazetteer.search(typed, 5)).extracting(Place::code).containsExactly(code);
    }

    @Test
    @DisplayName("keeps to a level and to what lies within a place, and to what lacks a name")
    void keepsToWhatIsAsked() {
        assertThat(gazetteer.search(new PlaceQuery("دمشق", Level.DISTRICT, null, false), 5))
                .first()
                .extracting(Place::code)
                .isEqualTo("SY0100");
        List<Place> inRaqqa = gazetteer.search(new PlaceQuery("المنصورة", null, "SY11", false), 10);
        assertThat(inRaqqa).allMatch(p -> gazetteer.within(p.code(), "SY11"));
        assertThat(inRaqqa).first().extracting(Place::nameAr).isEqualTo("المنصورة");
        assertThat(gazetteer.search(new PlaceQuery("", null, null, true), 100)).hasSize(64);
        assertThat(gazetteer.search(new PlaceQuery("", null, "no-such", false), 9)).isEmpty();
    }

    @Test
    @DisplayName("finds a homonym by what stands beside it in the same cell, in either order")
    void readsTheParentInTheSameCell() {
        for (String cell : List.of("المنصورة، الرقة", "الرقة - المنصورة", "المنصورة (الرقة)")) {
            assertThat(gazetteer.resolve(cell, null))
                    .as(cell)
                    .isInstanceOfSatisfying(
                            Resolution.Found.class,
                            found ->
                                    assertThat(gazetteer.within(found.place().code(), "SY11"))
                                            .isTrue());
        }
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "حلب, حلب, true", "حلب, حلف, true", "حلب, حلبا, true", "حلب, حب, true",
        "حلب, حبل, true", "حلب, حمص, false", "حلب, بلح, false", "حلب, حلبية, false"
    })
    @DisplayName("knows what one letter is")
    void knowsOneLetter(String one, String other, boolean near) {
        assertThat(NameIndex.isOneLetterFrom(one, other)).isEqualTo(near);
        assertThat(NameIndex.isOneLetterFrom(other, one)).isEqualTo(near);
    }
}

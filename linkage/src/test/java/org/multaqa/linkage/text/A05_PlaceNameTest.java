package org.multaqa.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A place and a likeness")
class A05_PlaceNameTest {

    @Test
    @DisplayName("a place is the same with and without its kind and the article")
    void withoutKind() {
        assertThat(PlaceName.normal("حي الميدان")).isEqualTo(PlaceName.normal("ميدان"));
        assertThat(PlaceName.normal("بلدة الهامة")).isEqualTo("هامه");
        assertThat(PlaceName.normal("المدينة")).as("all kind").isEqualTo("المدينه");
        assertThat(PlaceName.normal("غير معروف")).isEmpty();
    }

    @Test
    @DisplayName("likeness is 1 for the same, 0 for nothing in common, and high for a slip")
    void jaroWinkler() {
        assertThat(JaroWinkler.of("حرستا", "حرستا")).isEqualTo(1);
        assertThat(JaroWinkler.of("دوما", "")).isZero();
        assertThat(JaroWinkler.of("بصرى", "دعل")).isZero();
        // The example that is given wherever the measure is explained.
        assertThat(JaroWinkler.of("martha", "marhta")).isBetween(0.961, 0.962);
        assertThat(JaroWinkler.of("dwayne", "duane")).isBetween(0.839, 0.841);
    }
}

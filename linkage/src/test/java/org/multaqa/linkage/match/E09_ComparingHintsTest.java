package org.multaqa.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.encode.HintMaker;
import org.multaqa.linkage.encode.Hints;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.match.Trait.Level;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.text.BirthDate;
import org.multaqa.linkage.text.PersonName;

@DisplayName("Hints of names are compared in the levels that names in the clear are")
class E09_ComparingHintsTest {
    private static final int SECRETS = 60;

    @Test
    @DisplayName("A name in Latin letters is the Arabic one it stands for, whatever the secret is")
    void latin() {
        assertThat(atLevel("Ahmad", "أحمد", Level.SAME_NAME)).isEqualTo(SECRETS);
        assertThat(atLevel("Wesilah", "وسيلة", Level.SAME_NAME)).isEqualTo(SECRETS);
        assertThat(atLevel("Ahmad", "Ahmad", Level.SAME_NAME)).isEqualTo(SECRETS);
    }

    @Test
    @DisplayName("Names of two scripts that have nothing in common are hardly ever alike")
    void unlike() {
        assertThat(atLevel("Wesilah", "إبراهيم", Level.DIFFERENT)).isGreaterThan(SECRETS * 8 / 10);
        assertThat(atLevel("Wesilah", "إبراهيم", Level.SAME_NAME)).isZero();
    }

    @Test
    @DisplayName("One skeleton in two spellings is told from the same spelling")
    void skeleton() {
        assertThat(atLevel("فاطمة", "فاتمة", Level.SKELETON)).isGreaterThan(SECRETS * 8 / 10);
        assertThat(atLevel("فاطمة", "فاطمه", Level.SAME_NAME)).isEqualTo(SECRETS);
    }

    @Test
    @DisplayName("A slip in a name is put right, a neighbour that is a name itself is not")
    void slip() {
        assertThat(atLevel("محكد", "محمد", Level.SLIP)).isGreaterThan(SECRETS * 9 / 10);
        assertThat(atLevel("حمد", "محمد", Level.SLIP)).isZero();
    }

    @Test
    @DisplayName("What one of two does not say is missing")
    void missing() {
        assertThat(atLevel("", "محمد", Level.MISSING)).isEqualTo(SECRETS);
    }

    /** Under how many of many secrets two given names are at a level. */
    private static int atLevel(String one, String other, int level) {
        int there = 0;
        for (int i = 0; i < SECRETS; i++) {
            try (MembersSecret members = MembersSecret.fresh();
                    HintMaker maker = members.hintMaker()) {
                Hints first = maker.of(person(one), List.of());
                Hints second = maker.of(person(other), List.of());
                boolean found = Trait.GIVEN.in(HintComparing.pattern(first, second)) == level;
                assertThat(HintComparing.pattern(second, first))
                        .isEqualTo(HintComparing.pattern(first, second));
                there += found ? 1 : 0;
            }
        }
        return there;
    }

    private static NormalPerson person(String given) {
        return new NormalPerson(
                PersonName.normal(given),
                "",
                "",
                "",
                "",
                'f',
                BirthDate.of("", ""),
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }
}

package org.multaqa.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.text.BirthDate;
import org.multaqa.linkage.text.PersonName;

@DisplayName("Hints let two records be compared part by part, and say little of either")
class A02_HintsTest {
    private final MembersSecret members = MembersSecret.fresh();

    @Test
    @DisplayName("All parts together are 360 bits, and what is written into one is read from it")
    void everyBit() {
        int bits = 0;
        Random random = new Random(20_261_201);
        long[] words = new long[Hints.WORDS];
        int[] written = new int[HintPart.values().length];
        for (HintPart part : HintPart.values()) {
            bits += part.bits();
            written[part.ordinal()] = random.nextInt(1 << part.bits());
            Hints.set(words, part, written[part.ordinal()]);
        }
        assertThat(bits).isEqualTo(360);
        Hints hints = new Hints(words);
        for (HintPart part : HintPart.values()) {
            assertThat(hints.get(part)).as(part.name()).isEqualTo(written[part.ordinal()]);
        }
    }

    @Test
    @DisplayName("The same person written by two clerks has the codes in common that agree")
    void agree() {
        Hints one = hints(person("مريم", "خالد", "الحلبي", "1986-03-14"), List.of("سامر", "هند"));
        Hints other = hints(person("مريم", "خالد", "حلبي", "1986"), List.of("هند"));
        assertThat(one.get(HintPart.GIVEN_WRITTEN)).isEqualTo(other.get(HintPart.GIVEN_WRITTEN));
        assertThat(one.get(HintPart.FAMILY_SKELETON))
                .isEqualTo(other.get(HintPart.FAMILY_SKELETON));
        assertThat(one.get(HintPart.YEAR)).isEqualTo(other.get(HintPart.YEAR)).isPositive();
        assertThat(one.get(HintPart.DAY)).isPositive();
        assertThat(other.get(HintPart.DAY)).isZero();
        assertThat(one.get(HintPart.COMPANIONS) & other.get(HintPart.COMPANIONS)).isPositive();
        assertThat(one.get(HintPart.MOTHER_SKELETON)).isZero();
    }

    @Test
    @DisplayName("A slip is put right where the name that is meant is known")
    void corrected() {
        Hints slipped = hints(person("محمض", "", "", ""), List.of());
        Hints meant = hints(person("محمد", "", "", ""), List.of());
        assertThat(slipped.get(HintPart.GIVEN_STATE)).isEqualTo(HintMaker.CORRECTED);
        assertThat(meant.get(HintPart.GIVEN_STATE)).isEqualTo(HintMaker.KNOWN);
        int rest = HintPart.GIVEN_LIKENESS.bits() - HintPart.GIVEN_SKELETON.bits();
        assertThat(slipped.get(HintPart.GIVEN_LIKENESS) >> rest)
                .isEqualTo(meant.get(HintPart.GIVEN_SKELETON));
    }

    @Test
    @DisplayName("Under the secret of other members the same record has other hints")
    void otherMembers() {
        NormalPerson maryam = person("مريم", "خالد", "الحلبي", "1986-03-14");
        Set<Integer> codes = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            try (MembersSecret others = MembersSecret.fresh();
                    HintMaker maker = others.hintMaker()) {
                codes.add(maker.of(maryam, List.of()).get(HintPart.GIVEN_SKELETON));
            }
        }
        assertThat(codes).hasSizeGreaterThan(20);
    }

    private Hints hints(NormalPerson person, List<String> companions) {
        try (HintMaker maker = members.hintMaker()) {
            return maker.of(person, companions);
        }
    }

    private static NormalPerson person(String given, String father, String family, String birth) {
        return new NormalPerson(
                PersonName.normal(given),
                PersonName.normal(father),
                "",
                PersonName.normal(family),
                "",
                'f',
                BirthDate.of(birth, ""),
                "",
                List.of("944123456"),
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

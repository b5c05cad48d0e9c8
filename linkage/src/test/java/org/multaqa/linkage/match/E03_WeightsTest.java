package org.multaqa.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.match.Trait.Level;

@DisplayName("The weights that are shipped")
class E03_WeightsTest {
    private static final Weights WEIGHTS = ShippedWeights.read();
    private static final long NAMES =
            Trait.GIVEN.at(Level.SAME_NAME)
                    | Trait.FATHER.at(Level.SAME_NAME)
                    | Trait.FAMILY.at(Level.SAME_NAME);

    @Test
    @DisplayName("say more of rare names than of common ones")
    void rareNames() {
        assertThat(score(NAMES, 0.0005f)).isGreaterThan(score(NAMES, 0.05f) + 3);
    }

    @Test
    @DisplayName("take the national number for the strongest word, for and against")
    void nationalNumber() {
        double without = score(NAMES, 0.01f);
        assertThat(score(NAMES | Trait.NATIONAL.at(Level.SAME), 0.01f)).isGreaterThan(without + 5);
        assertThat(score(NAMES | Trait.NATIONAL.at(Level.DIFFERENT), 0.01f))
                .isLessThan(without - 2);
    }

    @Test
    @DisplayName("do not take brothers for one person, whatever else they share")
    void brothers() {
        long brothers =
                Trait.GIVEN.at(Level.DIFFERENT)
                        | Trait.FATHER.at(Level.SAME_NAME)
                        | Trait.FAMILY.at(Level.SAME_NAME)
                        | Trait.MOTHER.at(Level.SAME_NAME)
                        | Trait.PHONE.at(Level.SAME)
                        | Trait.PLACE.at(Level.SAME)
                        | Trait.BIRTH.at(Level.DIFFERENT);
        assertThat(Verdict.of(score(brothers, 0.001f))).isEqualTo(Verdict.NONE);
    }

    @Test
    @DisplayName("do not take a father and the son named after the grandfather for one")
    void fatherAndSon() {
        long pattern =
                Trait.GIVEN.at(Level.EXCHANGED)
                        | Trait.FATHER.at(Level.EXCHANGED)
                        | Trait.FAMILY.at(Level.SAME_NAME)
                        | Trait.PHONE.at(Level.SAME)
                        | Trait.BIRTH.at(Level.DIFFERENT);
        assertThat(Verdict.of(score(pattern, 0.001f))).isEqualTo(Verdict.NONE);
        long same = pattern & ~Trait.BIRTH.at(15) | Trait.BIRTH.at(Level.SAME_DATE);
        assertThat(score(same, 0.001f)).isGreaterThan(score(pattern, 0.001f) + 3);
    }

    @Test
    @DisplayName(
            "multiply what each trait says, and the share of a name only where it is by chance")
    void product() {
        long pattern = 0;
        double[] wanted = WEIGHTS.sizes.clone();
        for (Trait trait : Trait.values()) {
            int level = trait.levels() - 1 - trait.ordinal() % 2;
            pattern |= trait.at(level);
            for (int bond = 0; bond < wanted.length; bond++) {
                wanted[bond] *= WEIGHTS.levels[bond][trait.ordinal()][level];
            }
        }
        double[] bonds = new double[Weights.BONDS];
        WEIGHTS.likelihoods().of(pattern, new float[4], 0, bonds);
        float[] given = {(float) (WEIGHTS.usualShare[0] / 2), 0, 0, 0};
        double[] rarer = new double[Weights.BONDS];
        WEIGHTS.likelihoods().of(pattern, given, 0, rarer);
        for (Weights.Bond bond : Weights.Bond.values()) {
            int at = bond.ordinal();
            assertThat(bonds[at] / wanted[at]).as("%s", bond).isCloseTo(1, offset(1e-9));
            double half = bond.byChance() > 0 ? 0.5 : 1;
            assertThat(rarer[at] / bonds[at]).as("%s", bond).isCloseTo(half, offset(1e-6));
        }
    }

    @Test
    @DisplayName("can be written and read again")
    void written() {
        assertThat(Weights.read(WEIGHTS.written()).written()).isEqualTo(WEIGHTS.written());
        for (Weights.Bond bond : Weights.Bond.values()) {
            for (Trait trait : Trait.values()) {
                double sum = 0;
                for (int level = 1; level < trait.levels(); level++) {
                    sum += WEIGHTS.levels[bond.ordinal()][trait.ordinal()][level];
                }
                assertThat(sum).as(bond + " " + trait).isBetween(0.99, 1.01);
            }
        }
    }

    private static double score(long pattern, float share) {
        float[] shares = new float[Weights.NAMED.length];
        for (int i = 0; i < shares.length; i++) {
            int level = Weights.NAMED[i].in(pattern);
            shares[i] = level >= Level.SLIP && level < Level.EXCHANGED ? share : 0;
        }
        double[] bonds = new double[Weights.BONDS];
        WEIGHTS.likelihoods().of(pattern, shares, 0, bonds);
        return Likelihoods.bits(bonds);
    }
}

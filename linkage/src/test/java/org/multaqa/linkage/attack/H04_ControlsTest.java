package org.multaqa.linkage.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The attack names people where it should: the same lists as others encode them")
class H04_ControlsTest {
    private static final long SEED = 2;
    private static Attack attack = Attack.on(100, SEED, (stage, done, all) -> {});

    @BeforeAll
    static void encode() {
        attack = Attack.on(2_000, SEED, (stage, done, all) -> {});
        assertThat(attack.people()).isGreaterThan(1_000);
    }

    @Test
    @DisplayName("Bloom filters, one a record: more than nine in ten people, by structure alone")
    void bloomFilters() {
        assertThat(attack.bloomFilters().best()).as("seed %d", SEED).isGreaterThan(0.9);
    }

    @Test
    @DisplayName("Entries that show which are of one record: more than three in a hundred")
    void recordsLeftTogether() {
        assertThat(attack.recordsLeftTogether().best()).as("seed %d", SEED).isGreaterThan(0.03);
    }

    @Test
    @DisplayName("With missing fields showing: more than one in ten, and more than without")
    void missingFieldsShown() {
        assertThat(attack.missingFieldsShown().best())
                .as("seed %d", SEED)
                .isGreaterThan(0.1)
                .isGreaterThan(attack.recordsLeftTogether().best());
    }

    @Test
    @DisplayName("A bag with buckets of any size and whole sketches: more than one in ten as well")
    void bucketsOfAnySize() {
        Terms terms = new Terms(Integer.MAX_VALUE, 256, true);
        Attack.OnBag found = attack.bag(terms);
        Claims claims = found.all();
        assertThat(found.bySize()).containsKeys(2, Attack.MANY);
        assertThat(claims.best()).as("seed %d", SEED).isGreaterThan(0.1);
        assertThat(claims.atPrecision(0.9).right()).isGreaterThan(claims.people() / 20);
    }
}

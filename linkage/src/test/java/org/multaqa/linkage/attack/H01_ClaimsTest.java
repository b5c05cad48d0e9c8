package org.multaqa.linkage.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who names people is judged by people")
class H01_ClaimsTest {
    private static final int SALMA = 0;
    private static final int KHALED = 1;
    private static final int HUDA = 2;
    private static final int OMAR = 3;

    @Test
    @DisplayName("Of each person the surest claim counts, right or wrong")
    void surest() {
        Claims claims = new Claims(4);
        claims.add(SALMA, 0.4, 1, true);
        claims.add(SALMA, 0.8, 2, false);
        claims.add(KHALED, 0.7, 3, true);
        claims.add(KHALED, 0.1, 4, false);

        assertThat(claims.best()).isEqualTo(0.25);
        assertThat(claims.curve())
                .containsExactly(new Claims.Point(0.8, 0, 1), new Claims.Point(0.7, 1, 1));
    }

    @Test
    @DisplayName("The best threshold names most rightly; who wants to be right names fewer")
    void thresholds() {
        Claims claims = new Claims(4);
        claims.add(SALMA, 0.9, 1, true);
        claims.add(KHALED, 0.5, 2, false);
        claims.add(HUDA, 0.3, 3, false);
        claims.add(OMAR, 0.2, 4, true);

        assertThat(claims.best()).isEqualTo(0.5);
        assertThat(claims.atPrecision(0)).isEqualTo(new Claims.Point(0.2, 2, 2));
        assertThat(claims.atPrecision(0.9)).isEqualTo(new Claims.Point(0.9, 1, 0));
    }

    @Test
    @DisplayName("Claims that are as sure are one step: nobody picks the right ones among them")
    void ties() {
        Claims claims = new Claims(4);
        claims.add(SALMA, 0.5, 1, true);
        claims.add(KHALED, 0.5, 2, false);
        claims.add(HUDA, 0.5, 3, true);

        assertThat(claims.curve()).containsExactly(new Claims.Point(0.5, 2, 1));
        assertThat(claims.atPrecision(0.9).right()).isZero();
    }

    @Test
    @DisplayName("Claims of two attacks are one attacker's")
    void together() {
        Claims one = new Claims(2);
        one.add(SALMA, 0.5, 1, false);
        one.add(KHALED, 0.5, 2, true);
        Claims other = new Claims(2);
        other.add(SALMA, 0.9, 3, true);
        other.add(KHALED, 0.2, 4, false);
        one.addAll(other);

        assertThat(one.best()).isEqualTo(1);
    }

    @Test
    @DisplayName("A long curve can be told in a few points, the last of them all claims")
    void fewPoints() {
        Claims claims = new Claims(1_000);
        for (int person = 0; person < 1_000; person++) {
            claims.add(person, 1.0 / (person + 1), person, person % 3 == 0);
        }
        assertThat(claims.curve(10)).hasSize(10);
        assertThat(claims.curve(10).getLast()).isEqualTo(claims.curve().getLast());
    }
}

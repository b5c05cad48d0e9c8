package org.multaqa.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.linkage.text.Slips;

@DisplayName("The words of the recovery sheet")
class A07_RecoveryWordsTest {
    @Test
    @DisplayName("give the secret back, with numbers, commas and lines between them or without")
    void back() {
        for (int round = 0; round < 20; round++) {
            try (MembersSecret secret = MembersSecret.fresh()) {
                List<String> words = secret.words();
                assertThat(words).hasSize(34);
                StringBuilder typed = new StringBuilder();
                for (int i = 0; i < words.size(); i++) {
                    typed.append(i + 1).append(". ").append(words.get(i)).append("،\n");
                }
                for (String text : List.of(typed.toString(), String.join(" ", words))) {
                    try (MembersSecret read = MembersSecret.ofWords(text)) {
                        assertThat(read.written()).isEqualTo(secret.written());
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("are told apart however their hamzas are written: any two differ by two letters")
    void apart() {
        Set<String> all = new HashSet<>();
        for (int first = 0; first < 256; first += 32) {
            byte[] secret = new byte[32];
            for (int i = 0; i < secret.length; i++) {
                secret[i] = (byte) (first + i);
            }
            all.addAll(RecoveryWords.of(secret).subList(0, 32));
        }
        List<String> words = all.stream().map(ArabicText::normalize).distinct().toList();
        assertThat(words).hasSize(256);
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Slips.between(words.get(i), words.get(j), 2))
                        .as(words.get(i) + " " + words.get(j))
                        .isGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    @DisplayName("are refused with a word that is none, one too few, and two exchanged")
    void refused() {
        Random random = new Random(7);
        try (MembersSecret secret = MembersSecret.fresh()) {
            List<String> words = secret.words();
            List<String> strange = new ArrayList<>(words);
            strange.set(4, "ديناصور");
            assertThatThrownBy(() -> MembersSecret.ofWords(String.join(" ", strange)))
                    .isInstanceOf(KeyFault.class)
                    .hasMessageContaining("word 5");
            String few = String.join(" ", words.subList(0, 33));
            assertThatThrownBy(() -> MembersSecret.ofWords(few))
                    .hasMessageContaining("33 words of 34");
            List<String> exchanged = new ArrayList<>(words);
            int at;
            do {
                at = random.nextInt(31);
            } while (words.get(at).equals(words.get(at + 1)));
            Collections.swap(exchanged, at, at + 1);
            assertThatThrownBy(() -> MembersSecret.ofWords(String.join(" ", exchanged)))
                    .hasMessageContaining("do not fit their check");
        }
    }
}

package org.multaqa.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The normal form of Arabic text")
class ArabicTextTest {

    static Stream<List<String>> cases() throws IOException {
        try (var in = ArabicTextTest.class.getResourceAsStream("/normalize_arabic_cases.tsv")) {
            String table =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines().filter(l -> !l.startsWith("#")).map(l -> List.of(l.split("\t")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("is what the table of cases says")
    void isWhatTheTableSays(List<String> row) {
        assertThat(ArabicText.normalize(row.get(0))).as(row.get(2)).isEqualTo(row.get(1));
    }

    @Test
    @DisplayName("of a normal form is itself, whatever was written")
    void isStable() {
        long seed = 20261124;
        RandomGenerator random = new java.util.Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(
                        (char)
                                switch (random.nextInt(4)) {
                                    case 0 -> 0x600 + random.nextInt(0x100);
                                    case 1 -> 0x20 + random.nextInt(0x60);
                                    case 2 -> 0xFB50 + random.nextInt(0x200);
                                    default -> random.nextInt(0x2100);
                                });
            }
            String once = ArabicText.normalize(text.toString());
            assertThat(ArabicText.normalize(once)).as("seed %d, %s", seed, text).isEqualTo(once);
        }
    }

    @Test
    @DisplayName("is forgiven more by the key: the article, long vowels, letters of one sound")
    void theKeyForgives() {
        assertThat(ArabicText.key("الياسمين")).isEqualTo(ArabicText.key("ياسمن"));
        assertThat(ArabicText.key("نظير")).isEqualTo(ArabicText.key("نزير"));
        assertThat(ArabicText.key("حسن")).isNotEqualTo(ArabicText.key("حمد"));
    }

    @Test
    @DisplayName("tells how alike two names are, from 0 to 1")
    void similarity() {
        assertThat(ArabicText.similarity("حرستا", "حرستا")).isEqualTo(1);
        assertThat(ArabicText.similarity("حرستا", "حرسته")).isBetween(0.3, 0.9);
        assertThat(ArabicText.similarity("حرستا", "دوما")).isEqualTo(0);
    }

    @Test
    @DisplayName("reads digits of every script")
    void digits() {
        assertThat(ArabicText.digits("٠٩٤٤ ۱۲۳ 45")).isEqualTo("0944 123 45");
    }
}

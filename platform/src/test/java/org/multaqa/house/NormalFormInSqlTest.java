package org.multaqa.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.database.Database;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The normal form of Arabic in SQL")
class NormalFormInSqlTest {
    @Autowired private Database db;

    private String normalize(String text) {
        return db.sql("select language.normalize_arabic(:text)")
                .param("text", text)
                .one(String.class);
    }

    @Test
    @DisplayName("is what the shared table of cases says")
    void isWhatTheTableSays() throws IOException {
        List<String> lines =
                Files.readAllLines(
                        Sources.top()
                                .resolve("linkage/src/test/resources/normalize_arabic_cases.tsv"),
                        StandardCharsets.UTF_8);
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] row = line.split("\t");
                assertThat(normalize(row[0])).as(row[2]).isEqualTo(row[1]);
            }
        }
    }

    @Test
    @DisplayName("is the same as in Java, whatever was written")
    void isTheSameAsInJava() {
        long seed = 7;
        RandomGenerator random = new java.util.Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(
                        (char)
                                switch (random.nextInt(4)) {
                                    case 0 -> 0x600 + random.nextInt(0x180);
                                    case 1 -> 0x20 + random.nextInt(0x60);
                                    case 2 -> 0xFB50 + random.nextInt(0x200);
                                    default -> 0x80 + random.nextInt(0x2080);
                                });
            }
            assertThat(normalize(text.toString()))
                    .as("seed %d, %s", seed, text)
                    .isEqualTo(ArabicText.normalize(text.toString()));
        }
    }
}

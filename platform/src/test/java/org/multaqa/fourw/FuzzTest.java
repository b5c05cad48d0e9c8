package org.multaqa.fourw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.activities.Activities;
import org.multaqa.fourw.SheetsAtTheCommandLine.Answer;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Sheets of activities filled by chance")
class FuzzTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final List<String> CELLS =
            List.of(
                    "",
                    "-",
                    "لا يوجد",
                    "///",
                    "دمشق",
                    "حرستا",
                    "C2342",
                    "SY030900",
                    "SY99",
                    "دوما وعربين",
                    "١٢٣",
                    "1,200",
                    "-7",
                    "9.3E+9",
                    "2026-02-30",
                    "23 تشرين الثاني 2026",
                    "45000",
                    "WASH",
                    "صحة",
                    "Completed",
                    "نعم",
                    "=1+1",
                    "'=x",
                    "المجموع",
                    "مثال",
                    "التوقيع",
                    "#org+name",
                    "x",
                    "نص\nبسطرين",
                    "\"اقتباس\"",
                    "، و؛",
                    "عيني",
                    "Aleppo, Manbij",
                    "0",
                    "5",
                    "12.5",
                    "202603",
                    "\u202eعكس");

    @Autowired private SheetsAtTheCommandLine sheets;
    @Autowired private Activities activities;
    @Autowired private SampleUnion union;
    @TempDir private Path folder = Path.of("");

    @Test
    @DisplayName("never break the program, and lose no row: rows in are rows stored and reported")
    void noRowIsLost() throws IOException {
        long seed = 20261125;
        System.out.println("seed " + seed);
        RandomGenerator random = new SplittableRandom(seed);
        union.yasmin();
        long storedSoFar = 0;
        for (int i = 0; i < 60; i++) {
            int rows = 1 + random.nextInt(30);
            Path file = folder.resolve("fuzz" + i + ".csv");
            Charset charset =
                    Charset.forName(List.of("UTF-8", "UTF-16LE", "UTF-8").get(random.nextInt(3)));
            Files.write(file, sheet(random, rows).getBytes(charset));
            Answer answer = sheets.bring(file, "جمعية الياسمين", MONTH);
            if (!answer.outcome().isDone()) {
                continue;
            }
            long stored = activities.count(union.yasmin(), MONTH) - storedSoFar;
            storedSoFar += stored;
            assertThat(answer.count("stored")).as("sheet " + i).isEqualTo(stored);
            assertThat(answer.report()).as("sheet " + i).hasSize(rows);
            assertThat(answer.report()).extracting(r -> r.row()).doesNotHaveDuplicates();
        }
        assertThat(storedSoFar).as("some rows of all were sound").isPositive();
    }

    private static String sheet(RandomGenerator random, int rows) {
        List<Column> columns = new ArrayList<>(Column.known());
        columns.removeIf(
                c -> random.nextInt(3) > 0 && !List.of("sector", "admin4_pcode").contains(c.key()));
        StringBuilder text = new StringBuilder();
        line(text, columns.stream().map(c -> Texts.all().say(Language.ARABIC, c.label())).toList());
        for (int r = 0; r < rows; r++) {
            List<String> cells = new ArrayList<>();
            for (Column column : columns) {
                cells.add(
                        column.key().equals("sector")
                                ? "صحة " + r
                                : r % 2 == 0 && !column.key().equals("notes")
                                        ? column.key().equals("admin4_pcode") ? "C2342" : ""
                                        : random.nextInt(4) == 0
                                                        || column.key().equals("admin1_name")
                                                ? CELLS.get(random.nextInt(CELLS.size()))
                                                : "");
            }
            line(text, cells);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        for (String cell : cells) {
            text.append('"').append(cell.replace("\"", "\"\"")).append("\",");
        }
        text.append("end\n");
    }
}

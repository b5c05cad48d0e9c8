package org.multaqa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.OrganisationState;
import org.multaqa.directory.Organisations;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.imports.ImportReport;
import org.multaqa.imports.ImportReport.Result;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Lists put together at random")
class RandomListsTest {
    private static final String[] BITS = {
        "جمعية",
        "مؤسسة",
        "سنابل",
        "الفجر",
        "",
        "",
        "///",
        "لا يوجد",
        "٥",
        "123",
        "=1+1",
        "#REF!",
        "\"",
        ",",
        ";",
        "\n",
        "المجموع",
        "التوقيع",
        "حلب",
        "دمشق",
        "المنصورة",
        "SY02",
        "حرستا",
        "9.3E+9",
        "31/02/2020",
        "٢٣ تشرين الثاني ٢٠٢٠",
        "0944123456",
        "a@b.org",
        "x\u202Ey",
        "ـــ",
        "منظمة",
        "إغاثة وصحة",
        "foundation",
        "\u0000",
        "😀",
        "للمثال فقط",
        "اسم الجمعية"
    };
    private static final String[] CHARSETS = {"UTF-8", "UTF-16LE", "windows-1256"};

    @Autowired private MemberListImport members;
    @Autowired private Organisations organisations;
    @TempDir private Path folder = Path.of("");

    @Test
    @DisplayName("break nothing, and every row is stored or reported")
    void everyRow() throws IOException {
        long seed = 20261125;
        for (int run = 0; run < 60; run++) {
            Random random = new Random(seed + run);
            List<List<String>> grid = grid(random);
            boolean workbook = random.nextBoolean();
            Path file = workbook ? workbook(grid, run) : text(grid, random, run);
            String which = "seed " + (seed + run) + " " + file;
            int before = active();
            switch (members.bring(Actor.COMMAND, file)) {
                case Outcome.Done<ImportReport>(ImportReport report) -> {
                    assertThat(active() - before)
                            .as(which)
                            .isEqualTo((int) report.count(Result.ADDED));
                    if (workbook) {
                        assertThat(numbers(report)).as(which).isEqualTo(filledBelow(grid, report));
                    }
                    say(report);
                    members.undo(Actor.COMMAND, report.batch()).orThrow();
                    assertThat(active()).as(which).isEqualTo(before);
                }
                case Outcome.Refused<ImportReport> refused ->
                        refused.problems()
                                .forEach(p -> Texts.all().say(Language.ARABIC, p.message()));
            }
        }
    }

    private static void say(ImportReport report) {
        for (Language language : Language.values()) {
            report.rows().forEach(r -> r.notes().forEach(n -> Texts.all().say(language, n)));
            report.notes().forEach(n -> Texts.all().say(language, n));
        }
    }

    private static Set<Integer> numbers(ImportReport report) {
        Set<Integer> numbers = new HashSet<>();
        report.rows().forEach(r -> numbers.add(r.number()));
        return numbers;
    }

    /** The rows with anything in them from the first reported one on. */
    private static Set<Integer> filledBelow(List<List<String>> grid, ImportReport report) {
        int first = report.rows().getFirst().number();
        Set<Integer> numbers = new HashSet<>();
        for (int r = first; r <= grid.size(); r++) {
            if (grid.get(r - 1).stream().anyMatch(c -> !c.strip().isEmpty())) {
                numbers.add(r);
            }
        }
        return numbers;
    }

    private int active() {
        int[] count = {0};
        organisations.each(o -> count[0] += o.state() == OrganisationState.ACTIVE ? 1 : 0);
        return count[0];
    }

    private static List<List<String>> grid(Random random) {
        List<List<String>> grid = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            grid.add(List.of("كشف " + random.nextInt(100)));
        }
        List<String> titles = new ArrayList<>();
        int width = 1 + random.nextInt(7);
        for (int c = 0; c < width; c++) {
            var field = MemberFields.ALL.get(random.nextInt(MemberFields.ALL.size()));
            String title = field.titles().get(random.nextInt(field.titles().size()));
            titles.add(random.nextInt(6) == 0 ? "عمود " + c : title);
        }
        titles.set(random.nextInt(width), random.nextInt(8) == 0 ? "؟" : "اسم الجمعية");
        grid.add(titles);
        for (int r = random.nextInt(25); r > 0; r--) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < width + random.nextInt(2); c++) {
                StringBuilder cell = new StringBuilder();
                for (int b = random.nextInt(3); b > 0; b--) {
                    cell.append(BITS[random.nextInt(BITS.length)]).append(' ');
                }
                row.add(cell.toString().strip());
            }
            grid.add(row);
        }
        return grid;
    }

    private Path workbook(List<List<String>> grid, int run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("ورقة");
        for (int r = 0; r < grid.size(); r++) {
            for (int c = 0; c < grid.get(r).size(); c++) {
                String cell = grid.get(r).get(c).replace("\u0000", "");
                if (!cell.isEmpty()) {
                    sheet.value(r, c, cell);
                }
            }
        }
        workbook.finish();
        return Files.write(folder.resolve("r" + run + ".xlsx"), out.toByteArray());
    }

    private Path text(List<List<String>> grid, Random random, int run) throws IOException {
        String delimiter = List.of(",", ";", "\t").get(random.nextInt(3));
        StringBuilder text = new StringBuilder();
        for (List<String> row : grid) {
            List<String> cells = new ArrayList<>();
            for (String cell : row) {
                boolean quote = random.nextInt(4) > 0;
                cells.add(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(String.join(delimiter, cells)).append(random.nextBoolean() ? "\r\n" : "\n");
        }
        String charset = CHARSETS[random.nextInt(CHARSETS.length)];
        return Files.write(
                folder.resolve("r" + run + ".csv"),
                text.toString().getBytes(Charset.forName(charset)));
    }
}

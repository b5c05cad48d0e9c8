package org.multaqa.fourw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;
import org.multaqa.directory.Sector;
import org.multaqa.fourw.SheetsAtTheCommandLine.Answer;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.spreadsheet.SheetFile;
import org.multaqa.spreadsheet.Table;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Activities that are taken out, brought in and taken out again")
class RoundTripTest {
    private static final String OURS = "جمعية الياسمين";
    private static final String OTHERS = "جمعية الزيتون";
    private static int month;

    @Autowired private SheetsAtTheCommandLine sheets;
    @Autowired private Activities activities;
    @Autowired private Gazetteer gazetteer;
    @Autowired private SampleUnion union;
    @TempDir private Path folder = Path.of("");
    private YearMonth ofThisTest = YearMonth.of(2026, 1);

    @BeforeEach
    void aMonthForEachTest() {
        union.yasmin();
        ofThisTest = YearMonth.of(2025, 1).plusMonths(month++);
    }

    @Test
    @DisplayName(
            "give the same bytes in CSV and JSON, the same cells in a workbook, whatever they say")
    void sameAgain() throws IOException {
        long seed = 20261125;
        System.out.println("seed " + seed);
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            Facts facts = facts(random);
            var entered = activities.enter(Actor.COMMAND, union.yasmin(), ofThisTest, facts);
            assertThat(entered.isDone()).as(facts + " " + entered).isTrue();
        }
        for (String ending : List.of("csv", "json", "xlsx", "hxl.csv", "4w.xlsx")) {
            byte[] out = sheets.write(OURS, ofThisTest, ending);
            Path file = Files.write(folder.resolve("out." + ending), out);
            Answer brought = sheets.bring(file, OTHERS, ofThisTest);
            assertThat(brought.report().stream().filter(r -> !r.outcome().equals("stored")))
                    .as(ending)
                    .isEmpty();
            assertThat(brought.report()).hasSize(300);
            byte[] again = sheets.write(OTHERS, ofThisTest, ending);
            if (ending.endsWith("xlsx")) {
                Path second = Files.write(folder.resolve("again." + ending), again);
                assertThat(cells(second)).as(ending).isEqualTo(cells(file));
            } else {
                List<String> first = new String(out, StandardCharsets.UTF_8).lines().toList();
                List<String> second = new String(again, StandardCharsets.UTF_8).lines().toList();
                for (int i = 0; i < first.size(); i++) {
                    assertThat(second.get(i)).as(ending + " " + i).isEqualTo(first.get(i));
                }
                assertThat(again).as(ending).isEqualTo(out);
            }
            sheets.undo(brought);
        }
    }

    @Test
    @DisplayName("give the same bytes though they came by a sheet of their own numbers")
    void numbersOfTheSheet() throws IOException {
        String csv =
                "القطاع,النشاط,المحافظة,التجمع,ذكور,إناث,أولاد,رجال\n"
                        + "صحة,=عيادة,ريف دمشق,عربين,3,4,1,2\n"
                        + "مثال,,,,,,,\n"
                        + "صحة,'=لقاح,ريف دمشق,دوما; عربين,,,5,6\n";
        Answer first = sheets.bring(SheetsAtTheCommandLine.csv(folder, csv), OURS, ofThisTest);
        assertThat(first.outcomes()).containsExactly("stored", "skipped", "stored");
        byte[] out = sheets.write(OURS, ofThisTest, "csv");
        List<List<String>> rows = Csv.rows(new String(out, StandardCharsets.UTF_8));
        assertThat(rows.getFirst())
                .startsWith("row", "pcode", "sector", "male", "female", "children", "households");
        assertThat(rows.get(1)).startsWith("2", "C2321", "HEA", "3", "4", "1", "");
        assertThat(rows.get(2).subList(0, 6))
                .containsExactly("4", rows.get(2).get(1), "HEA", "11", "", "5");
        sheets.undo(first);
        Path file = Files.write(folder.resolve("own.csv"), out);
        Answer again = sheets.bring(file, OURS, ofThisTest);
        assertThat(sheets.write(OURS, ofThisTest, "csv")).isEqualTo(out);
        Answer third = sheets.bring(file, OURS, ofThisTest);
        assertThat(third.outcomes()).containsOnly("skipped");
        sheets.undo(again);
    }

    @Test
    @DisplayName("keep every place of the gazetteer, also beside the codes and names around it")
    void everyPlace() throws IOException {
        List<Place> places = List.copyOf(gazetteer.all());
        for (Place place : places) {
            Map<ActivityField, String> texts = new EnumMap<>(ActivityField.class);
            texts.put(ActivityField.SECTOR, "HEA");
            texts.put(ActivityField.PLACES, place.code());
            if (place.code().hashCode() % 12 == 0) {
                activities
                        .enter(Actor.COMMAND, union.yasmin(), ofThisTest, Facts.of(texts))
                        .orThrow();
            }
        }
        byte[] out = sheets.write(OURS, ofThisTest, "csv");
        Path file = Files.write(folder.resolve("places.csv"), out);
        Answer brought = sheets.bring(file, OTHERS, ofThisTest);
        assertThat(brought.report()).hasSizeGreaterThan(300);
        assertThat(brought.report().stream().filter(r -> !r.message().contains("stays as written")))
                .isEmpty();
        assertThat(sheets.write(OTHERS, ofThisTest, "csv")).isEqualTo(out);
    }

    private List<List<String>> cells(Path workbook) {
        return SheetFile.read(workbook, 10_000).orThrow().rows().stream()
                .map(Table.Row::cells)
                .toList();
    }

    private Facts facts(RandomGenerator random) {
        Map<ActivityField, String> texts = new EnumMap<>(ActivityField.class);
        for (ActivityField field : ActivityField.values()) {
            if (random.nextInt(3) > 0) {
                texts.put(field, fact(field, random));
            }
        }
        texts.put(ActivityField.SECTOR, fact(ActivityField.SECTOR, random));
        texts.put(ActivityField.PLACES, places(random));
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
        texts.put(ActivityField.START_DATE, start.toString());
        texts.put(ActivityField.END_DATE, start.plusDays(random.nextInt(90)).toString());
        return Facts.of(texts);
    }

    private String fact(ActivityField field, RandomGenerator random) {
        return switch (field.form()) {
            case TEXT -> text(random);
            case LIST ->
                    text(random)
                                    .replace(";", "")
                                    .replace("،", "")
                                    .replace("\n", " ")
                                    .replace("|", "")
                                    .strip()
                            + "; نون";
            case SECTOR ->
                    random.nextInt(4) == 0
                            ? "قطاع " + random.nextInt(100) + " لا نعرفه"
                            : Sector.values()[random.nextInt(Sector.values().length)].code();
            case YES_NO -> random.nextBoolean() ? "yes" : "no";
            case DAY -> "2026-05-01";
            case PLACES -> places(random);
            case COUNT -> String.valueOf(random.nextInt(100_000));
            case AMOUNT ->
                    List.of("0", "12.5", "1200", "123456789012345.654321", "0.000001", "987654321")
                            .get(random.nextInt(6));
            case SEVERITY -> String.valueOf(1 + random.nextInt(5));
            default -> field.form().words().get(random.nextInt(field.form().words().size()));
        };
    }

    private static String text(RandomGenerator random) {
        List<String> parts =
                List.of(
                        "=1+1",
                        "+963",
                        "-5 أسر",
                        "@اسم",
                        "'=س",
                        "''+1",
                        "فاصلة، و, أخرى",
                        "سطر\nآخر",
                        "\"قوس\"",
                        "0012",
                        "12345678901234567890",
                        "2026-01-02",
                        "مسافتان  هنا",
                        "نصف; نصف",
                        "<b>&amp;",
                        "ملاحظة",
                        "1e5",
                        "تبويب\tهنا",
                        "Ω≈ç√",
                        "😀");
        StringBuilder text = new StringBuilder(parts.get(random.nextInt(parts.size())));
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(' ').append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    private String places(RandomGenerator random) {
        List<Place> all = List.copyOf(gazetteer.all());
        List<String> codes = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String code = all.get(random.nextInt(all.size())).code();
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        return String.join(Facts.BETWEEN, codes);
    }
}

package org.multaqa.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;

@DisplayName("A sheet")
class SheetFileTest {
    private static final List<Field> FIELDS =
            List.of(
                    Field.required("name", "x", "اسم الجمعية", "name"),
                    Field.optional("phone", "x", "الهاتف", "phone"),
                    Field.optional("families", "x", "عدد الأسر", "families"));

    @TempDir private Path folder = Path.of("");

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static String refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).problems().getFirst().message().key();
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '!',
            value = {
                "UTF-8!,",
                "UTF-8!;",
                "UTF-16LE!\t",
                "UTF-16BE!;",
                "windows-1256!;",
                "UTF-8!|"
            })
    @DisplayName("of text is read in every encoding and with every delimiter")
    void encodings(String charset, String delimiter) throws IOException {
        String by = delimiter == null || delimiter.isEmpty() ? "\t" : delimiter;
        String text =
                String.join(by, "اسم الجمعية", "الهاتف", "عدد الأسر")
                        + "\r\n"
                        + String.join(by, "جمعية سنابل", "\"0944 123 456\"", "120")
                        + "\r\n";
        Table table =
                SheetFile.read(file("list.csv", text.getBytes(Charset.forName(charset))), 10)
                        .orThrow();
        assertThat(table.rows().get(1).cells())
                .containsExactly("جمعية سنابل", "0944 123 456", "120");
    }

    @Test
    @DisplayName("keeps line breaks and quotes inside of quotes")
    void quotes() throws IOException {
        Table table =
                SheetFile.read(
                                file(
                                        "q.csv",
                                        "a,b\n\"one\ntwo\",\"say \"\"so\"\"\"\n"
                                                .getBytes(StandardCharsets.UTF_8)),
                                10)
                        .orThrow();
        assertThat(table.rows().get(1).cells()).containsExactly("one\ntwo", "say \"so\"");
    }

    @Test
    @DisplayName(
            "with titles above, two levels of header, an example, a total and a signature gives its data")
    void messy() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("كشف");
        String[][] cells = {
            {"اتحاد جمعيات ضفاف السنديان"},
            {"كشف بأسماء الجمعيات لعام ٢٠٢٦"},
            {},
            {"م", "بيانات الجمعية", "", "عدد الأسر"},
            {"", "اسم الجمعية", "الهاتف", ""},
            {"للمثال فقط", "جمعية كذا", "0999999999", "10"},
            {"١", "جمعية سنابل القمح", "944123456", "١٢٠"},
            {},
            {"٢", "جمعية ظلال اللوز", "///", "٨٠"},
            {"المجموع", "", "", "٢٠٠"},
            {"", "أمين السر", "", ""}
        };
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[r].length; c++) {
                if (!cells[r][c].isEmpty()) {
                    sheet.value(r, c, cells[r][c]);
                }
            }
        }
        sheet.range(0, 0, 0, 3).merge();
        sheet.range(3, 1, 3, 2).merge();
        workbook.finish();
        Table table = SheetFile.read(file("m.xlsx", out.toByteArray()), 100).orThrow();
        Layout layout = new LayoutFinder(FIELDS).find(table, shape -> null).orThrow();
        List<Table.Row> data =
                layout.rows().stream()
                        .filter(Layout.DataRow::isData)
                        .map(Layout.DataRow::row)
                        .toList();
        assertThat(data)
                .extracting(r -> layout.value(r, "name"))
                .containsExactly("جمعية سنابل القمح", "جمعية ظلال اللوز");
        assertThat(Values.phones(layout.value(data.getFirst(), "phone")))
                .containsExactly("+963944123456");
        assertThat(Values.text(layout.value(data.get(1), "phone"))).isEmpty();
        assertThat(Values.number(layout.value(data.get(1), "families")).orThrow()).contains(80L);
        assertThat(layout.address(data.getFirst(), "phone")).contains("C7");
    }

    @Test
    @DisplayName("that was put right once is known again by its shape")
    void remembered() throws IOException {
        Table table =
                SheetFile.read(
                                file(
                                        "r.csv",
                                        "اسم الجمعية,العمود الغامض\nسنابل,5\n"
                                                .getBytes(StandardCharsets.UTF_8)),
                                10)
                        .orThrow();
        Layout guessed = new LayoutFinder(FIELDS).find(table, shape -> null).orThrow();
        assertThat(guessed.columns()).doesNotContainKey("families");
        Layout known =
                new LayoutFinder(FIELDS)
                        .find(
                                table,
                                shape ->
                                        shape.equals(guessed.shape())
                                                ? Map.of(
                                                        "name",
                                                        "اسم الجمعية",
                                                        "families",
                                                        "العمود الغامض")
                                                : null)
                        .orThrow();
        assertThat(known.columns()).containsEntry("families", 1);
    }

    @Test
    @DisplayName(
            "is refused in words when it is a picture, a document, an old or locked workbook, or nothing")
    void noSheet() throws IOException {
        assertThat(
                        refusal(
                                SheetFile.read(
                                        file(
                                                "a.xlsx",
                                                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}),
                                        10)))
                .isEqualTo("spreadsheet.no-sheet");
        assertThat(
                        refusal(
                                SheetFile.read(
                                        file(
                                                "b.csv",
                                                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                                        10)))
                .isEqualTo("spreadsheet.no-sheet");
        assertThat(
                        refusal(
                                SheetFile.read(
                                        file(
                                                "c.xls",
                                                new byte[] {
                                                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0
                                                }),
                                        10)))
                .isEqualTo("spreadsheet.old-or-locked");
        assertThat(refusal(SheetFile.read(file("d.csv", new byte[0]), 10)))
                .isEqualTo("spreadsheet.empty");
        assertThat(refusal(SheetFile.read(file("e.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}), 10)))
                .isEqualTo("spreadsheet.unreadable");
    }

    @Test
    @DisplayName("of a million rows is refused without being held")
    void tooLong() throws IOException {
        Path file = folder.resolve("long.csv");
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("اسم الجمعية\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1_000_000; i++) {
                out.write("x\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(refusal(SheetFile.read(file, 20_000))).isEqualTo("spreadsheet.too-long");
    }

    @Test
    @DisplayName("that swells when it is opened is refused")
    void bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThat(refusal(SheetFile.read(file("bomb.xlsx", out.toByteArray()), 10)))
                .isEqualTo("spreadsheet.swells");
    }

    @Test
    @DisplayName("written and read again is the same, whatever stands in it")
    void roundTrip() throws IOException {
        long seed = 42;
        Random random = new Random(seed);
        String[] bits = {"جمعية", "=1+1", "\"", ",", ";", "\n", "0944", "٥", "-", "x y", "'", "@"};
        for (int run = 0; run < 30; run++) {
            List<List<Object>> rows = new ArrayList<>();
            for (int r = 0; r < 5; r++) {
                List<Object> row = new ArrayList<>();
                for (int c = 0; c < 4; c++) {
                    StringBuilder text = new StringBuilder("ن");
                    for (int i = random.nextInt(4); i > 0; i--) {
                        text.append(bits[random.nextInt(bits.length)]);
                    }
                    row.add(text.toString().strip());
                }
                rows.add(row);
            }
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            SheetWriter.csv(csv, List.of("أ", "ب", "ج", "د"), new ArrayList<>(rows));
            ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
            SheetWriter.xlsx(
                    xlsx,
                    Language.ARABIC,
                    "ورقة",
                    List.of("أ", "ب", "ج", "د"),
                    new ArrayList<>(rows));
            for (byte[] content : List.of(csv.toByteArray(), xlsx.toByteArray())) {
                Table table = SheetFile.read(file("t", content), 100).orThrow();
                for (int r = 0; r < rows.size(); r++) {
                    assertThat(table.rows().get(r + 1).cells())
                            .as("seed %d", seed)
                            .isEqualTo(rows.get(r));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "2026-11-23",
                "23/11/2026",
                "23-11-2026",
                "٢٣/١١/٢٠٢٦",
                "23 تشرين الثاني 2026",
                "23 نوفمبر 2026",
                "46349",
                "11/23/2026"
            })
    @DisplayName("has days written in many ways")
    void dates(String written) {
        assertThat(Values.date(written).orThrow()).contains(java.time.LocalDate.of(2026, 11, 23));
    }

    @Test
    @DisplayName("has numbers that a spreadsheet has spoilt, and they are not guessed")
    void spoilt() {
        assertThat(refusal(Values.number("9.3E+9"))).isEqualTo("spreadsheet.spoilt-number");
        assertThat(refusal(Values.date("31/02/2026"))).isEqualTo("spreadsheet.no-date");
        assertThat(Values.number("۱٬۲۰۰").orThrow()).contains(1200L);
        assertThat(Values.number("لا يوجد").orThrow()).isEmpty();
    }
}

package org.multaqa.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;

@DisplayName("The rows of a file, one after the other,")
class SheetRowsTest {
    private static final List<Field> FIELDS =
            List.of(
                    Field.required("name", "x", "اسم الجمعية", "name"),
                    Field.optional("families", "x", "عدد الأسر", "families"));

    @TempDir private Path folder = Path.of("");

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text);
    }

    private static List<Table.Row> all(SheetRows rows) {
        List<Table.Row> all = new ArrayList<>();
        for (Optional<Table.Row> row = rows.next().orThrow();
                row.isPresent();
                row = rows.next().orThrow()) {
            all.add(row.get());
        }
        return all;
    }

    @Test
    @DisplayName("keep the numbers they have in the sheet, and blank ones are left out")
    void numbers() throws IOException {
        try (SheetRows rows =
                SheetRows.open(csv("اسم الجمعية,عدد الأسر\n\n,\nسنابل,5\n\nظلال,7\n"), 10)
                        .orThrow()) {
            assertThat(all(rows)).extracting(Table.Row::number).containsExactly(1, 4, 6);
            assertThat(rows.next().orThrow()).isEmpty();
        }
    }

    @Test
    @DisplayName("come again after their head was looked at, and are sorted as a table's are")
    void head() throws IOException {
        Path file =
                csv(
                        """
                        كشف الجمعيات
                        اسم الجمعية,عدد الأسر
                        للمثال فقط,1
                        سنابل القمح,5
                        ظلال اللوز,7
                        المجموع,12
                        أمين السر,
                        """);
        Layout layout =
                new LayoutFinder(FIELDS)
                        .find(SheetFile.read(file, 100).orThrow(), shape -> null)
                        .orThrow();
        List<Layout.DataRow> streamed = new ArrayList<>();
        try (SheetRows rows = SheetRows.open(file, 100).orThrow()) {
            Header header =
                    new LayoutFinder(FIELDS)
                            .find(rows.head(200).orThrow(), shape -> null)
                            .orThrow();
            assertThat(header).isEqualTo(layout.header());
            RowSorter sorter = header.sorter();
            for (Table.Row row : all(rows)) {
                if (header.isAbove(row)) {
                    streamed.add(new Layout.DataRow(row, sorter.whyNoData(row)));
                }
            }
        }
        assertThat(streamed).isEqualTo(layout.rows());
        assertThat(streamed.stream().filter(Layout.DataRow::isData))
                .extracting(r -> layout.value(r.row(), "name"))
                .containsExactly("سنابل القمح", "ظلال اللوز");
        assertThat(
                        streamed.stream()
                                .map(Layout.DataRow::skipped)
                                .map(m -> m == null ? "" : m.key()))
                .containsExactly(
                        "spreadsheet.row-example",
                        "",
                        "",
                        "spreadsheet.row-total",
                        "spreadsheet.row-footer");
    }

    @Test
    @DisplayName("beyond the most that is allowed are refused when they are met, and stay refused")
    void tooLong() throws IOException {
        try (SheetRows rows = SheetRows.open(csv("a\nb\nc\n"), 2).orThrow()) {
            rows.next().orThrow();
            rows.next().orThrow();
            for (int i = 0; i < 2; i++) {
                assertThat(rows.next().toString()).contains("spreadsheet.too-long");
            }
        }
    }

    @Test
    @DisplayName("are of the visible sheet that has the most of them")
    void fullest() throws IOException {
        Path file = folder.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet cover = workbook.newWorksheet("غلاف");
            cover.value(0, 0, "تعليمات");
            Worksheet list = workbook.newWorksheet("كشف");
            list.value(0, 0, "اسم الجمعية");
            list.value(2, 0, "سنابل القمح");
            workbook.finish();
        }
        try (SheetRows rows = SheetRows.open(file, 10).orThrow()) {
            assertThat(all(rows))
                    .containsExactly(
                            new Table.Row(1, List.of("اسم الجمعية")),
                            new Table.Row(3, List.of("سنابل القمح")));
        }
    }

    @Test
    @DisplayName("of a workbook that is broken in its middle are given until there, then refused")
    void brokenInTheMiddle() throws IOException {
        Path whole = folder.resolve("whole.xlsx");
        try (OutputStream out = Files.newOutputStream(whole)) {
            SheetWriter.xlsx(
                    out,
                    Language.ARABIC,
                    "كشف",
                    List.of("اسم"),
                    List.of(List.of("سنابل"), List.of("ظلال"), List.of("Sanabel")));
        }
        Path file = folder.resolve("broken.xlsx");
        try (ZipFile from = new ZipFile(whole.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                int end = part.indexOf("Sanabel");
                to.write((end < 0 ? part : part.substring(0, end)).getBytes(UTF_8));
            }
        }
        try (SheetRows rows = SheetRows.open(file, 10).orThrow()) {
            for (String expected : List.of("اسم", "سنابل", "ظلال")) {
                assertThat(rows.next().orThrow().orElseThrow().cells()).containsExactly(expected);
            }
            assertThat(rows.next().toString()).contains("spreadsheet.unreadable");
        }
    }

    /** Writes a large sheet, then reads it in a program of its own that may use 128 MB. */
    @Test
    @DisplayName("are 100,000 of 45 columns in a program of 128 MB")
    void small() throws IOException, InterruptedException {
        Path file = folder.resolve("large.xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            SheetWriter.xlsx(out, Language.ARABIC, "كشف", titles(), ManyRows::new);
        }
        Process reading =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Counting.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(reading.getInputStream().readAllBytes(), UTF_8);
        assertThat(reading.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(said).startsWith("100001 rows, 4500045 cells, ");
        System.out.println("100,000 x 45 of a workbook within 128 MB: " + said);
    }

    private static List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (int c = 0; c < 45; c++) {
            titles.add("عمود " + c);
        }
        return titles;
    }

    /** Rows made as they are asked for: every third column a count, the others words. */
    private static final class ManyRows implements java.util.Iterator<List<@Nullable Object>> {
        private int row;

        @Override
        public boolean hasNext() {
            return row < 100_000;
        }

        @Override
        public List<@Nullable Object> next() {
            row++;
            List<@Nullable Object> cells = new ArrayList<>();
            for (int c = 0; c < 45; c++) {
                cells.add(c % 3 == 0 ? (Object) (row + c) : "جمعية " + row % 1000);
            }
            return cells;
        }
    }

    /** The program that reads: says how many rows and cells there were, and how long it took. */
    static final class Counting {
        private Counting() {}

        public static void main(String[] arguments) {
            long began = System.nanoTime();
            long rows = 0;
            long cells = 0;
            try (SheetRows sheet = SheetRows.open(Path.of(arguments[0]), 200_000).orThrow()) {
                for (Outcome<Optional<Table.Row>> next = sheet.next();
                        next.orThrow().isPresent();
                        next = sheet.next()) {
                    rows++;
                    cells += next.orThrow().orElseThrow().filled();
                }
            }
            System.out.printf(
                    "%d rows, %d cells, %d ms%n",
                    rows, cells, (System.nanoTime() - began) / 1_000_000);
        }
    }
}

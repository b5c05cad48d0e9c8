package org.multaqa.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.language.Outcome;

/** Seeded generators: a failure names its seed, and the run with it is the same again. */
@DisplayName("Any sheet at all")
class RandomSheetsTest {
    private static final int RUNS = 300;
    private static final List<String> TITLES =
            List.of(
                    "اسم الجمعية",
                    "الهاتف",
                    "عدد الأسر",
                    "المحافظة",
                    "ملاحظات, أخرى",
                    "say \"so\"");
    private static final List<Field> FIELDS =
            List.of(
                    Field.required("name", "x", "اسم الجمعية"),
                    Field.optional("phone", "x", "الهاتف"),
                    Field.optional("families", "x", "عدد الأسر"),
                    Field.optional("governorate", "x", "المحافظة"));
    private static final String[] BITS = {
        "جمعية", "سنابل", "الخير", "0944", "٥", "-", "x y", "'", "@", "=1", ",", ";", "\t", "|",
        "\"", "\"\"", "\n", "\r\n", "/", "#", "ة", " "
    };
    private static final String CHANGED = "<>\"'/=&;0919xA ";
    private static final String[] CHARSETS = {
        "UTF-8",
        "UTF-8 marked",
        "UTF-16LE",
        "UTF-16LE marked",
        "UTF-16BE",
        "UTF-16BE marked",
        "windows-1256"
    };
    private static final String[] ENDS = {"\n", "\r\n", "\r"};

    @TempDir private Path folder = Path.of("");

    private static String cell(Random random) {
        if (random.nextInt(4) == 0) {
            return random.nextBoolean() ? "" : " ";
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(BITS[random.nextInt(BITS.length)]);
        }
        return text.toString();
    }

    /** Titles, then rows of any width up to theirs, some of them blank. */
    private static List<List<String>> grid(Random random) {
        List<List<String>> grid = new ArrayList<>();
        int width = 1 + random.nextInt(TITLES.size());
        grid.add(TITLES.subList(0, width));
        for (int r = random.nextInt(30); r > 0; r--) {
            List<String> row = new ArrayList<>();
            for (int c = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(width); c > 0; c--) {
                row.add(cell(random));
            }
            grid.add(row);
        }
        return grid;
    }

    private static byte[] csv(List<List<String>> grid, Random random) {
        char delimiter = ",;\t|".charAt(random.nextInt(4));
        String end = ENDS[random.nextInt(ENDS.length)];
        StringBuilder text = new StringBuilder();
        for (List<String> row : grid) {
            for (int c = 0; c < row.size(); c++) {
                String cell = row.get(c);
                boolean quote = cell.matches("(?s).*[,;\t|\"\r\n].*") || random.nextInt(5) == 0;
                text.append(c == 0 ? "" : delimiter)
                        .append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(end);
        }
        String charset = CHARSETS[random.nextInt(CHARSETS.length)];
        String mark = charset.endsWith(" marked") ? "\uFEFF" : "";
        Charset wanted = Charset.forName(charset.split(" ")[0]);
        // Old Arabic spreadsheets have no digits of their own.
        boolean fits = wanted.newEncoder().canEncode(text);
        return (mark + text).getBytes(fits ? wanted : StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<String>> grid) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("كشف");
        for (int r = 0; r < grid.size(); r++) {
            for (int c = 0; c < grid.get(r).size(); c++) {
                sheet.inlineString(r, c, grid.get(r).get(c));
            }
        }
        workbook.finish();
        return out.toByteArray();
    }

    /** The rows as they should be read: trimmed, without blank cells at the end, none blank. */
    private static List<Table.Row> expected(List<List<String>> grid) {
        List<Table.Row> rows = new ArrayList<>();
        for (int r = 0; r < grid.size(); r++) {
            Table.Row row = trimmed(new Table.Row(r + 1, grid.get(r)));
            if (!row.cells().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Table.Row trimmed(Table.Row row) {
        List<String> cells =
                new ArrayList<>(
                        row.cells().stream().map(c -> c.strip().replace("\r\n", "\n")).toList());
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return new Table.Row(row.number(), cells);
    }

    private List<Table.Row> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("sheet"), content);
        return SheetFile.read(file, 1000).orThrow().rows();
    }

    @Test
    @DisplayName("gives the rows that were put in, cell by cell, in whatever form it was written")
    void same() throws IOException {
        for (long seed = 1; seed <= RUNS; seed++) {
            Random random = new Random(seed);
            List<List<String>> grid = grid(random);
            byte[] content = random.nextInt(4) == 0 ? xlsx(grid) : csv(grid, random);
            List<Table.Row> rows = read(content);
            assertThat(rows.stream().map(RandomSheetsTest::trimmed))
                    .as("seed %d", seed)
                    .isEqualTo(expected(grid));
            Layout layout =
                    new LayoutFinder(FIELDS)
                            .find(new Table(rows, List.of()), shape -> null)
                            .orThrow();
            assertThat(layout.headerRow()).as("seed %d", seed).isEqualTo(1);
            assertThat(layout.rows()).as("seed %d", seed).hasSize(rows.size() - 1);
        }
    }

    @Test
    @DisplayName(
            "that is broken is read as far as it goes or refused in words, and never thrown out")
    void broken() throws IOException {
        int refused = 0;
        for (long seed = 1; seed <= RUNS; seed++) {
            Random random = new Random(seed);
            List<List<String>> grid = grid(random);
            byte[] content = random.nextBoolean() ? xlsx(grid) : csv(grid, random);
            boolean within = content[0] == 'P' && content[1] == 'K' && random.nextBoolean();
            byte[] spoilt = within ? respelt(content, random) : spoilt(content, random);
            Path file = Files.write(folder.resolve("spoilt"), spoilt);
            try (SheetRows rows = opened(file)) {
                refused += rows == null || !readThrough(rows) ? 1 : 0;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(refused).isBetween(RUNS / 10, RUNS * 9 / 10);
    }

    private static @Nullable SheetRows opened(Path file) {
        return SheetRows.open(file, 1000) instanceof Outcome.Done<SheetRows>(SheetRows rows)
                ? rows
                : null;
    }

    private static boolean readThrough(SheetRows rows) {
        if (rows.head(200) instanceof Outcome.Done<List<Table.Row>>(List<Table.Row> head)) {
            new LayoutFinder(FIELDS).find(head, shape -> null);
            HeaderVocabulary.fourw().finder().find(head, shape -> null);
            Recognition.among(head);
        }
        for (Outcome<Optional<Table.Row>> next = rows.next(); ; next = rows.next()) {
            if (!(next instanceof Outcome.Done<Optional<Table.Row>>(Optional<Table.Row> row))) {
                return false;
            }
            if (row.isEmpty()) {
                return true;
            }
        }
    }

    /** Cut off, some bytes changed, or nothing but chance behind a good beginning. */
    private static byte[] spoilt(byte[] content, Random random) {
        byte[] spoilt = content.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                return Arrays.copyOf(spoilt, random.nextInt(spoilt.length));
            }
            case 1 -> {
                for (int i = 1 + random.nextInt(20); i > 0; i--) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
                }
            }
            default -> {
                byte[] chance = new byte[spoilt.length];
                random.nextBytes(chance);
                int kept = random.nextInt(Math.min(100, spoilt.length));
                System.arraycopy(chance, kept, spoilt, kept, spoilt.length - kept);
            }
        }
        return spoilt;
    }

    /** A sound archive with a workbook in it whose parts have changed in some places. */
    private byte[] respelt(byte[] content, Random random) throws IOException {
        Path sound = Files.write(folder.resolve("sound"), content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(sound.toFile());
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = from.getInputStream(entry).readAllBytes();
                for (int i = random.nextInt(4); i > 0; i--) {
                    part[random.nextInt(part.length)] =
                            (byte) CHANGED.charAt(random.nextInt(CHANGED.length()));
                }
                to.write(part);
            }
        }
        return out.toByteArray();
    }
}

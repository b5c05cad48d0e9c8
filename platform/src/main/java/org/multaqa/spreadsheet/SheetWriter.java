package org.multaqa.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;

/**
 * Writes rows as a workbook or as CSV. Texts are written as texts: what begins like a formula is
 * not made one, in CSV by an apostrophe before it.
 */
public final class SheetWriter {
    /** What begins a formula, also behind apostrophes: readers take one of them off again. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

    private SheetWriter() {}

    /** One sheet of a workbook. Values: texts, numbers, days, booleans. */
    public record Sheet(String name, List<String> titles, Iterable<List<@Nullable Object>> rows) {}

    /** A workbook of one sheet, from right to left in Arabic. */
    public static void xlsx(
            OutputStream out,
            Language language,
            String name,
            List<String> titles,
            Iterable<List<@Nullable Object>> rows)
            throws IOException {
        xlsx(out, language, List.of(new Sheet(name, titles, rows)));
    }

    /** A workbook of several sheets, written one after the other as their rows come. */
    public static void xlsx(OutputStream out, Language language, List<Sheet> sheets)
            throws IOException {
        Workbook workbook = new Workbook(out, "Multaqa", "1.0");
        for (Sheet sheet : sheets) {
            write(workbook, language, sheet.name(), sheet.titles(), sheet.rows());
        }
        workbook.finish();
    }

    private static void write(
            Workbook workbook,
            Language language,
            String name,
            List<String> titles,
            Iterable<List<@Nullable Object>> rows)
            throws IOException {
        try (SheetOut sheet = new SheetOut(workbook, language, name, List.of(titles))) {
            for (List<@Nullable Object> row : rows) {
                sheet.add(row);
            }
        }
    }

    /**
     * A workbook of one sheet whose rows come one by one.
     *
     * @param heads the rows of titles and tags above them
     */
    public static RowsOut xlsx(
            OutputStream out, Language language, String name, List<List<String>> heads) {
        Workbook workbook = new Workbook(out, "Multaqa", "1.0");
        SheetOut sheet = new SheetOut(workbook, language, name, heads);
        return new RowsOut() {
            @Override
            public void add(List<@Nullable Object> row) throws IOException {
                sheet.add(row);
            }

            @Override
            public void close() throws IOException {
                sheet.close();
                workbook.finish();
            }
        };
    }

    /** A sheet of a workbook on its way, written in pieces. */
    private static final class SheetOut implements RowsOut {
        private final Worksheet sheet;
        private int row;

        SheetOut(Workbook workbook, Language language, String name, List<List<String>> heads) {
            sheet = workbook.newWorksheet(name.length() > 31 ? name.substring(0, 31) : name);
            if (language == Language.ARABIC) {
                sheet.rightToLeft();
            }
            for (List<String> titles : heads) {
                for (int c = 0; c < titles.size(); c++) {
                    sheet.value(row, c, titles.get(c));
                    if (row == 0) {
                        sheet.style(row, c).bold().set();
                        sheet.width(c, Math.clamp(titles.get(c).length() + 6, 12, 40));
                    }
                }
                row++;
            }
            sheet.freezePane(0, row);
        }

        @Override
        public void add(List<@Nullable Object> values) throws IOException {
            for (int c = 0; c < values.size(); c++) {
                write(sheet, row, c, values.get(c));
            }
            row++;
            if (row % 500 == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean yes -> sheet.value(row, column, yes);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    /** CSV by RFC 4180 in UTF-8 with a mark, so that spreadsheets read its Arabic. */
    public static void csv(
            OutputStream out, List<String> titles, Iterable<List<@Nullable Object>> rows)
            throws IOException {
        try (RowsOut csv = csv(out, true, List.of(titles))) {
            for (List<@Nullable Object> row : rows) {
                csv.add(row);
            }
        }
    }

    /**
     * CSV whose rows come one by one.
     *
     * @param marked whether it begins with the mark by which spreadsheets know UTF-8; programs are
     *     better served without
     * @param heads the rows of titles and tags above them
     */
    public static RowsOut csv(OutputStream out, boolean marked, List<List<String>> heads)
            throws IOException {
        if (marked) {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        StringBuilder line = new StringBuilder();
        for (List<String> titles : heads) {
            for (String title : titles) {
                append(line, title);
            }
            write(out, line);
        }
        return new RowsOut() {
            @Override
            public void add(List<@Nullable Object> row) throws IOException {
                for (Object value : row) {
                    append(line, value == null ? "" : value);
                }
                write(out, line);
            }

            @Override
            public void close() {}
        };
    }

    private static void append(StringBuilder line, Object value) {
        String text = value.toString();
        if (!(value instanceof Number) && FORMULA.matcher(text).lookingAt()) {
            text = "'" + text;
        }
        boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        line.append(line.isEmpty() ? "" : ",")
                .append(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
        if (line.isEmpty()) {
            line.append("\"\"");
        }
    }

    private static void write(OutputStream out, StringBuilder line) throws IOException {
        out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }
}

package org.multaqa.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;

/**
 * Writes rows as a workbook or as CSV. Texts are written as texts: what begins like a formula is
 * not made one, in CSV by an apostrophe before it.
 */
public final class SheetWriter {
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
        Worksheet sheet = workbook.newWorksheet(name.length() > 31 ? name.substring(0, 31) : name);
        if (language == Language.ARABIC) {
            sheet.rightToLeft();
        }
        for (int c = 0; c < titles.size(); c++) {
            sheet.value(0, c, titles.get(c));
            sheet.style(0, c).bold().set();
            sheet.width(c, Math.clamp(titles.get(c).length() + 6, 12, 40));
        }
        sheet.freezePane(0, 1);
        int r = 1;
        for (List<@Nullable Object> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                write(sheet, r, c, row.get(c));
            }
            if (r % 500 == 0) {
                sheet.flush();
            }
            r++;
        }
        sheet.finish();
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
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        StringBuilder line = new StringBuilder();
        for (String title : titles) {
            append(line, title);
        }
        write(out, line);
        for (List<@Nullable Object> row : rows) {
            for (Object value : row) {
                append(line, value == null ? "" : value);
            }
            write(out, line);
        }
    }

    private static void append(StringBuilder line, Object value) {
        String text = value.toString();
        if (!(value instanceof Number)
                && !text.isEmpty()
                && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
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

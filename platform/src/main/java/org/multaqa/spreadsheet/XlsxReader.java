package org.multaqa.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;

/** Reads XLSX row by row. The archive is measured first, so that a small bomb stays small. */
final class XlsxReader {
    private static final long MOST_BYTES = 200L << 20;
    private static final int MOST_ENTRIES = 2_000;
    private static final long SUSPICIOUS = 20L << 20;

    private XlsxReader() {}

    static Outcome<Table> read(Path file, int mostRows) throws IOException {
        Outcome<Path> measured = measure(file);
        if (measured instanceof Outcome.Refused<Path> refused) {
            return refused.as();
        }
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            Outcome<Table> best = SheetFile.refuse("spreadsheet.empty");
            int most = 0;
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                    continue;
                }
                Outcome<Table> table = read(sheet, mostRows);
                if (!(table instanceof Outcome.Done<Table>(Table done))) {
                    return table;
                }
                if (done.rows().size() > most) {
                    most = done.rows().size();
                    best = table;
                }
            }
            return best;
        } catch (RuntimeException e) {
            // The library answers a broken file with whatever it stumbles over.
            return SheetFile.refuse("spreadsheet.unreadable");
        }
    }

    private static Outcome<Table> read(Sheet sheet, int mostRows) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        int formulas = 0;
        int cut = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                if (row.getCellCount() > SheetFile.MOST_COLUMNS) {
                    return SheetFile.refuse("spreadsheet.too-wide", "most", SheetFile.MOST_COLUMNS);
                }
                List<String> cells = new ArrayList<>();
                boolean filled = false;
                for (int i = 0; i < row.getCellCount(); i++) {
                    Cell cell = row.getOptionalCell(i).orElse(null);
                    String text = cell == null ? "" : text(cell).replace("\u0000", "");
                    if (cell != null && cell.getFormula() != null) {
                        formulas++;
                    }
                    if (text.length() > SheetFile.LONGEST_CELL) {
                        text = text.substring(0, SheetFile.LONGEST_CELL);
                        cut++;
                    }
                    filled |= !text.isEmpty();
                    cells.add(text);
                }
                if (filled) {
                    rows.add(new Table.Row(row.getRowNum(), List.copyOf(cells)));
                }
                if (rows.size() > mostRows) {
                    return SheetFile.refuse("spreadsheet.too-long", "most", mostRows);
                }
            }
        }
        if (formulas > 0) {
            notes.add(Message.of("spreadsheet.formulas", "count", formulas));
        }
        if (cut > 0) {
            notes.add(Message.of("spreadsheet.cut", "count", cut));
        }
        return Outcome.done(new Table(rows, notes));
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(raw, cell.getDataFormatString());
        }
        if (cell.getType() == CellType.FORMULA) {
            return numeric(raw) ? number(raw, cell.getDataFormatString()) : raw.strip();
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
        }
        return cell.getText().strip();
    }

    private static boolean numeric(String raw) {
        return raw.matches("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    }

    /** A number in full, or the day that it counts where its format is one of dates. */
    private static String number(String raw, @org.jspecify.annotations.Nullable String format) {
        BigDecimal number = new BigDecimal(raw);
        if (format != null
                && isDate(format)
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(100_000)) < 0) {
            return serial(number.intValue()).toString();
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    private static boolean isDate(String format) {
        String plain =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return plain.contains("y") || (plain.contains("d") && plain.contains("m"));
    }

    /**
     * The day of an Excel serial: 1 is 1 January 1900, and 29 February 1900 was counted by mistake.
     */
    static LocalDate serial(int days) {
        return LocalDate.of(1899, 12, 30).plusDays(days < 60 ? days + 1L : days);
    }

    private static Outcome<Path> measure(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                return Outcome.refused(Outcome.Why.INVALID, "spreadsheet.no-sheet");
            }
            long all = 0;
            int entries = 0;
            byte[] buffer = new byte[1 << 16];
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                ZipEntry entry = e.nextElement();
                long own = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read; (read = in.read(buffer)) > 0; ) {
                        own += read;
                        all += read;
                        boolean bomb =
                                own > SUSPICIOUS
                                        && own > 400 * Math.max(1, entry.getCompressedSize());
                        if (all > MOST_BYTES || bomb || entries > MOST_ENTRIES) {
                            return Outcome.refused(Outcome.Why.INVALID, "spreadsheet.swells");
                        }
                    }
                }
                entries++;
            }
            return Outcome.done(file);
        } catch (IOException e) {
            return Outcome.refused(Outcome.Why.INVALID, "spreadsheet.unreadable");
        }
    }
}

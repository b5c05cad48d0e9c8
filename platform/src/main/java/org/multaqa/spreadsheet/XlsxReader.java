package org.multaqa.spreadsheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;

/** Reads XLSX row by row. The archive is measured first, so that a small bomb stays small. */
final class XlsxReader implements RowSource {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int formulas;
    private int cut;

    private XlsxReader(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    /** Opens the visible sheet that has the most filled rows. */
    static Outcome<RowSource> open(Path file) throws IOException {
        Outcome<Path> measured = XlsxArchive.measure(file);
        if (measured instanceof Outcome.Refused<Path> refused) {
            return refused.as();
        }
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            Sheet sheet = fullest(workbook);
            if (sheet != null) {
                return Outcome.done(new XlsxReader(workbook, sheet));
            }
            workbook.close();
            return SheetFile.refuse("spreadsheet.empty");
        } catch (IOException | RuntimeException e) {
            // The library answers a broken file with whatever it stumbles over.
            if (workbook != null) {
                workbook.close();
            }
            return SheetFile.unreadable();
        }
    }

    /** Only where there is a choice are the sheets read through to count their rows. */
    private static @Nullable Sheet fullest(ReadableWorkbook workbook) throws IOException {
        List<Sheet> visible =
                workbook.getSheets()
                        .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                        .toList();
        Sheet fullest = visible.isEmpty() ? null : visible.getFirst();
        long most = -1;
        for (Sheet sheet : visible.size() > 1 ? visible : List.<Sheet>of()) {
            try (Stream<Row> stream = sheet.openStream()) {
                long filled = stream.filter(XlsxReader::isFilled).count();
                if (filled > most) {
                    most = filled;
                    fullest = sheet;
                }
            }
        }
        return fullest;
    }

    private static boolean isFilled(Row row) {
        for (Cell cell : row) {
            if (cell != null && !text(cell).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Outcome<Optional<Table.Row>> next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<String> cells = cells(row);
                if (cells.size() > SheetFile.MOST_COLUMNS) {
                    return SheetFile.refuse("spreadsheet.too-wide", "most", SheetFile.MOST_COLUMNS);
                }
                if (!cells.isEmpty()) {
                    return Outcome.done(Optional.of(new Table.Row(row.getRowNum(), cells)));
                }
            }
            return Outcome.done(Optional.empty());
        } catch (RuntimeException e) {
            // The library answers a broken file with whatever it stumbles over.
            return SheetFile.unreadable();
        }
    }

    /** The texts of a row up to its last filled cell: formats alone make no column. */
    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        int filled = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : text(cell);
            if (cell != null && cell.getFormula() != null) {
                formulas++;
            }
            if (text.length() > SheetFile.LONGEST_CELL) {
                text = text.substring(0, SheetFile.LONGEST_CELL);
                cut++;
            }
            cells.add(text);
            filled = text.isEmpty() ? filled : i + 1;
        }
        return List.copyOf(cells.subList(0, filled));
    }

    @Override
    public List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        if (formulas > 0) {
            notes.add(Message.of("spreadsheet.formulas", "count", formulas));
        }
        if (cut > 0) {
            notes.add(Message.of("spreadsheet.cut", "count", cut));
        }
        return notes;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static String text(Cell cell) {
        String text = shown(cell);
        return text.indexOf(0) < 0 ? text : text.replace("\u0000", "").strip();
    }

    private static String shown(Cell cell) {
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
    private static String number(String raw, @Nullable String format) {
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
}

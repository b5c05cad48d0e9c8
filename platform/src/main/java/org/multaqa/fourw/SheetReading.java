package org.multaqa.fourw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.ActivitySheets.SheetRow;
import org.multaqa.activities.Facts;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.Header;
import org.multaqa.spreadsheet.RowSorter;
import org.multaqa.spreadsheet.SheetRows;
import org.multaqa.spreadsheet.Table;

/**
 * One reading of a sheet, row by row from its file, with what each row comes to. A row that says
 * the same as one that stands in the report already is left out, as often as it stands there. For
 * one thread; to be closed.
 */
final class SheetReading implements AutoCloseable {
    /** More rows are refused: such a file is no month of one organisation. */
    static final int MOST_ROWS = 300_000;

    private static final int SHOWN = 300;

    /** What tells a person which row it is. */
    private static final List<ActivityField> TELLING =
            List.of(
                    ActivityField.ITEM,
                    ActivityField.ACTIVITY,
                    ActivityField.INDICATOR,
                    ActivityField.SUBSECTOR);

    private final SheetRows rows;
    private final Header header;
    private final RowSorter sorter;
    private final RowReading reading;
    private final Map<Integer, Map<String, String>> corrections;
    private final Map<Long, Integer> standing = new HashMap<>();

    private SheetReading(
            SheetRows rows,
            Header header,
            RowReading reading,
            Map<Integer, Map<String, String>> corrections,
            List<Long> standing) {
        this.rows = rows;
        this.header = header;
        this.sorter = header.sorter();
        this.reading = reading;
        this.corrections = corrections;
        standing.forEach(fingerprint -> this.standing.merge(fingerprint, 1, Integer::sum));
    }

    /**
     * Opens a file.
     *
     * @param corrections what people said instead of cells, by row and column
     * @param standing what the rows of the report say, by fingerprint
     */
    static Outcome<SheetReading> open(
            Path file,
            Header header,
            RowReading reading,
            Map<Integer, Map<String, String>> corrections,
            List<Long> standing) {
        return SheetRows.open(file, MOST_ROWS)
                .map(rows -> new SheetReading(rows, header, reading, corrections, standing));
    }

    /**
     * A row that was read.
     *
     * @param row what is to be stored of it, null where nothing is
     */
    record Step(Line line, @Nullable SheetRow row) {}

    /** The next row that holds data, empty at the end; refuses a file broken further down. */
    Outcome<Optional<Step>> next() {
        while (true) {
            Outcome<Optional<Table.Row>> next = rows.next();
            if (!(next instanceof Outcome.Done<Optional<Table.Row>>(Optional<Table.Row> row))) {
                return next.then(none -> Outcome.done(Optional.empty()));
            }
            if (row.isEmpty()) {
                return Outcome.done(Optional.empty());
            }
            if (header.isAbove(row.get())) {
                return Outcome.done(Optional.of(step(row.get())));
            }
        }
    }

    /** What is worth knowing of the rows read until now. */
    List<Message> notes() {
        return rows.notes();
    }

    private Step step(Table.Row row) {
        Message noData = sorter.whyNoData(row);
        if (noData != null) {
            return skipped(row, "", noData);
        }
        Map<String, String> corrected = corrections.getOrDefault(row.number(), Map.of());
        if (corrected.containsKey(RowAnswers.LEFT_OUT)) {
            return skipped(row, "", Message.of("fourw.left-out"));
        }
        RowReading.ReadRow read = reading.read(row, corrected);
        String place = read.facts().text(ActivityField.PLACES);
        if (isEmpty(read)) {
            return skipped(row, "", Message.of("fourw.row-empty"));
        }
        if (!read.faults().isEmpty()) {
            List<CellNote> notes = new ArrayList<>(read.faults());
            notes.addAll(read.remarks());
            Map<String, String> cells = cells(row, corrected, notes);
            return new Step(new Line(row.number(), Line.Result.REFUSED, place, notes, cells), null);
        }
        if (stands(read.facts())) {
            return skipped(row, place, Message.of("fourw.stands-already"));
        }
        Map<String, String> cells = cells(row, corrected, read.remarks());
        return new Step(
                new Line(row.number(), Line.Result.STORED, place, read.remarks(), cells),
                new SheetRow(read.number(), read.facts()));
    }

    /** Rows that are numbered and say nothing else stand ready in many templates. */
    private static boolean isEmpty(RowReading.ReadRow read) {
        return read.facts().values().keySet().stream()
                        .allMatch(field -> field == ActivityField.RECORD_ID)
                && read.faults().stream().allMatch(f -> f.message().key().endsWith("-missing"))
                && read.remarks().isEmpty();
    }

    private static Step skipped(Table.Row row, String place, Message why) {
        return new Step(
                new Line(
                        row.number(),
                        Line.Result.SKIPPED,
                        place,
                        List.of(CellNote.of("", why)),
                        Map.of()),
                null);
    }

    private boolean stands(Facts facts) {
        if (standing.isEmpty()) {
            return false;
        }
        long fingerprint = facts.fingerprint();
        Integer left = standing.get(fingerprint);
        if (left == null || left == 0) {
            return false;
        }
        standing.put(fingerprint, left - 1);
        return true;
    }

    private Map<String, String> cells(
            Table.Row row, Map<String, String> corrected, List<CellNote> notes) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (CellNote note : notes) {
            String said = corrected.get(note.field());
            String cell = (said == null ? header.value(row, note.field()) : said).replace("\0", "");
            cells.put(note.field(), cell.length() > SHOWN ? cell.substring(0, SHOWN) : cell);
        }
        if (!notes.isEmpty()) {
            TELLING.stream()
                    .map(field -> header.value(row, field.key()).strip())
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .ifPresent(text -> cells.put(Line.WHAT, SheetRowsPage.shortened(text)));
        }
        return cells;
    }

    @Override
    public void close() {
        rows.close();
    }
}

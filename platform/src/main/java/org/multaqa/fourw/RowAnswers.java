package org.multaqa.fourw;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivityRight;
import org.multaqa.database.Database;
import org.multaqa.imports.FileState;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Resolution;
import org.springframework.stereotype.Service;

/**
 * What people say of the rows of a sheet that was looked at: what is to stand instead of cells, in
 * one row or wherever the same stands, and which rows are to be left out. The file stays as it is;
 * the sheet is looked at again.
 */
@Service
public class RowAnswers {
    /** Stands among the columns of a row that was corrected: the row is to be left out. */
    static final String LEFT_OUT = "left_out";

    private final SheetStore sheets;
    private final LineStore lines;
    private final RowStore rows;
    private final SheetStoring storing;
    private final Gazetteer gazetteer;
    private final Database db;
    private final Clock clock;

    RowAnswers(
            SheetStore sheets,
            LineStore lines,
            RowStore rows,
            SheetStoring storing,
            Gazetteer gazetteer,
            Database db,
            Clock clock) {
        this.sheets = sheets;
        this.lines = lines;
        this.rows = rows;
        this.storing = storing;
        this.gazetteer = gazetteer;
        this.db = db;
        this.clock = clock;
    }

    /**
     * What is to stand instead of a cell.
     *
     * @param field the key of its column, or {@code places} where the row names none
     * @param note which of the row's notes it answers, counted from 0
     * @param everywhere whether in all rows that say the same in that column
     */
    public record Said(int row, String field, int note, String value, boolean everywhere) {}

    /**
     * All that is said of rows at once.
     *
     * @param leftOut rows and whether each is to be left out
     * @param asInFile rows of which nothing that was said before is to count
     */
    public record Answers(
            List<Said> cells, Map<Integer, Boolean> leftOut, List<Integer> asInFile) {}

    /** Takes answers and looks at the sheet again; refuses cells that it does not have. */
    public Outcome<Sheet> say(Actor by, Sheet sheet, Answers said) {
        if (!by.may(ActivityRight.REPORT, sheet.organisation())) {
            return Outcome.notAllowed();
        }
        for (Said one : said.cells()) {
            boolean known = Column.find(one.field()).isPresent() || one.field().equals("places");
            if (!known || rows.find(sheet.id(), one.row()).isEmpty()) {
                return Outcome.invalid(Problem.whole("fourw.no-such-column"));
            }
        }
        return db.inTransaction(
                        () -> {
                            boolean still =
                                    sheets.move(
                                            sheet.id(),
                                            List.of(FileState.CHECKED),
                                            FileState.CHECKED,
                                            clock.instant().truncatedTo(ChronoUnit.MICROS));
                            if (!still) {
                                return Outcome.<Sheet>refused(
                                        Outcome.Why.CONFLICT, "imports.not-now");
                            }
                            said.asInFile().forEach(row -> rows.forget(sheet.id(), row, null));
                            said.cells().stream()
                                    .collect(
                                            Collectors.groupingBy(
                                                    one -> List.of(one.row(), one.field()),
                                                    LinkedHashMap::new,
                                                    Collectors.toList()))
                                    .values()
                                    .forEach(ofCell -> keep(sheet, ofCell));
                            said.leftOut().forEach((row, out) -> leave(sheet, row, out));
                            return Outcome.done(sheets.find(sheet.id()).orElseThrow());
                        })
                .then(it -> storing.check(by, it));
    }

    /** Whether the sheet adds to what earlier ones brought, or takes its place. */
    public Outcome<Sheet> replace(Actor by, Sheet sheet, boolean replaces) {
        if (!by.may(ActivityRight.REPORT, sheet.organisation())) {
            return Outcome.notAllowed();
        }
        if (!sheet.state().isDraft()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
        }
        sheets.replaces(sheet.id(), replaces);
        return storing.check(by, sheets.find(sheet.id()).orElseThrow());
    }

    private void leave(Sheet sheet, int row, boolean out) {
        if (out) {
            lines.correct(sheet.id(), row, LEFT_OUT, "yes");
        } else {
            rows.forget(sheet.id(), row, LEFT_OUT);
        }
    }

    private void keep(Sheet sheet, List<Said> ofCell) {
        Said first = ofCell.getFirst();
        Line line = rows.find(sheet.id(), first.row()).orElseThrow();
        String text = line.cells().getOrDefault(first.field(), "");
        boolean everywhere = ofCell.stream().anyMatch(Said::everywhere);
        meant(sheet, line, ofCell, text)
                .forEach((field, value) -> {
                    if (everywhere && !text.isEmpty()) {
                        rows.correctSame(
                                sheet.id(), line.outcome(), first.field(), text, field, value);
                    } else {
                        lines.correct(sheet.id(), first.row(), field, value);
                    }
                });
    }

    /** What the answers on one cell mean for the columns of its row. */
    private Map<String, String> meant(Sheet sheet, Line line, List<Said> ofCell, String text) {
        Map<String, String> meant = new LinkedHashMap<>();
        String field = ofCell.getFirst().field();
        String value = ofCell.getLast().value().strip();
        if (field.equals("places")) {
            Optional<String> code = code(value);
            meant.put(
                    code.isPresent() ? Column.PCODE.key() : Column.LOCATION.key(),
                    code.orElse(value));
        } else if (Column.find(field).filter(Column::isPlace).isEmpty()) {
            meant.put(field, value);
        } else {
            String cell = text;
            for (Said one : ofCell) {
                CellNote note = note(line, one);
                String said = one.value().strip();
                cell = PlaceParts.put(cell, part(note, text), code(said).orElse(said));
                if (isDespiteOthers(note, said)) {
                    meant.putAll(othersEmpty(sheet, field));
                }
            }
            meant.put(field, cell);
        }
        return meant;
    }

    private static @Nullable CellNote note(Line line, Said one) {
        boolean there = one.note() >= 0 && one.note() < line.notes().size();
        CellNote note = there ? line.notes().get(one.note()) : null;
        return note == null || note.field().equals(one.field()) ? note : null;
    }

    /** The part of a cell that a note is of. */
    private static String part(@Nullable CellNote note, String text) {
        Object typed = note == null ? null : note.message().arguments().get("typed");
        return typed == null ? text : typed.toString();
    }

    /** Whether a place was chosen that lies elsewhere than the other columns say. */
    private static boolean isDespiteOthers(@Nullable CellNote note, String said) {
        return note != null
                && note.message().key().equals("fourw.place-elsewhere")
                && note.choices().contains(said);
    }

    private static Map<String, String> othersEmpty(Sheet sheet, String field) {
        Map<String, String> empty = new LinkedHashMap<>();
        Column.known().stream()
                .filter(c -> c.isPlace() && sheet.columns().containsKey(c.key()))
                .filter(c -> !c.key().equals(field))
                .forEach(c -> empty.put(c.key(), ""));
        return empty;
    }

    /** The code of a place that a text names beyond doubt. */
    private Optional<String> code(String value) {
        return gazetteer.resolve(value, null) instanceof Resolution.Found found
                ? Optional.of(found.place().code())
                : Optional.empty();
    }
}

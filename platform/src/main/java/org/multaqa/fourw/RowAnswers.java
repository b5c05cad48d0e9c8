package org.multaqa.fourw;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivityRight;
import org.multaqa.database.Database;
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
     * @param everywhere whether in all rows that say the same in that column
     */
    public record Said(int row, String field, String value, boolean everywhere) {}

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
                                            List.of(SheetState.CHECKED),
                                            SheetState.CHECKED,
                                            clock.instant().truncatedTo(ChronoUnit.MICROS));
                            if (!still) {
                                return Outcome.<Sheet>refused(
                                        Outcome.Why.CONFLICT, "fourw.not-now");
                            }
                            said.asInFile().forEach(row -> rows.forget(sheet.id(), row, null));
                            said.cells().forEach(one -> keep(sheet, one));
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
            return Outcome.refused(Outcome.Why.CONFLICT, "fourw.not-now");
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

    private void keep(Sheet sheet, Said one) {
        Line line = rows.find(sheet.id(), one.row()).orElseThrow();
        String text = line.cells().getOrDefault(one.field(), "");
        meant(sheet, line, one, text)
                .forEach((field, value) -> {
                    if (one.everywhere() && !text.isEmpty()) {
                        rows.correctSame(
                                sheet.id(), line.outcome(), one.field(), text, field, value);
                    } else {
                        lines.correct(sheet.id(), one.row(), field, value);
                    }
                });
    }

    /** What an answer means for the columns of its row. */
    private Map<String, String> meant(Sheet sheet, Line line, Said one, String text) {
        Map<String, String> meant = new LinkedHashMap<>();
        String value = one.value().strip();
        if (one.field().equals("places")) {
            Optional<String> code = code(value);
            meant.put(
                    code.isPresent() ? Column.PCODE.key() : Column.LOCATION.key(),
                    code.orElse(value));
            return meant;
        }
        if (Column.find(one.field()).filter(Column::isPlace).isEmpty()) {
            meant.put(one.field(), value);
            return meant;
        }
        Optional<CellNote> note =
                line.notes().stream().filter(n -> n.field().equals(one.field())).findFirst();
        String part =
                note.map(n -> String.valueOf(n.message().arguments().get("typed"))).orElse(text);
        meant.put(one.field(), PlaceParts.put(text, part, code(value).orElse(value)));
        boolean despiteOthers =
                note.filter(n -> n.message().key().equals("fourw.place-elsewhere"))
                        .filter(n -> n.choices().contains(value))
                        .isPresent();
        if (despiteOthers) {
            Column.known().stream()
                    .filter(c -> c.isPlace() && sheet.columns().containsKey(c.key()))
                    .filter(c -> !c.key().equals(one.field()))
                    .forEach(c -> meant.put(c.key(), ""));
        }
        return meant;
    }

    /** The code of a place that a text names beyond doubt. */
    private Optional<String> code(String value) {
        return gazetteer.resolve(value, null) instanceof Resolution.Found found
                ? Optional.of(found.place().code())
                : Optional.empty();
    }
}

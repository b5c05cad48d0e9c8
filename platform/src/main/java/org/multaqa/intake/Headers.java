package org.multaqa.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.imports.FileState;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.Layout;
import org.multaqa.spreadsheet.LayoutFinder;
import org.multaqa.spreadsheet.Mappings;
import org.multaqa.spreadsheet.Table;
import org.springframework.stereotype.Service;

/** Where the titles of a list stand: found by themselves, or shown by a person. */
@Service
public class Headers {
    /** The most rows that are shown to choose from. */
    static final int SHOWN = 40;

    private final BatchStore batches;
    private final RowStore rows;
    private final HeadRowStore heads;
    private final Mappings mappings;
    private final Database db;
    private final Clock clock;
    private final LayoutFinder finder = new LayoutFinder(MemberFields.ALL);

    Headers(
            BatchStore batches,
            RowStore rows,
            HeadRowStore heads,
            Mappings mappings,
            Database db,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.heads = heads;
        this.mappings = mappings;
        this.db = db;
        this.clock = clock;
    }

    /** A layout, and whether its columns were put right by someone before. */
    record Found(Layout layout, boolean remembered) {}

    /** The layout of a table; without titles and columns where no row looks like a header. */
    Found find(Table table) {
        return switch (finder.find(table, this::known)) {
            case Outcome.Done<Layout>(Layout layout) -> found(layout);
            case Outcome.Refused<Layout> none -> new Found(Layout.unknown(table), false);
        };
    }

    private @org.jspecify.annotations.Nullable Map<String, String> known(String shape) {
        return mappings.of(Drafts.PURPOSE, shape);
    }

    private Found found(Layout layout) {
        return new Found(layout, known(layout.shape()) != null);
    }

    /** The first rows of a list as they stand in the file, those above its titles too. */
    List<Table.Row> sample(Batch batch) {
        List<Table.Row> first = new ArrayList<>(heads.all(batch.id()));
        rows.after(batch.id(), 0, SHOWN).forEach(r -> first.add(plain(r)));
        return first.subList(0, Math.min(SHOWN, first.size()));
    }

    private static Table.Row plain(BatchRow row) {
        return new Table.Row(row.number(), row.cells());
    }

    /**
     * Says in which row the titles stand, 0 where the list has none, also where others were found
     * before: the list is laid out anew. Columns with the same titles stay what they were, and rows
     * keep what was corrected in them and decided on them.
     */
    public Outcome<Batch> choose(Actor by, Batch batch, int number) {
        if (!by.mayAnywhere(batch.kind().right())) {
            return Outcome.notAllowed();
        }
        if (!batch.isHeaderOpen()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
        }
        List<BatchRow> before = rows.after(batch.id(), 0, Drafts.MOST_ROWS);
        List<Table.Row> all = new ArrayList<>(heads.all(batch.id()));
        before.forEach(r -> all.add(plain(r)));
        Table table = new Table(all, List.of());
        Outcome<Layout> layout =
                number == 0
                        ? Outcome.done(finder.without(table, this::known))
                        : finder.at(table, number, this::known);
        return layout.then(it -> keep(batch, found(withColumns(it, batch)), table, before));
    }

    /** The layout in which columns with titles that were there before are what they were. */
    private static Layout withColumns(Layout layout, Batch batch) {
        Map<String, Integer> columns = new HashMap<>(layout.columns());
        batch.columns()
                .forEach((field, column) -> {
                    int now = layout.titles().indexOf(batch.titles().get(column));
                    if (now >= 0 && !layout.titles().get(now).isEmpty()) {
                        columns.values().remove(now);
                        columns.put(field, now);
                    }
                });
        return layout.with(columns);
    }

    private Outcome<Batch> keep(Batch batch, Found found, Table table, List<BatchRow> before) {
        Layout layout = found.layout();
        if (layout.rows().stream().noneMatch(Layout.DataRow::isData)) {
            return Outcome.invalid(Problem.at("row", "intake.no-rows"));
        }
        UUID id = batch.id();
        boolean kept =
                db.inTransaction(() -> {
                    boolean still =
                            batches.move(
                                    id,
                                    List.of(batch.state()),
                                    FileState.MAPPING,
                                    clock.instant().truncatedTo(ChronoUnit.MICROS));
                    if (still) {
                        rows.removeAll(id);
                        rows.insert(
                                id, layout.rows().stream().map(r -> Receiving.row(id, r)).toList());
                        heads.replace(id, layout.above(table));
                        batches.header(id, layout, found.remembered());
                        before.forEach(row -> keepSaid(id, row));
                    }
                    return still;
                });
        return kept
                ? Outcome.done(batches.find(id).orElseThrow())
                : Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
    }

    private void keepSaid(UUID batch, BatchRow row) {
        if (!row.corrections().isEmpty()) {
            rows.correct(batch, row.number(), row.corrections());
        }
        if (row.decision() != null) {
            rows.decide(batch, row.number(), row.decision());
        }
    }
}

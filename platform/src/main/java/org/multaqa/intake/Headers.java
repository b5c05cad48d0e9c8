package org.multaqa.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
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
    private final Mappings mappings;
    private final Database db;
    private final LayoutFinder finder = new LayoutFinder(MemberFields.ALL);

    Headers(BatchStore batches, RowStore rows, Mappings mappings, Database db) {
        this.batches = batches;
        this.rows = rows;
        this.mappings = mappings;
        this.db = db;
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

    /** The first rows of a list whose header nobody has shown yet. */
    List<BatchRow> sample(Batch batch) {
        return rows.after(batch.id(), 0, SHOWN);
    }

    /** Says in which row the titles stand; 0 where the list has none. */
    public Outcome<Batch> choose(Actor by, Batch batch, int number) {
        if (!by.mayAnywhere(batch.kind().right())) {
            return Outcome.notAllowed();
        }
        if (batch.state() != BatchState.MAPPING || batch.isHeaderKnown()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "intake.not-now");
        }
        List<Table.Row> all = new ArrayList<>();
        for (BatchRow row : rows.after(batch.id(), 0, Drafts.MOST_ROWS)) {
            all.add(new Table.Row(row.number(), row.cells()));
        }
        Table table = new Table(all, List.of());
        Outcome<Layout> layout =
                number == 0
                        ? Outcome.done(finder.without(table, this::known))
                        : finder.at(table, number, this::known);
        return layout.then(it -> keep(batch, found(it)));
    }

    private Outcome<Batch> keep(Batch batch, Found found) {
        Layout layout = found.layout();
        if (layout.rows().stream().noneMatch(Layout.DataRow::isData)) {
            return Outcome.invalid(Problem.at("row", "intake.no-rows"));
        }
        UUID id = batch.id();
        db.doInTransaction(() -> {
            rows.removeAll(id);
            rows.insert(id, layout.rows().stream().map(r -> Receiving.row(id, r)).toList());
            batches.header(id, layout, found.remembered());
        });
        return Outcome.done(batches.find(id).orElseThrow());
    }
}

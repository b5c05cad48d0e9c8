package org.multaqa.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;

/**
 * The rows of a file one after the other, in its order, without the sheet being held in memory. Of
 * a workbook they are those of the visible sheet that has the most. For one thread; to be closed.
 */
public final class SheetRows implements AutoCloseable {
    private final RowSource source;
    private final long mostRows;
    private final Deque<Table.Row> ahead = new ArrayDeque<>();
    private long read;
    private Outcome.@Nullable Refused<?> broken;

    private SheetRows(RowSource source, long mostRows) {
        this.source = source;
        this.mostRows = mostRows;
    }

    /**
     * Opens a file; refuses what is no sheet, and a sheet without any row. More than {@code
     * mostRows} filled rows are refused by {@link #next} when they are met.
     */
    public static Outcome<SheetRows> open(Path file, long mostRows) {
        try {
            return SheetFile.source(file).then(source -> begin(new SheetRows(source, mostRows)));
        } catch (IOException e) {
            return SheetFile.unreadable();
        }
    }

    private static Outcome<SheetRows> begin(SheetRows rows) {
        Outcome<List<Table.Row>> first = rows.head(1);
        if (first instanceof Outcome.Done<List<Table.Row>>(List<Table.Row> head)
                && !head.isEmpty()) {
            return Outcome.done(rows);
        }
        rows.close();
        return first.then(none -> SheetFile.refuse("spreadsheet.empty"));
    }

    /** The next filled row, empty at the end; refuses a file that is broken further down. */
    public Outcome<Optional<Table.Row>> next() {
        return ahead.isEmpty() ? fromFile() : Outcome.done(Optional.of(ahead.removeFirst()));
    }

    /** The rows to come, {@code most} at the most; {@link #next} gives them all the same. */
    public Outcome<List<Table.Row>> head(int most) {
        while (ahead.size() < most) {
            Outcome<Optional<Table.Row>> next = fromFile();
            if (!(next instanceof Outcome.Done<Optional<Table.Row>>(Optional<Table.Row> row))) {
                return next.then(none -> Outcome.done(List.of()));
            }
            if (row.isEmpty()) {
                break;
            }
            ahead.addLast(row.get());
        }
        List<Table.Row> head = new ArrayList<>(ahead);
        return Outcome.done(head.subList(0, Math.min(most, head.size())));
    }

    private Outcome<Optional<Table.Row>> fromFile() {
        if (broken != null) {
            return broken.as();
        }
        Outcome<Optional<Table.Row>> next;
        try {
            next = source.next();
        } catch (IOException e) {
            next = SheetFile.unreadable();
        }
        if (next instanceof Outcome.Done<Optional<Table.Row>>(Optional<Table.Row> row)
                && row.isPresent()
                && ++read > mostRows) {
            next = SheetFile.refuse("spreadsheet.too-long", "most", mostRows);
        }
        if (next instanceof Outcome.Refused<?> refused) {
            broken = refused;
        }
        return next;
    }

    /** What is worth knowing of the rows read until now: formulas taken by results, cells cut. */
    public List<Message> notes() {
        return source.notes();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            // It was only read from; nothing is lost by a close that fails.
            ahead.clear();
        }
    }
}

package org.multaqa.fourw;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.Header;
import org.multaqa.spreadsheet.HeaderVocabulary;
import org.multaqa.spreadsheet.Recognition;
import org.multaqa.spreadsheet.RowSorter;
import org.multaqa.spreadsheet.SheetRows;
import org.multaqa.spreadsheet.Table;

/**
 * A list of families that was sent in place of activities. It is read so far that its columns can
 * be named, and refused before anything of a family is kept.
 */
public final class FamilyList {
    private final Path file;
    private final Header header;

    private FamilyList(Path file, Header header) {
        this.file = file;
        this.header = header;
    }

    /** The list of families that a file is, if it is one. */
    static Optional<FamilyList> of(Path file) {
        Outcome<List<Table.Row>> head =
                SheetRows.open(file, SheetReading.MOST_ROWS)
                        .then(rows -> {
                            try (rows) {
                                return rows.head(SheetHeaders.HEAD);
                            }
                        });
        return head instanceof Outcome.Done<List<Table.Row>>(List<Table.Row> rows)
                        && isFamilies(rows)
                        && HeaderVocabulary.families().finder().find(rows, shape -> null)
                                instanceof Outcome.Done<Header>(Header header)
                        // A single title such as "name" tells nothing.
                        && header.columns().size() > 1
                ? Optional.of(new FamilyList(file, header))
                : Optional.empty();
    }

    static boolean isFamilies(List<Table.Row> head) {
        return Recognition.among(head).kind() == Recognition.Kind.FAMILIES;
    }

    /** One of its columns and what it means. */
    public record Meaning(String letter, String title, Message field) {}

    /** Which of its columns is which, in their order. */
    List<Meaning> columns() {
        return header.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(column ->
                        new Meaning(
                                Table.columnName(column.getValue()),
                                header.titles().get(column.getValue()),
                                field(column.getKey())))
                .toList();
    }

    private static Message field(String key) {
        return Message.of("spreadsheet.families." + key.replace('_', '-'));
    }

    /** Why it is refused, and which of its columns is which. */
    Message refusal() {
        List<Message> columns =
                columns().stream()
                        .map(column ->
                                Message.of(
                                        "fourw.column-is",
                                        "column",
                                        column.letter(),
                                        "title",
                                        column.title(),
                                        "field",
                                        column.field()))
                        .toList();
        return Message.of("fourw.family-list", "columns", SaidList.of(columns));
    }

    /** What becomes of its rows: none is stored. */
    void lines(Consumer<Line> reader) {
        RowSorter sorter = header.sorter();
        Message refused = Message.of("fourw.family-row");
        SheetRows.open(file, SheetReading.MOST_ROWS)
                .map(rows -> {
                    try (rows) {
                        while (rows.next()
                                        instanceof
                                        Outcome.Done<Optional<Table.Row>>(Optional<Table.Row> next)
                                && next.isPresent()) {
                            if (header.isAbove(next.get())) {
                                reader.accept(line(next.get(), sorter, refused));
                            }
                        }
                    }
                    return true;
                });
    }

    private static Line line(Table.Row row, RowSorter sorter, Message refused) {
        Message noData = sorter.whyNoData(row);
        return new Line(
                row.number(),
                noData == null ? Line.Result.REFUSED : Line.Result.SKIPPED,
                "",
                List.of(CellNote.of("", noData == null ? refused : noData)),
                Map.of());
    }
}

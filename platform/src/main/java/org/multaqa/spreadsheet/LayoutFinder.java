package org.multaqa.spreadsheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;

/** Finds the header of a sheet and tells data from what people write around it. */
public final class LayoutFinder {
    private final List<Field> fields;
    private final TitleGuess guess;

    /** A finder for sheets in which these fields are looked for. */
    public LayoutFinder(List<Field> fields) {
        this.fields = fields;
        this.guess = TitleGuess.of(fields);
    }

    /**
     * The layout of a table; {@code remembered} gives columns by field for a shape that was put
     * right before, null where there is none. Refuses a table in which no row looks like a header.
     */
    public Outcome<Layout> find(
            Table table, Function<String, @Nullable Map<String, String>> remembered) {
        return find(table.rows(), remembered).map(header -> Layout.of(header, table));
    }

    /**
     * The header of a sheet by its first rows, some 200 of them: as {@link #find(Table, Function)}
     * for a sheet that is too long to be held. The rows below are told apart by {@link
     * Header#sorter}. Where fields have tags and the sheet has a row of them, it is they that tell
     * the columns and what is remembered is not asked; tags badly written are refused cell by cell.
     */
    public Outcome<Header> find(
            List<Table.Row> head, Function<String, @Nullable Map<String, String>> remembered) {
        boolean mayBeTagged = fields.stream().anyMatch(field -> !field.tags().isEmpty());
        TagRow tags = mayBeTagged ? TagRow.in(head).orElse(null) : null;
        if (tags != null) {
            List<Problem> problems = tags.problems();
            return problems.isEmpty()
                    ? Outcome.done(tags.header(fields))
                    : Outcome.invalid(problems);
        }
        HeaderSearch search = new HeaderSearch(head, guess.fresh());
        int best = search.best();
        if (best < 0) {
            best = knownHeader(head, search, remembered);
        }
        return best < 0
                ? Outcome.refused(Outcome.Why.INVALID, "spreadsheet.no-header", "fields", wanted())
                : Outcome.done(header(head, best, remembered));
    }

    /** Of rows that do not look like a header, the one that a person said is one before. */
    private static int knownHeader(
            List<Table.Row> rows,
            HeaderSearch search,
            Function<String, @Nullable Map<String, String>> remembered) {
        for (int i = 0; i < search.candidates(); i++) {
            if (rows.get(i).filled() > 1
                    && remembered.apply(HeaderSearch.shape(search.titles(i, false))) != null) {
                return i;
            }
        }
        return -1;
    }

    /** The layout of a table whose header a person has shown, by the number of its row. */
    public Outcome<Layout> at(
            Table table, int number, Function<String, @Nullable Map<String, String>> remembered) {
        return at(table.rows(), number, remembered).map(header -> Layout.of(header, table));
    }

    /** The header that a person has shown among the first rows, by the number of its row. */
    public Outcome<Header> at(
            List<Table.Row> head,
            int number,
            Function<String, @Nullable Map<String, String>> remembered) {
        for (int i = 0; i < head.size(); i++) {
            if (head.get(i).number() == number) {
                return Outcome.done(header(head, i, remembered));
            }
        }
        return Outcome.refused(Outcome.Why.INVALID, "spreadsheet.no-such-row");
    }

    /** The layout of a table that has no header: its columns are called by their letters. */
    public Layout without(Table table, Function<String, @Nullable Map<String, String>> remembered) {
        int width = table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        List<String> letters = IntStream.range(0, width).mapToObj(Table::columnName).toList();
        String shape = "none-" + width;
        Map<String, String> known = remembered.apply(shape);
        Map<String, Integer> columns = known == null ? Map.of() : byTitle(known, letters);
        return Layout.of(new Header(0, 1, letters, columns, shape, false), table);
    }

    private Header header(
            List<Table.Row> rows,
            int at,
            Function<String, @Nullable Map<String, String>> remembered) {
        TitleGuess guess = this.guess.fresh();
        HeaderSearch search = new HeaderSearch(rows, guess);
        boolean lower = search.hasLowerLevel(at);
        List<String> titles = search.titles(at, lower);
        String shape = HeaderSearch.shape(titles);
        Map<String, String> known = remembered.apply(shape);
        Map<String, Integer> columns =
                known == null
                        ? guess.columns(titles, search.bottoms(at, lower, titles.size()))
                        : byTitle(known, titles);
        int last = rows.get(at + (lower ? 1 : 0)).number();
        return new Header(rows.get(at).number(), last + 1, titles, columns, shape, false);
    }

    private static Map<String, Integer> byTitle(Map<String, String> known, List<String> titles) {
        Map<String, Integer> columns = new HashMap<>();
        known.forEach((field, title) -> {
            int column = titles.indexOf(title);
            if (column >= 0) {
                columns.put(field, column);
            }
        });
        return columns;
    }

    private String wanted() {
        return fields.stream()
                .filter(Field::required)
                .map(f -> f.titles().getFirst())
                .reduce((a, b) -> a + "، " + b)
                .orElse("");
    }
}

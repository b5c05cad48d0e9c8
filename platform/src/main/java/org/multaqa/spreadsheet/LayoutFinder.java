package org.multaqa.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.text.ArabicText;

/** Finds the header of a sheet and tells data from what people write around it. */
public final class LayoutFinder {
    private static final int LOOKED_AT = 40;
    private static final double CERTAIN = 0.9;
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,/:-]+");

    private final List<Field> fields;
    private final TitleGuess guess;

    /** A finder for sheets in which these fields are looked for. */
    public LayoutFinder(List<Field> fields) {
        this.fields = fields;
        this.guess = new TitleGuess(fields);
    }

    /**
     * The layout of a table; {@code remembered} gives columns by field for a shape that was put
     * right before, null where there is none. Refuses a table in which no row looks like a header.
     */
    public Outcome<Layout> find(
            Table table, Function<String, @Nullable Map<String, String>> remembered) {
        List<Table.Row> rows = table.rows();
        int best = -1;
        double most = 1.5;
        for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
            double score = headerScore(rows, i);
            if (score > most + 0.01) {
                most = score;
                best = i;
            }
        }
        if (best < 0) {
            best = knownHeader(rows, remembered);
        } else if (isUpperLevel(rows, best - 1)) {
            best--;
        }
        return best < 0
                ? Outcome.refused(Outcome.Why.INVALID, "spreadsheet.no-header", "fields", wanted())
                : Outcome.done(layout(rows, best, remembered));
    }

    /** Of rows that do not look like a header, the one that a person said is one before. */
    private static int knownHeader(
            List<Table.Row> rows, Function<String, @Nullable Map<String, String>> remembered) {
        for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
            if (rows.get(i).filled() > 1
                    && remembered.apply(shape(titles(rows, i, false))) != null) {
                return i;
            }
        }
        return -1;
    }

    /** The layout of a table whose header a person has shown, by the number of its row. */
    public Outcome<Layout> at(
            Table table, int number, Function<String, @Nullable Map<String, String>> remembered) {
        List<Table.Row> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == number) {
                return Outcome.done(layout(rows, i, remembered));
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
        return new Layout(
                0,
                letters,
                known == null ? Map.of() : byTitle(known, letters),
                data(table.rows(), Set.of(), width),
                shape);
    }

    private Layout layout(
            List<Table.Row> rows,
            int best,
            Function<String, @Nullable Map<String, String>> remembered) {
        boolean lower = hasLowerLevel(rows, best);
        List<String> titles = titles(rows, best, lower);
        String shape = shape(titles);
        Map<String, String> known = remembered.apply(shape);
        Map<String, Integer> columns =
                known == null
                        ? guess.columns(titles, bottoms(rows, best, lower, titles.size()))
                        : byTitle(known, titles);
        int firstData = best + (lower ? 2 : 1);
        Set<String> header = new HashSet<>();
        titles.forEach(t -> header.add(ArabicText.normalize(t)));
        List<Layout.DataRow> data =
                data(
                        rows.subList(Math.min(firstData, rows.size()), rows.size()),
                        header,
                        titles.size());
        return new Layout(rows.get(best).number(), titles, columns, data, shape);
    }

    private static List<Layout.DataRow> data(List<Table.Row> rows, Set<String> header, int width) {
        List<Layout.DataRow> data = new ArrayList<>();
        boolean ended = false;
        for (Table.Row row : rows) {
            String why =
                    ended && row.filled() <= 3
                            ? "spreadsheet.row-footer"
                            : RowKinds.whyNoData(row, header, width);
            ended |=
                    why != null
                            && (why.equals("spreadsheet.row-total")
                                    || why.equals("spreadsheet.row-signature"));
            data.add(new Layout.DataRow(row, why == null ? null : Message.of(why)));
        }
        return data;
    }

    private double headerScore(List<Table.Row> rows, int at) {
        Table.Row row = rows.get(at);
        double score = 0;
        Set<String> seen = new HashSet<>();
        Set<String> fieldsMet = new HashSet<>();
        boolean certain = false;
        for (String cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            String normal = ArabicText.normalize(cell);
            if (NUMBER.matcher(ArabicText.digits(cell)).matches()
                    || cell.length() > 120
                    || !seen.add(normal)) {
                score -= 0.5;
                continue;
            }
            TitleGuess.Likely likely = guess.best(cell);
            if (likely != null && fieldsMet.add(likely.field())) {
                score += 2 * likely.likeness();
                certain |= likely.likeness() >= CERTAIN;
            } else {
                score += 0.1;
            }
        }
        // One cell that has the words of a title in it may be a name: "جمعية الكرز".
        return certain || fieldsMet.size() > 1 ? score : 0;
    }

    /**
     * The row above the best one belongs to the header if it has titles where that one has gaps.
     */
    private boolean isUpperLevel(List<Table.Row> rows, int above) {
        if (above < 0
                || rows.get(above).filled() < 2
                || rows.get(above + 1).number() != rows.get(above).number() + 1) {
            return false;
        }
        for (int c = 0; c < rows.get(above).cells().size(); c++) {
            String cell = rows.get(above).cell(c);
            boolean overGap = rows.get(above + 1).cell(c).isBlank() && !cell.isBlank();
            if (overGap && guess.best(cell) != null) {
                return true;
            }
        }
        return false;
    }

    /** A second level: the row below the header fills gaps of it and holds titles too. */
    private boolean hasLowerLevel(List<Table.Row> rows, int header) {
        if (header + 1 >= rows.size()) {
            return false;
        }
        Table.Row upper = rows.get(header);
        Table.Row below = rows.get(header + 1);
        if (below.number() != upper.number() + 1) {
            return false;
        }
        boolean gapFilled = false;
        int strangers = 0;
        for (int c = 0; c < below.cells().size(); c++) {
            String cell = below.cell(c);
            if (cell.isBlank()) {
                continue;
            }
            if (NUMBER.matcher(ArabicText.digits(cell)).matches() || cell.length() > 60) {
                return false;
            }
            TitleGuess.Likely likely = guess.best(cell);
            // A gap filled by what only resembles a title is a row of data below an untitled
            // column.
            gapFilled |= upper.cell(c).isBlank() && likely != null && likely.likeness() > 0.7;
            strangers += likely == null ? 1 : 0;
        }
        return gapFilled && strangers * 2 <= below.filled();
    }

    private static List<String> titles(List<Table.Row> rows, int header, boolean lower) {
        Table.Row upper = rows.get(header);
        Table.Row below = lower ? rows.get(header + 1) : upper;
        int width = Math.max(upper.cells().size(), below.cells().size());
        List<String> titles = new ArrayList<>();
        String group = "";
        for (int c = 0; c < width; c++) {
            String top = upper.cell(c);
            // A merged title stands in its first column and means those to its side.
            group = top.isBlank() ? (lower ? group : "") : top;
            String bottom = lower ? below.cell(c) : "";
            String title = (bottom.isBlank() ? top : (group + " " + bottom)).strip();
            // A title that comes again is told from the first, so that both can be remembered.
            String distinct = title;
            for (int n = 2; !title.isEmpty() && titles.contains(distinct); n++) {
                distinct = title + " (" + n + ")";
            }
            titles.add(distinct);
        }
        return titles;
    }

    private static List<String> bottoms(
            List<Table.Row> rows, int header, boolean lower, int width) {
        List<String> bottoms = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            bottoms.add(lower ? rows.get(header + 1).cell(c) : "");
        }
        return bottoms;
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

    private static String shape(List<String> titles) {
        StringBuilder all = new StringBuilder();
        titles.forEach(t -> all.append(ArabicText.normalize(t)).append('|'));
        return Integer.toHexString(all.toString().hashCode()) + "-" + titles.size();
    }

    private String wanted() {
        return fields.stream()
                .filter(Field::required)
                .map(f -> f.titles().getFirst())
                .reduce((a, b) -> a + "، " + b)
                .orElse("");
    }
}

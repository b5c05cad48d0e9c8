package org.multaqa.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multaqa.language.Problem;

/**
 * The row of HXL tags of a sheet, one among the first 25 in which at least half of the filled cells
 * are tags. It says which column is which field, so that nobody need be asked.
 */
record TagRow(List<Table.Row> rows, int at) {
    private static final int LOOKED_AT = 25;

    /** The row of tags, also one that is spoilt; empty where nobody has tagged the sheet. */
    static Optional<TagRow> in(List<Table.Row> rows) {
        for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
            if (isTags(rows.get(i)) || isSpoilt(rows.get(i))) {
                return Optional.of(new TagRow(rows, i));
            }
        }
        return Optional.empty();
    }

    static boolean isTags(Table.Row row) {
        long tags = row.cells().stream().filter(HxlTag::isTag).count();
        return tags > 0 && tags * 2 >= row.filled();
    }

    /**
     * Tags badly written: at least half of the cells were meant for tags. Words alone may be titles
     * ("sector, country"); attributes or the sign on two of them show what was meant.
     */
    private static boolean isSpoilt(Table.Row row) {
        long meant = 0;
        long telling = 0;
        for (String cell : row.cells()) {
            boolean signed = HxlTag.isMeant(cell);
            boolean bare = !signed && HxlTag.lacksSign(cell);
            meant += signed || bare ? 1 : 0;
            telling += signed || bare && cell.contains("+") ? 1 : 0;
        }
        return telling >= 2 && meant * 2 >= row.filled();
    }

    /** What is wrong with the tags, cell by cell. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Table.Row row = rows.get(at);
        for (int c = 0; c < row.cells().size(); c++) {
            String cell = row.cell(c);
            if (!cell.isBlank() && !HxlTag.isTag(cell)) {
                String key =
                        HxlTag.isMeant(cell)
                                ? "spreadsheet.bad-tag"
                                : "spreadsheet.tag-without-sign";
                problems.add(
                        Problem.whole(
                                key, "cell", Table.columnName(c) + row.number(), "tag", cell));
            }
        }
        return problems;
    }

    /** The header of a sheet so tagged: its titles are those right above the tags. */
    Header header(List<Field> fields) {
        Table.Row tags = rows.get(at);
        Table.Row above = at > 0 ? rows.get(at - 1) : tags;
        List<String> titles = new ArrayList<>();
        for (int c = 0; c < Math.max(tags.cells().size(), above.cells().size()); c++) {
            String title = above.cell(c).isBlank() ? tags.cell(c) : above.cell(c);
            titles.add(HeaderSearch.distinct(title, titles));
        }
        return new Header(
                above.number(),
                tags.number() + 1,
                titles,
                columns(fields),
                HeaderSearch.shape(titles),
                true);
    }

    /** One column for a field and one field for a column, the closest fits first. */
    private Map<String, Integer> columns(List<Field> fields) {
        record Fit(String field, int column, int fit, int extra) {}
        List<Fit> fits = new ArrayList<>();
        Table.Row row = rows.get(at);
        for (int c = 0; c < row.cells().size(); c++) {
            HxlTag tag = HxlTag.of(row.cell(c)).orElse(null);
            if (tag == null) {
                continue;
            }
            for (Field field : fields) {
                for (String written : field.tags()) {
                    HxlTag pattern = HxlTag.of(written).orElseThrow();
                    int fit = tag.fit(pattern);
                    if (fit >= 0) {
                        fits.add(new Fit(field.key(), c, fit, tag.extra(pattern)));
                    }
                }
            }
        }
        // The sort keeps the order of columns and of fields where two fit as well.
        fits.sort(Comparator.comparingInt((Fit f) -> -f.fit()).thenComparingInt(Fit::extra));
        Map<String, Integer> columns = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Fit fit : fits) {
            if (!columns.containsKey(fit.field()) && taken.add(fit.column())) {
                columns.put(fit.field(), fit.column());
            }
        }
        return columns;
    }
}

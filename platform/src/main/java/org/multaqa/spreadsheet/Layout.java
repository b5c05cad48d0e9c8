package org.multaqa.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multaqa.language.Message;

/**
 * What was found in a table: the titles of its columns, which column is which field, and its rows.
 *
 * @param titles of each column, both levels of a header in one; empty where there is none
 * @param columns the column of a field by the field's key
 * @param rows what stands below the header
 * @param shape a hash by which a file of the same make is known again
 */
public record Layout(
        int headerRow,
        List<String> titles,
        Map<String, Integer> columns,
        List<DataRow> rows,
        String shape) {

    /** A row below the header; {@code skipped} says why it is none of data, null when it is. */
    public record DataRow(Table.Row row, @org.jspecify.annotations.Nullable Message skipped) {
        public boolean isData() {
            return skipped == null;
        }
    }

    /** The text of a field in a row; empty where the sheet has no such column. */
    public String value(Table.Row row, String field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }

    /** The address of a field's cell, {@code C12}. */
    public Optional<String> address(Table.Row row, String field) {
        return Optional.ofNullable(columns.get(field))
                .map(column -> Table.columnName(column) + row.number());
    }

    /** The same layout with the columns a person has put right. */
    public Layout with(Map<String, Integer> corrected) {
        return new Layout(headerRow, titles, Map.copyOf(corrected), rows, shape);
    }

    /** The rows of its table that stand above its data: titles, and what is written over them. */
    public List<Table.Row> above(Table table) {
        int first = rows.isEmpty() ? Integer.MAX_VALUE : rows.getFirst().row().number();
        return table.rows().stream().filter(r -> r.number() < first).toList();
    }

    /** Some filled values of a column, to be shown beside its title. */
    public List<String> samples(int column) {
        return rows.stream()
                .filter(DataRow::isData)
                .map(r -> r.row().cell(column))
                .filter(v -> !v.isBlank())
                .distinct()
                .limit(3)
                .toList();
    }
}

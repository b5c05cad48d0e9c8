package org.multaqa.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the first rows of a sheet tell of it: the titles of its columns, which column is which
 * field, and where its data begins.
 *
 * @param row the number of the row of titles, the upper one of two; 0 where there is none
 * @param firstBelow the number of the row from which on there may be data
 * @param titles of each column, both levels of a header in one; empty where there is none
 * @param columns the column of a field by the field's key
 * @param shape a hash by which a file of the same make is known again
 * @param tagged whether HXL tags say which column is which field, so that nobody need be asked
 */
public record Header(
        int row,
        int firstBelow,
        List<String> titles,
        Map<String, Integer> columns,
        String shape,
        boolean tagged) {

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

    /** The same header with the columns a person has put right. */
    public Header with(Map<String, Integer> corrected) {
        return new Header(row, firstBelow, titles, Map.copyOf(corrected), shape, tagged);
    }

    /** Whether a row stands below the header, and is to be told data from the rest. */
    public boolean isAbove(Table.Row other) {
        return other.number() >= firstBelow;
    }

    /** Tells the rows below this header apart; one for each reading of the sheet. */
    public RowSorter sorter() {
        return new RowSorter(this);
    }
}

package org.multaqa.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;

/** A table with its header found: what stands below is told data from the rest. */
public record Layout(Header header, List<DataRow> rows) {

    /** A row below the header; {@code skipped} says why it is none of data, null when it is. */
    public record DataRow(Table.Row row, @Nullable Message skipped) {
        public boolean isData() {
            return skipped == null;
        }
    }

    static Layout of(Header header, Table table) {
        RowSorter sorter = header.sorter();
        return new Layout(
                header,
                table.rows().stream()
                        .filter(header::isAbove)
                        .map(row -> new DataRow(row, sorter.whyNoData(row)))
                        .toList());
    }

    /** A table in which no row was taken for titles: no column is known, every row is data. */
    public static Layout unknown(Table table) {
        return new Layout(
                new Header(0, 1, List.of(), Map.of(), "", false),
                table.rows().stream().map(row -> new DataRow(row, null)).toList());
    }

    public int headerRow() {
        return header.row();
    }

    public List<String> titles() {
        return header.titles();
    }

    public Map<String, Integer> columns() {
        return header.columns();
    }

    public String shape() {
        return header.shape();
    }

    /** The text of a field in a row; empty where the sheet has no such column. */
    public String value(Table.Row row, String field) {
        return header.value(row, field);
    }

    /** The address of a field's cell, {@code C12}. */
    public Optional<String> address(Table.Row row, String field) {
        return header.address(row, field);
    }

    /** The same layout with the columns a person has put right. */
    public Layout with(Map<String, Integer> corrected) {
        return new Layout(header.with(corrected), rows);
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

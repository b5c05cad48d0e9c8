package org.multaqa.spreadsheet;

import java.util.List;
import org.multaqa.language.Message;

/**
 * A sheet as it stands in its file, blank rows left out.
 *
 * @param notes what is worth knowing of the reading: formulas taken by their last result, cells cut
 */
public record Table(List<Row> rows, List<Message> notes) {

    /**
     * One row.
     *
     * @param number as the spreadsheet counts, from 1
     * @param cells texts from the first column on; blank ones are empty
     */
    public record Row(int number, List<String> cells) {

        /** The text of a column, counted from 0; empty beyond the last. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        long filled() {
            return cells.stream().filter(c -> !c.isBlank()).count();
        }
    }

    /** The name of a column as spreadsheets have it: 0 is A. */
    public static String columnName(int column) {
        String name = "";
        for (int c = column; c >= 0; c = c / 26 - 1) {
            name = (char) ('A' + c % 26) + name;
        }
        return name;
    }
}

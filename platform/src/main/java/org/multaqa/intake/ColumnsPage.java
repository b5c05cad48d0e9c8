package org.multaqa.intake;

import java.util.List;
import org.multaqa.spreadsheet.Field;

/** The columns of a list, each with some of its values and the field it is taken for. */
public record ColumnsPage(Batch batch, List<Column> columns, List<Field> fields) {

    /** One column; {@code field} is empty where it is not read. */
    public record Column(
            int index, String letter, String title, List<String> samples, String field) {}
}

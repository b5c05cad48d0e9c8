package org.multaqa.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.imports.SheetColumn;
import org.multaqa.spreadsheet.Field;

/** The columns of a list, each with some of its values and the field it is taken for. */
public record ColumnsPage(Batch batch, List<SheetColumn> columns, List<Field> fields) {

    /** The texts that name the fields, by their keys. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        fields.forEach(field -> labels.put(field.key(), field.label()));
        return labels;
    }
}

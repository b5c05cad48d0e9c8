package org.multaqa.fourw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.imports.SheetColumn;
import org.multaqa.language.Message;

/**
 * The columns of a sheet, each with some of its values and the field it is taken for.
 *
 * @param missing what no column says, though no row can be stored without it
 */
public record SheetColumnsPage(SheetHead head, List<SheetColumn> columns, List<Message> missing) {

    public Sheet sheet() {
        return head.sheet();
    }

    /** The texts that name the fields, by their keys. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        Column.known().forEach(column -> labels.put(column.key(), column.label()));
        return labels;
    }
}

package org.multaqa.imports;

import java.util.HashMap;
import java.util.Map;

/**
 * Which column is which field, as the fields {@code column-<index>} of a form say.
 *
 * @param twice the second column of fields that were given to two
 */
public record ChosenColumns(Map<String, Integer> columns, Map<String, Integer> twice) {

    public static ChosenColumns of(Map<String, String> form) {
        ChosenColumns all = new ChosenColumns(new HashMap<>(), new HashMap<>());
        form.forEach((name, field) -> {
            if (name.matches("column-\\d{1,3}") && !field.isBlank()) {
                int column = Integer.parseInt(name.substring("column-".length()));
                if (all.columns().putIfAbsent(field, column) != null) {
                    all.twice().put(field, column);
                }
            }
        });
        return all;
    }
}

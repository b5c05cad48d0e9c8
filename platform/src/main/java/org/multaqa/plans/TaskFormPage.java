package org.multaqa.plans;

import java.util.List;
import java.util.Map;
import org.multaqa.spreadsheet.TypedFields;

/** The form of a task; {@code names} are of organisations that carry something already. */
public record TaskFormPage(
        Plan plan, Objective objective, List<String> names, Map<String, String> typed) {

    public String text(String field) {
        return TypedFields.text(typed, field);
    }
}

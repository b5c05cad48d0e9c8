package org.multaqa.plans;

import java.util.Map;
import java.util.UUID;
import org.multaqa.coediting.Sheet;

/**
 * The page of a workshop's sheet.
 *
 * @param edit the id of what is written on it next
 * @param script its own
 * @param typed where it was refused
 */
public record PlanWorkshopPage(
        PlanWorkshop.Found found, UUID edit, String script, Map<String, String> typed) {

    public Plan plan() {
        return found.content().plan();
    }

    public Sheet sheet() {
        return found.sheet();
    }

    public String text(String field) {
        return typed.getOrDefault(field, sheet().text(field));
    }

    public boolean isMarked(String field) {
        return sheet().marked().contains(field);
    }
}

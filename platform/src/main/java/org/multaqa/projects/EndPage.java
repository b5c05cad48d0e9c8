package org.multaqa.projects;

import java.util.List;
import java.util.Map;
import org.multaqa.spreadsheet.TypedFields;

/**
 * The form by which a project is closed or withdrawn.
 *
 * @param lessons those that are there already
 * @param unsigned whether a change waits for signatures
 */
public record EndPage(
        Project project, List<Lesson> lessons, boolean unsigned, Map<String, String> typed) {

    public boolean runs() {
        return project.state() == ProjectState.RUNNING;
    }

    public String text(String field) {
        return TypedFields.text(typed, field);
    }
}

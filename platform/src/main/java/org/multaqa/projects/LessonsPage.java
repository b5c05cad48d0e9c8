package org.multaqa.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Sector;

/**
 * What was learned in closed projects.
 *
 * @param next the address of what follows, null where nothing does
 */
public record LessonsPage(
        String q, @Nullable Sector sector, List<Lessons.Told> lessons, @Nullable String next) {

    public Sector[] sectors() {
        return Sector.values();
    }
}

package org.multaqa.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.directory.Sector;
import org.multaqa.web.Frame;

/**
 * The list of projects.
 *
 * @param count how many there are of the selection
 * @param shows what can be shown to this reader
 * @param within the area as it is to be typed
 * @param organisation the name of the one whose projects are shown alone
 * @param next the address of what follows, null where nothing does
 */
public record ProjectListPage(
        ProjectSelection selection,
        long count,
        List<ProjectSelection.Show> shows,
        String within,
        @Nullable String organisation,
        List<ProjectLine> lines,
        @Nullable String next,
        boolean mayPropose) {

    /** The most important number in words. */
    public String title(Frame frame) {
        String place =
                selection.within() == null
                        ? frame.say("projects.country")
                        : selection.within().name(frame.language());
        return frame.say(
                "projects.headline." + word(selection.show()), "count", count, "place", place);
    }

    /** The same selection of other states. */
    public String showing(ProjectSelection.Show other) {
        return selection.showing(other).address();
    }

    public Sector[] sectors() {
        return Sector.values();
    }

    /** How a constant stands in addresses. */
    public static String word(Enum<?> value) {
        return Statement.word(value);
    }
}

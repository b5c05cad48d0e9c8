package org.multaqa.needs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.directory.Sector;
import org.multaqa.web.Frame;

/**
 * The list of needs.
 *
 * @param count how many there are of the selection
 * @param shows what can be shown to this reader
 * @param within the area as it is to be typed
 * @param organisation the name of the one whose needs are shown alone
 * @param next the address of what follows, null where nothing does
 */
public record NeedListPage(
        NeedSelection selection,
        long count,
        List<NeedSelection.Show> shows,
        String within,
        @Nullable String organisation,
        List<NeedLine> lines,
        @Nullable String next,
        boolean mayRaise) {

    /** The most important number in words. */
    public String title(Frame frame) {
        String place =
                selection.within() == null
                        ? frame.say("needs.country")
                        : selection.within().name(frame.language());
        return frame.say(
                "needs.headline." + word(selection.show()), "count", count, "place", place);
    }

    /** The same selection of other states. */
    public String showing(NeedSelection.Show other) {
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

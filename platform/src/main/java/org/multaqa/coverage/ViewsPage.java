package org.multaqa.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of views, and the form of one that is to be kept.
 *
 * @param query of the view to be kept, null where there is none
 * @param description of it in words
 */
public record ViewsPage(
        List<Line> lines,
        @Nullable String query,
        String description,
        String name,
        Shared shared,
        boolean oneMonth,
        boolean mayShare) {

    /** A view in the list, with its main number as it is now. */
    public record Line(SavedView view, String headline, boolean subscribed, boolean mayRemove) {}

    /** A letter's link; it ends nothing before the button is pressed. */
    public record Unsubscribing(String code, String name, boolean done) {}
}

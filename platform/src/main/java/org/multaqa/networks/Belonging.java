package org.multaqa.networks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an organisation says of its memberships.
 *
 * @param now where it belongs on this day, and will
 * @param waiting what was asked or offered and not answered; only for those it concerns
 * @param past what ended, and for those it concerns what was refused
 * @param nesting for a union or network, where it stands among others
 * @param inside whether the reader may know what only the two sides and the union know
 * @param ways how the reader may add a membership here
 * @param ownPage whether this is the page of memberships and not the profile
 */
public record Belonging(
        Named organisation,
        boolean network,
        List<Line> now,
        List<Line> waiting,
        List<Line> past,
        @Nullable Nesting nesting,
        boolean inside,
        List<Way> ways,
        boolean ownPage) {

    /** The same for its own page. */
    Belonging onItsPage() {
        return new Belonging(
                organisation, network, now, waiting, past, nesting, inside, ways, true);
    }

    /** Whether there is anything to show. */
    boolean isEmpty() {
        return now.isEmpty()
                && waiting.isEmpty()
                && past.isEmpty()
                && nesting == null
                && ways.isEmpty();
    }
}

package org.multaqa.places;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for among the places.
 *
 * @param text a name in either script or a code; empty for all
 * @param level only places of it
 * @param within only what lies in this place
 * @param lacking only what has no Arabic name yet
 */
public record PlaceQuery(
        String text, @Nullable Level level, @Nullable String within, boolean lacking) {

    /** Everything that a text may mean. */
    public static PlaceQuery of(String text) {
        return new PlaceQuery(text, null, null, false);
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return text.isBlank() && level == null && within == null && !lacking;
    }
}

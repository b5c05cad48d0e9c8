package org.multaqa.places;

import java.util.Optional;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Message;

/** A module's part of the page of a place, such as who works there: a bean. */
public interface PlaceSection {
    /** Smaller stands earlier. */
    int order();

    /** The part as this reader may see it; empty where there is nothing for them. */
    Optional<Part> of(Actor reader, Place place);

    /**
     * A part of the page.
     *
     * @param anchor its id on the page, {@code organisations}
     * @param title its heading
     * @param template below {@code jte/}, without the ending; gets {@code frame} and {@code it}
     */
    record Part(String anchor, Message title, String template, Object it) {}
}

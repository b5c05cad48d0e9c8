package org.multaqa.needs;

import java.util.Optional;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Message;

/** A module's part of the page of a need, such as the projects that answer it: a bean. */
public interface NeedPart {
    /** The part as this reader may see it; empty where there is nothing for them. */
    Optional<Part> of(Actor reader, Need need);

    /**
     * A part of the page.
     *
     * @param anchor its id on the page, {@code projects}
     * @param title its heading
     * @param template below {@code jte/}, without the ending; gets {@code frame} and {@code it}
     */
    record Part(String anchor, Message title, String template, Object it) {}
}

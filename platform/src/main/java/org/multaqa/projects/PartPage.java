package org.multaqa.projects;

import java.util.List;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Message;
import org.multaqa.places.Place;

/**
 * The page of one partner's part: what is signed, and by whom.
 *
 * @param missing what does not close yet
 * @param may what the reader can do with it
 * @param typed the note or reason of a form that was refused
 */
public record PartPage(
        Part part,
        Organisation organisation,
        Organisation lead,
        List<Place> places,
        List<Message> missing,
        May may,
        String typed) {

    /** What the reader can do with a part. */
    public record May(
            boolean write, boolean sign, boolean sendBack, boolean leave, boolean takeOut) {}

    public Project project() {
        return part.project();
    }

    public Partner partner() {
        return part.partner();
    }
}

package org.multaqa.needs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Sector;
import org.multaqa.places.PlaceQuestion;

/**
 * The form by which a need is raised or said differently.
 *
 * @param need the one that is revised, null for a new one
 * @param version of it as it was seen
 * @param questions what is asked about the place
 * @param sectors those of the organisation first
 * @param kinds what people call the kinds of aid
 */
public record NeedFormPage(
        Organisation organisation,
        @Nullable UUID need,
        int version,
        NeedForm form,
        List<PlaceQuestion> questions,
        List<Sector> sectors,
        List<List<String>> kinds) {

    public String action() {
        return need == null ? "/needs" : "/needs/" + need;
    }

    /** What is typed in a field. */
    public String text(String field) {
        return form.text(field);
    }

    public boolean saysParts() {
        return form.saysParts();
    }
}

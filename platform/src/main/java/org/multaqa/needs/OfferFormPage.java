package org.multaqa.needs;

import java.util.List;
import org.multaqa.directory.Organisation;
import org.multaqa.places.PlaceQuestion;

/** The form by which something is offered. */
public record OfferFormPage(
        Organisation organisation,
        OfferForm form,
        List<PlaceQuestion> questions,
        List<List<String>> kinds) {
    /** What is typed in a field. */
    public String text(String field) {
        return form.text(field);
    }
}

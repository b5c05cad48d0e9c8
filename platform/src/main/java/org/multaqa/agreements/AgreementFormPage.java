package org.multaqa.agreements;

import java.util.List;
import java.util.UUID;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.places.PlaceQuestion;

/**
 * The form by which an agreement is written.
 *
 * @param id of the agreement; chosen beforehand, so that a form sent twice makes one
 * @param isNew whether it is written for the first time
 * @param edits of the draft as it was seen
 * @param questions what is asked about the places
 */
public record AgreementFormPage(
        Organisation organisation,
        UUID id,
        boolean isNew,
        int edits,
        boolean forOthers,
        AgreementForm form,
        List<PlaceQuestion> questions) {

    public String action() {
        return isNew ? "/agreements" : "/agreements/" + id;
    }

    /** What is typed in a field. */
    public String text(String field) {
        return form.text(field);
    }

    /** Whether something is ticked. */
    public boolean ticked(String field, Enum<?> value) {
        return form.ticked(field).contains(Statement.word(value));
    }

    public String word(Enum<?> value) {
        return Statement.word(value);
    }
}

package org.multaqa.needs;

import java.util.List;
import org.multaqa.directory.Organisation;
import org.multaqa.places.PlaceQuestion;

/** The form by which a challenge is described. */
public record ChallengeFormPage(
        Organisation organisation, ChallengeForm form, List<PlaceQuestion> questions) {
    public String topic() {
        return form.topic();
    }

    public String title() {
        return form.title();
    }

    public String description() {
        return form.description();
    }

    public String place() {
        return form.place();
    }
}

package org.multaqa.profiles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.places.PlaceQuestion;
import org.multaqa.web.Frame;

/**
 * The form of an organisation, new or known.
 *
 * @param token of a new one, so that the form registers once
 * @param guarded fields of which an edit waits for the secretariat
 * @param waiting what is asked for already, by field
 * @param current what stands in the register where somebody else changed it meanwhile
 * @param likely the organisations of the register that a new one is likely the same as
 */
public record OrganisationFormPage(
        @Nullable UUID id,
        Organisation.@Nullable Name name,
        String token,
        int version,
        OrganisationForm form,
        Set<String> guarded,
        Map<String, String> waiting,
        @Nullable OrganisationForm current,
        List<PlaceQuestion> questions,
        List<TwinQuestion.Twin> likely,
        FieldWords words) {

    public boolean isNew() {
        return id == null;
    }

    /** Where the form is sent. */
    public String address() {
        return id == null ? "/organisations/new" : "/organisations/" + id + "/edit";
    }

    /** What there is to say of a field: who else changed it, what waits, that it is verified. */
    public @Nullable String note(Frame frame, String key, @Nullable String help) {
        OrganisationField field = OrganisationField.ofKey(key).orElseThrow();
        if (current != null && !current.text(field).equals(form.text(field))) {
            return frame.say(
                    "profiles.now-stands",
                    "value",
                    words.say(frame.language(), key, current.text(field)));
        }
        String asked = waiting.get(key);
        if (asked != null) {
            return frame.say(
                    "profiles.field-waits", "value", words.say(frame.language(), key, asked));
        }
        return guarded.contains(key) ? frame.say("profiles.field-verified") : help;
    }
}

package org.multaqa.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.directory.LikelyTwins;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Message;
import org.multaqa.places.TypedPlaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks, before one is registered, whether it is there already under a name that is alike. */
@Component
public class TwinQuestion {
    private static final int SHOWN = 3;

    /** An organisation that the new one is likely the same as. */
    public record Twin(UUID id, Organisation.Name name, List<Message> reasons) {}

    private final ObjectProvider<LikelyTwins> likely;
    private final Organisations organisations;
    private final TypedPlaces places;

    TwinQuestion(
            ObjectProvider<LikelyTwins> likely, Organisations organisations, TypedPlaces places) {
        this.likely = likely;
        this.organisations = organisations;
        this.places = places;
    }

    /** The likely ones, best first; none where the form is refused for another reason. */
    List<Twin> of(OrganisationForm form) {
        LikelyTwins twins = likely.getIfAvailable();
        if (twins == null || !organisations.check(form).isEmpty()) {
            return List.of();
        }
        String english = form.text(OrganisationField.NAME_EN);
        List<Twin> asked = new ArrayList<>();
        for (LikelyTwins.Twin twin :
                twins.of(
                        form.text(OrganisationField.NAME_AR),
                        english.isBlank() ? null : english,
                        places.code(form.text(OrganisationField.HOME_PLACE)).orElse(null))) {
            Optional<Organisation> there = organisations.find(twin.id());
            if (there.isPresent() && asked.size() < SHOWN) {
                asked.add(new Twin(twin.id(), there.get().name(), twin.reasons()));
            }
        }
        return asked;
    }
}

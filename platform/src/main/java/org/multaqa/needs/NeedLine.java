package org.multaqa.needs;

import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Language;
import org.multaqa.places.Place;

/** A need as a list shows it. */
public record NeedLine(
        Need need, Organisation.@Nullable Name name, @Nullable Place place, boolean late) {

    /** Where it is, in words. */
    public String where(Language language) {
        return place == null ? need.place() : place.name(language);
    }
}

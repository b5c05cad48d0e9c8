package org.multaqa.needs;

import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Language;
import org.multaqa.places.Place;

/** An offer as a list shows it. */
public record OfferLine(
        Offer offer,
        Organisation.@Nullable Name name,
        @Nullable Place place,
        Offer.Standing standing) {

    /** Where it is, in words. */
    public String where(Language language) {
        return place == null ? offer.place() : place.name(language);
    }
}

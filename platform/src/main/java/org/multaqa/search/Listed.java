package org.multaqa.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.MinistryClass;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Sector;
import org.multaqa.language.Language;

/**
 * What lists show of an active organisation.
 *
 * @param homePlace the code of the place it is at home in
 * @param placeNameAr that place with the governorate around it
 * @param licence how it stood on the day the index was made for
 * @param networks the unions and networks above it, directly or not
 * @param home the codes of the place it is at home in and of all that lie around it
 * @param work the same of the places it serves
 * @param served the codes of the places it serves, as they were given
 * @param fresh since when nothing was said about its being correct
 */
public record Listed(
        UUID id,
        OrganisationKind kind,
        String nameAr,
        @Nullable String nameEn,
        @Nullable String shortName,
        List<MinistryClass> classes,
        List<Sector> sectors,
        @Nullable String homePlace,
        @Nullable String placeNameAr,
        @Nullable String placeNameEn,
        LicenceStanding licence,
        Set<UUID> networks,
        Set<String> home,
        Set<String> work,
        Set<String> served,
        Instant fresh) {

    public Freshness freshness(Instant now) {
        return Freshness.of(fresh, now);
    }

    /** The name in a language, or in the other where it has none. */
    public String name(Language language) {
        return language.choose(nameAr, nameEn);
    }
}

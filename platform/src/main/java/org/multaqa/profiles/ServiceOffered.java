package org.multaqa.profiles;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Sector;

/**
 * What an organisation does for people.
 *
 * @param places codes of the places where it is given, empty where nothing is said of that
 * @param audience whom it is for
 * @param eligibility who is taken, and by which papers
 */
public record ServiceOffered(
        UUID id,
        UUID organisationId,
        String nameAr,
        @Nullable String nameEn,
        Sector sector,
        List<String> places,
        @Nullable String audience,
        @Nullable String eligibility,
        @Nullable String hours,
        int version)
        implements Part {}

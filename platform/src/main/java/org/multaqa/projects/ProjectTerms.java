package org.multaqa.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Sector;

/**
 * What all partners of a project sign.
 *
 * @param lead who answers for the whole
 * @param places codes of where it happens
 * @param goals numbers of the sustainable development goals it serves
 * @param budget in whole units of the currency, null while nobody has said it
 * @param pricedOn the day whose prices and rates the budget goes by
 */
public record ProjectTerms(
        UUID lead,
        String title,
        String purpose,
        List<Sector> sectors,
        List<String> places,
        List<Integer> goals,
        List<Rebuilding> rebuilding,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable Long budget,
        @Nullable String currency,
        @Nullable LocalDate pricedOn) {

    ProjectTerms ledBy(UUID other) {
        return new ProjectTerms(
                other,
                title,
                purpose,
                sectors,
                places,
                goals,
                rebuilding,
                starts,
                ends,
                budget,
                currency,
                pricedOn);
    }
}

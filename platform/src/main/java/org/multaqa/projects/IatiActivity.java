package org.multaqa.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A project as an activity of the IATI standard, version 2.03.
 *
 * @param reporter who reports it: the lead
 * @param status by the codelist ActivityStatus
 * @param dates by the codelist ActivityDateType: planned and actual start, planned and actual end
 * @param goals numbers of sustainable development goals, as tags
 * @param budgets one for each year at most
 * @param pricedOn the day whose prices and rates the budget goes by
 */
record IatiActivity(
        String identifier,
        Organisation reporter,
        Instant updated,
        String title,
        String description,
        List<Participant> participants,
        int status,
        SortedMap<Integer, LocalDate> dates,
        List<Location> locations,
        List<Share> sectors,
        List<Integer> goals,
        @Nullable String currency,
        @Nullable LocalDate pricedOn,
        List<YearBudget> budgets) {

    /** An organisation by its reference, its kind by the codelist OrganisationType, and names. */
    record Organisation(@Nullable String ref, int type, String nameAr, @Nullable String nameEn) {}

    /** An organisation in a role by the codelist OrganisationRole. */
    record Participant(Organisation organisation, int role) {}

    /** A place with its point. */
    record Location(
            @Nullable String nameAr,
            @Nullable String nameEn,
            double latitude,
            double longitude,
            boolean approximate) {}

    /**
     * A purpose by the DAC's five digits, with its part of the whole in hundredths of a percent.
     */
    record Share(String code, int hundredths) {}

    /** The part of the budget that falls to a period of a year at most. */
    record YearBudget(LocalDate from, LocalDate until, long amount) {}
}

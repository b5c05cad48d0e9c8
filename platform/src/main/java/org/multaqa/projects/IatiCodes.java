package org.multaqa.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Sector;

/** How our words stand in the codelists of IATI (iatistandard.org; sectors by the OECD DAC). */
final class IatiCodes {
    private static final int WHOLE = 10_000;

    private IatiCodes() {}

    /** The purpose that comes nearest to a sector. */
    static String purpose(Sector sector) {
        return switch (sector) {
            case FOOD_SECURITY -> "72040";
            case HEALTH -> "12220";
            case EDUCATION -> "11120";
            case SHELTER, CAMP_COORDINATION -> "72010";
            case WATER_AND_SANITATION -> "14030";
            case NUTRITION -> "12240";
            case PROTECTION, CHILD_PROTECTION -> "15160";
            case GENDER_BASED_VIOLENCE -> "15180";
            case MINE_ACTION -> "15250";
            case HOUSING_LAND_PROPERTY -> "16030";
            case EARLY_RECOVERY -> "73010";
            case CASH -> "16010";
            case LOGISTICS, TELECOMMUNICATIONS, COORDINATION -> "72050";
        };
    }

    /** The purposes of some sectors in equal parts that make up the whole. */
    static List<IatiActivity.Share> shares(List<Sector> sectors) {
        Set<String> codes = new LinkedHashSet<>();
        sectors.forEach(sector -> codes.add(purpose(sector)));
        List<IatiActivity.Share> shares = new ArrayList<>();
        int done = 0;
        for (String code : codes) {
            int until = WHOLE * (shares.size() + 1) / codes.size();
            shares.add(new IatiActivity.Share(code, until - done));
            done = until;
        }
        return shares;
    }

    /** OrganisationType. */
    static int type(OrganisationKind kind) {
        return switch (kind) {
            case ASSOCIATION, UNION, NETWORK -> 24;
            case INSTITUTION, DONOR -> 60;
            case MINISTRY -> 10;
            case INTERNATIONAL -> 21;
        };
    }

    /** OrganisationRole; who gives the place or advice takes part in carrying it out. */
    static int role(PartnerRole role) {
        return switch (role) {
            case FUNDING -> 1;
            case LEAD -> 2;
            case IMPLEMENTING, HOSTING, TECHNICAL -> 4;
        };
    }

    /** ActivityStatus of a project that everybody may see. */
    static int status(ProjectState state) {
        return switch (state) {
            case IDEA, DRAFT, SIGNED -> 1;
            case RUNNING -> 2;
            case CLOSED -> 4;
            case WITHDRAWN -> 5;
        };
    }

    /**
     * A budget by years from its first day on, each with its part by days: no period is longer than
     * a year, and together they are the whole, to the unit.
     */
    static List<IatiActivity.YearBudget> years(LocalDate starts, LocalDate ends, long whole) {
        List<IatiActivity.YearBudget> years = new ArrayList<>();
        long days = ChronoUnit.DAYS.between(starts, ends) + 1;
        long done = 0;
        LocalDate from = starts;
        while (!from.isAfter(ends)) {
            // From the last one on: the year after a 29 February would else be a day too long.
            LocalDate next = from.plusYears(1);
            LocalDate until = next.isAfter(ends) ? ends : next.minusDays(1);
            long passed = ChronoUnit.DAYS.between(starts, until) + 1;
            // At most a milliard units by some thousands of days: far within a long.
            long sum = whole * passed / days;
            years.add(new IatiActivity.YearBudget(from, until, sum - done));
            done = sum;
            from = until.plusDays(1);
        }
        return years;
    }
}

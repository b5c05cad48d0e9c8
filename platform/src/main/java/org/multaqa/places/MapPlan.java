package org.multaqa.places;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;

/**
 * What a map is to show.
 *
 * @param id distinct from other maps of the page, {@code map}
 * @param title what the map shows, for those who do not see it
 * @param language in which names stand on it
 * @param level whose areas are shaded
 * @param around the code of the area that fills the map, null for the country
 * @param areas by code; what is not in it is drawn without a shade
 * @param points over the areas
 * @param names whether areas bear their names
 */
public record MapPlan(
        String id,
        String title,
        Language language,
        Level level,
        @Nullable String around,
        Map<String, Area> areas,
        List<Point> points,
        boolean names) {

    /** The strongest shade; 0 is nothing at all and hatched. */
    public static final int STRONGEST = 4;

    /**
     * How an area is shown.
     *
     * @param shade 0 to {@link #STRONGEST}
     * @param says its name and value in words
     * @param link where a click leads, null for nowhere
     */
    public record Area(int shade, String says, @Nullable String link) {}

    /**
     * A point on the map.
     *
     * @param says its name, and its value if it has one
     * @param size 1 to 3
     */
    public record Point(double latitude, double longitude, String says, int size) {}
}

package org.multaqa.coverage;

import java.util.List;
import org.multaqa.language.Language;
import org.multaqa.places.Place;

/**
 * What an organisation did lately.
 *
 * @param more how many areas are not named
 * @param matrix the address of its activities among the areas
 */
public record LatelyPart(View view, List<Area> areas, int more, String matrix) {

    /** A district, or a larger area where no district was said, and the keys of its sectors. */
    public record Area(Place place, List<String> sectors, String rows) {}

    /** The months looked at, in words. */
    public String when(Language language) {
        return CoveragePage.when(view, language);
    }
}

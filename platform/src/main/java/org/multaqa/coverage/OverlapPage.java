package org.multaqa.coverage;

import org.multaqa.language.Dates;
import org.multaqa.language.Language;

/**
 * What the warning of overlap shows.
 *
 * @param kind in words
 * @param link to all the rows of the kind at the place
 */
public record OverlapPage(Overlaps.Found found, String kind, String link) {

    /** The month asked about, in words. */
    public String month(Language language) {
        return Dates.month(language, found.month());
    }
}

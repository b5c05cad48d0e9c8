package org.multaqa.places;

import java.util.List;

/** A list below a field in which a place is typed. */
public record SuggestionsPage(List<Line> lines) {
    /** A place, and how it is to be written in the field. */
    public record Line(PlacesPage.Entry entry, String written) {}
}

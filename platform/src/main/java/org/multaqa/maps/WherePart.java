package org.multaqa.maps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.places.LocatorMaps;
import org.multaqa.places.MapDrawing;
import org.multaqa.places.Place;

/** The places of an organisation; the map is drawn in the reader's language. */
public record WherePart(@Nullable Place home, List<Place> areas, LocatorMaps locators) {

    /** The map of where it works. */
    public MapDrawing map(Language language) {
        String title = Texts.all().say(language, "maps.where");
        return locators.several("where-map", title, language, home, areas);
    }
}

package org.multaqa.places;

import java.util.List;

/** What a written place came to. */
public sealed interface Resolution {
    /** One place, beyond doubt. */
    record Found(Place place) implements Resolution {}

    /** Several places bear this name: the parent has to be asked for. */
    record Several(List<Place> candidates) implements Resolution {}

    /** None does; these come nearest, the likeliest first. */
    record Unknown(List<Place> suggestions) implements Resolution {}
}

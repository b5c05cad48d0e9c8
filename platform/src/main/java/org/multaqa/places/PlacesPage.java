package org.multaqa.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;

/** What the list of places shows: the start, or what was found. */
public record PlacesPage(
        PlaceQuery query,
        @Nullable Place within,
        List<Entry> found,
        int total,
        @Nullable String next,
        int lacking,
        boolean mayKeep,
        @Nullable MapDrawing map,
        boolean approximateMap) {

    /** Whether these are some of many that a name may mean, and not all that were asked for. */
    public boolean isNearest() {
        return !query.text().isBlank() && found.size() < total;
    }

    /** A place and where it lies. */
    public record Entry(Place place, List<Place> around, int inside) {
        static Entry of(Place place, Gazetteer gazetteer) {
            List<Place> path = gazetteer.path(place.code());
            return new Entry(
                    place,
                    path.subList(0, path.size() - 1),
                    gazetteer.children(place.code()).size());
        }

        /** What it lies in, the nearest first: «منطقة، محافظة». */
        public String parents(Language language) {
            return String.join(
                    language == Language.ARABIC ? "، " : ", ",
                    around.reversed().stream().map(p -> p.name(language)).distinct().toList());
        }
    }
}

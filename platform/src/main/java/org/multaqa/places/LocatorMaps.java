package org.multaqa.places;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.springframework.stereotype.Service;

/** Small maps that show where something is. */
@Service
public class LocatorMaps {
    private final MapPainter painter;
    private final Gazetteer gazetteer;
    private final PlaceAreas areas;

    LocatorMaps(MapPainter painter, Gazetteer gazetteer, PlaceAreas areas) {
        this.painter = painter;
        this.gazetteer = gazetteer;
        this.areas = areas;
    }

    /** The country, each governorate leading to its page. */
    MapDrawing country(Language language) {
        Map<String, MapPlan.Area> shown = new HashMap<>();
        for (Place governorate : gazetteer.ofLevel(Level.GOVERNORATE)) {
            shown.put(
                    governorate.code(),
                    new MapPlan.Area(
                            1, governorate.name(language), "/places/" + governorate.code()));
        }
        return painter.draw(
                new MapPlan(
                        "map",
                        Texts.all().say(language, "places.map-country"),
                        language,
                        Level.GOVERNORATE,
                        null,
                        shown,
                        List.of(),
                        true));
    }

    /**
     * Where a place lies: a governorate or district with what is in it, anything smaller in its
     * district.
     */
    @Nullable MapDrawing of(Place place, Language language) {
        Level level = place.level() == Level.GOVERNORATE ? Level.DISTRICT : Level.SUB_DISTRICT;
        Optional<Place> around =
                place.level() == Level.GOVERNORATE
                        ? Optional.of(place)
                        : gazetteer.ancestor(place.code(), Level.DISTRICT);
        if (around.isEmpty()) {
            return null;
        }
        Map<String, MapPlan.Area> shown = new HashMap<>();
        for (Place area : gazetteer.children(around.get().code())) {
            boolean holds = gazetteer.within(place.code(), area.code());
            boolean wide = place.level().compareTo(Level.DISTRICT) <= 0;
            shown.put(
                    area.code(),
                    new MapPlan.Area(
                            holds ? 3 : wide ? 2 : 1,
                            area.name(language),
                            area.equals(place) ? null : "/places/" + area.code()));
        }
        String name = place.name(language);
        List<MapPlan.Point> points =
                place.level().hasArea()
                        ? List.of()
                        : List.of(new MapPlan.Point(place.latitude(), place.longitude(), name, 1));
        return painter.draw(
                new MapPlan(
                        "map",
                        Texts.all().say(language, "places.map-of", "place", name),
                        language,
                        level,
                        around.get().code(),
                        shown,
                        points,
                        true));
    }

    /** Whether any area of the country's governorates or districts is computed. */
    public boolean isApproximate() {
        return areas.approximate(Level.GOVERNORATE) || areas.approximate(Level.DISTRICT);
    }

    /** Whether the map of a place shows areas that are computed. */
    boolean isApproximate(Place place) {
        return areas.approximate(
                place.level() == Level.GOVERNORATE ? Level.DISTRICT : Level.SUB_DISTRICT);
    }

    /**
     * Several places at once: in one governorate its districts, else the country; what is served is
     * shaded, wholly or in part, and a dot stands where the home is.
     */
    public MapDrawing several(
            String id, String title, Language language, @Nullable Place home, List<Place> served) {
        Set<Place> governorates = new LinkedHashSet<>();
        Stream.concat(Stream.ofNullable(home), served.stream())
                .flatMap(p -> gazetteer.ancestor(p.code(), Level.GOVERNORATE).stream())
                .forEach(governorates::add);
        Place only = governorates.size() == 1 ? governorates.iterator().next() : null;
        Level level = only == null ? Level.GOVERNORATE : Level.DISTRICT;
        List<Place> shown =
                only == null
                        ? gazetteer.ofLevel(Level.GOVERNORATE)
                        : gazetteer.children(only.code());
        Map<String, MapPlan.Area> areasShown = new HashMap<>();
        for (Place area : shown) {
            boolean whole = served.stream().anyMatch(p -> gazetteer.within(area.code(), p.code()));
            boolean part = served.stream().anyMatch(p -> gazetteer.within(p.code(), area.code()));
            if (whole || part) {
                areasShown.put(
                        area.code(),
                        new MapPlan.Area(
                                whole ? 3 : 2, area.name(language), "/places/" + area.code()));
            }
        }
        List<MapPlan.Point> points =
                home == null
                        ? List.of()
                        : List.of(
                                new MapPlan.Point(
                                        home.latitude(), home.longitude(), home.name(language), 1));
        return painter.draw(
                new MapPlan(
                        id,
                        title,
                        language,
                        level,
                        only == null ? null : only.code(),
                        areasShown,
                        points,
                        true));
    }
}

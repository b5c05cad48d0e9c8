package org.multaqa.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.springframework.stereotype.Service;

/** Small maps that show where something is. */
@Service
public class LocatorMaps {
    private final MapPainter painter;
    private final Gazetteer gazetteer;
    private final Areas areas;

    LocatorMaps(MapPainter painter, Gazetteer gazetteer, Areas areas) {
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

    /** Whether the map of a place shows areas that are computed. */
    boolean isApproximate(Place place) {
        return areas.approximate(
                place.level() == Level.GOVERNORATE ? Level.DISTRICT : Level.SUB_DISTRICT);
    }

    /**
     * Several places on the whole country: areas shaded (strongly where {@code home} lies), the
     * smaller ones as points. Areas are shown by their governorates and districts.
     */
    public MapDrawing several(
            String id, String title, Language language, @Nullable Place home, List<Place> served) {
        Level level = Level.DISTRICT;
        Map<String, MapPlan.Area> shown = new HashMap<>();
        for (Place place : served) {
            if (place.level() == Level.GOVERNORATE) {
                gazetteer.children(place.code()).forEach(d -> shade(shown, d, 2, language));
            } else {
                gazetteer.ancestor(place.code(), level).ifPresent(d -> shade(shown, d, 2, language));
            }
        }
        List<MapPlan.Point> points =
                home == null
                        ? List.of()
                        : List.of(
                                new MapPlan.Point(
                                        home.latitude(),
                                        home.longitude(),
                                        home.name(language),
                                        1));
        return painter.draw(
                new MapPlan(id, title, language, level, null, shown, points, false));
    }

    private static void shade(
            Map<String, MapPlan.Area> shown, Place district, int shade, Language language) {
        shown.put(
                district.code(),
                new MapPlan.Area(shade, district.name(language), "/places/" + district.code()));
    }
}

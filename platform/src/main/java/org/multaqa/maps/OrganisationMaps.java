package org.multaqa.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.MapDrawing;
import org.multaqa.places.MapPainter;
import org.multaqa.places.MapPlan;
import org.multaqa.places.Place;
import org.multaqa.places.PlaceAreas;
import org.springframework.stereotype.Service;

/** The map of organisations: what lies in a place, counted and drawn. */
@Service
public class OrganisationMaps {
    private final MappedOrganisations organisations;
    private final Gazetteer gazetteer;
    private final PlaceAreas areas;
    private final MapPainter painter;

    OrganisationMaps(
            MappedOrganisations organisations,
            Gazetteer gazetteer,
            PlaceAreas areas,
            MapPainter painter) {
        this.organisations = organisations;
        this.gazetteer = gazetteer;
        this.areas = areas;
        this.painter = painter;
    }

    /** A place with its counts; {@code shown} is the one that shades the map. */
    public record Row(Place place, int home, int work, int shown, int shade) {}

    /** The counts of one place, of whatever level. */
    public Row of(Place place, MapFilter filter) {
        return row(place, organisations.count(filter), filter);
    }

    /** The places right within another, or the governorates; those with most stand first. */
    public List<Row> rows(@Nullable Place around, MapFilter filter, Language language) {
        Map<String, MappedOrganisations.Count> counts = organisations.count(filter);
        List<Place> inside =
                around == null
                        ? gazetteer.ofLevel(Level.GOVERNORATE)
                        : gazetteer.children(around.code());
        List<Row> rows = new ArrayList<>();
        inside.forEach(place -> rows.add(row(place, counts, filter)));
        rows.sort(
                Comparator.comparingInt((Row row) -> -row.shown())
                        .thenComparingInt(row -> -row.home() - row.work())
                        .thenComparing(row -> row.place().name(language)));
        Shades shades = shades(rows);
        rows.replaceAll(row ->
                new Row(row.place(), row.home(), row.work(), row.shown(), shades.of(row.shown())));
        return rows;
    }

    /** How many are counted in all of a place, or the country. */
    public int total(@Nullable Place around, MapFilter filter) {
        return around == null ? organisations.total(filter) : of(around, filter).shown();
    }

    /** Whether any organisation has said where it works; else there is nothing to choose. */
    public boolean knowsWork() {
        return organisations.knowsWork();
    }

    static Shades shades(List<Row> rows) {
        return Shades.upTo(rows.stream().mapToInt(Row::shown).max().orElse(0));
    }

    private static Row row(
            Place place, Map<String, MappedOrganisations.Count> counts, MapFilter filter) {
        MappedOrganisations.Count count =
                counts.getOrDefault(place.code(), MappedOrganisations.Count.NONE);
        int shown = filter.shown() == MapFilter.Shown.HOME ? count.home() : count.work();
        return new Row(place, count.home(), count.work(), shown, 0);
    }

    /** Whether the boundaries of the map are computed and not official. */
    public boolean isApproximate(@Nullable Place around) {
        return areas.approximate(level(around));
    }

    /** The level of the areas on the map of a place. */
    static Level level(@Nullable Place around) {
        if (around == null) {
            return Level.GOVERNORATE;
        }
        Level below = around.level().below();
        return below.hasArea() ? below : Level.SUB_DISTRICT;
    }

    /** The map: areas shaded and linked; in a sub-district its communities as points. */
    public MapDrawing draw(
            @Nullable Place around, List<Row> rows, MapFilter filter, Language language) {
        Map<String, MapPlan.Area> shown = new HashMap<>();
        List<MapPlan.Point> points = new ArrayList<>();
        for (Row row : rows) {
            Place place = row.place();
            String says =
                    Texts.all()
                            .say(
                                    language,
                                    filter.shown() == MapFilter.Shown.HOME
                                            ? "maps.says-home"
                                            : "maps.says-work",
                                    "place",
                                    place.name(language),
                                    "count",
                                    row.shown());
            if (place.level().hasArea()) {
                shown.put(
                        place.code(),
                        new MapPlan.Area(row.shade(), says, filter.map(place.code())));
            } else if (row.shown() > 0) {
                points.add(
                        new MapPlan.Point(
                                place.latitude(),
                                place.longitude(),
                                says,
                                Math.clamp(row.shade() - 1, 1, 3)));
            }
        }
        if (around != null && around.level() == Level.SUB_DISTRICT) {
            shown.put(around.code(), new MapPlan.Area(1, around.name(language), null));
        }
        String title =
                Texts.all()
                        .say(
                                language,
                                "maps.drawing",
                                "place",
                                around == null
                                        ? Texts.all().say(language, "maps.country")
                                        : around.name(language));
        return painter.draw(
                new MapPlan(
                        "map",
                        title,
                        language,
                        level(around),
                        around == null ? null : around.code(),
                        shown,
                        points,
                        true));
    }
}

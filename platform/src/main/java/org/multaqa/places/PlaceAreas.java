package org.multaqa.places;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.multaqa.database.Database;
import org.multaqa.database.Remembering;
import org.springframework.stereotype.Service;

/**
 * The areas of governorates, districts and sub-districts: official ones where they were brought in,
 * else computed from the points and approximate. Computed once and kept; computed anew when points
 * have changed. Only their outlines are held in memory.
 */
@Service
public class PlaceAreas implements Remembering {
    /** Corners nearer than this to the line between their neighbours are not drawn. */
    private static final double DRAWN_KILOMETRES = 0.5;

    private record Held(long number, Map<Level, Map<String, Outline>> outlines) {}

    private final Gazetteer gazetteer;
    private final PlaceAreaStore store;
    private final Database db;
    private volatile @Nullable Held held;

    PlaceAreas(Gazetteer gazetteer, PlaceAreaStore store, Database db) {
        this.gazetteer = gazetteer;
        this.store = store;
        this.db = db;
    }

    @Override
    public void forget() {
        held = null;
    }

    /** Whether any area of a level is computed and not official. */
    public boolean approximate(Level level) {
        return outlines(level).values().stream().anyMatch(Outline::approximate);
    }

    /** Whether the area of a place is computed; true where it has none. */
    public boolean approximate(Place place) {
        Outline outline =
                place.level().hasArea() ? outlines(place.level()).get(place.code()) : null;
        return outline == null || outline.approximate();
    }

    Map<String, Outline> outlines(Level level) {
        return held().outlines().getOrDefault(level, Map.of());
    }

    /** An area as it is kept, in degrees. */
    record Kept(Geometry area, boolean approximate) {}

    /** The areas of a level by code, as they are kept. */
    Map<String, Kept> kept(Level level) {
        ensureComputed();
        Map<String, Geometry> computed = store.computed();
        Map<String, Geometry> official = store.official();
        Map<String, Kept> kept = new LinkedHashMap<>();
        for (Place place : gazetteer.ofLevel(level)) {
            Geometry known = official.get(place.code());
            Geometry area = known == null ? computed.get(place.code()) : known;
            if (area != null && !area.isEmpty()) {
                kept.put(place.code(), new Kept(area, known == null));
            }
        }
        return kept;
    }

    /**
     * Writes areas of a level as GeoJSON, those alone that are named here, each with the further
     * properties given (texts, numbers, yes and no).
     */
    public void write(Appendable out, Level level, Map<String, Map<String, Object>> named)
            throws IOException {
        Map<String, Kept> areas = kept(level);
        areas.keySet().retainAll(named.keySet());
        GeoJsonWriter.write(out, gazetteer, areas, named, PlaceAreaApi.ATTRIBUTION);
    }

    private Held held() {
        Held now = held;
        long number = gazetteer.number();
        if (now == null || now.number() < number) {
            synchronized (this) {
                now = held;
                if (now == null || now.number() < number) {
                    now = read(number);
                    held = now;
                }
            }
        }
        return now;
    }

    private Held read(long number) {
        Map<Level, Map<String, Outline>> outlines = new EnumMap<>(Level.class);
        for (Level level : List.of(Level.GOVERNORATE, Level.DISTRICT, Level.SUB_DISTRICT)) {
            outlines.put(level, drawn(kept(level)));
        }
        return new Held(number, outlines);
    }

    /** Official areas come with more corners than a screen can show; computed ones do not. */
    private static Map<String, Outline> drawn(Map<String, Kept> kept) {
        Map<String, Geometry> detailed = new LinkedHashMap<>();
        kept.forEach((code, area) -> {
            if (!area.approximate()) {
                detailed.put(code, Plane.fromDegrees(area.area()));
            }
        });
        Map<String, Geometry> simple =
                detailed.isEmpty()
                        ? Map.of()
                        : ComputedAreas.simplified(detailed, DRAWN_KILOMETRES);
        Map<String, Outline> outlines = new HashMap<>();
        kept.forEach((code, area) -> {
            Geometry shown = simple.get(code);
            Geometry degrees =
                    shown == null || shown.isEmpty() ? area.area() : Plane.toDegrees(shown);
            outlines.put(code, Outline.of(code, degrees, area.approximate()));
        });
        return outlines;
    }

    private void ensureComputed() {
        Map<Coordinate, String> sites = ComputedAreas.sites(gazetteer);
        String points = fingerprint(sites);
        if (!store.computedOf().equals(points)) {
            Map<String, Geometry> areas = ComputedAreas.of(sites, gazetteer);
            db.doInTransaction(() -> store.replaceComputed(areas, points));
        }
    }

    private static String fingerprint(Map<Coordinate, String> sites) {
        CRC32 sum = new CRC32();
        sites.forEach((point, code) ->
                sum.update((point + code).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return sites.size() + "-" + Long.toHexString(sum.getValue());
    }
}

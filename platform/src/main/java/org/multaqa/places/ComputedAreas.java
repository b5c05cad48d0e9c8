package org.multaqa.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlay.OverlayOp;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Areas from points: what lies nearer to a community than to any other is counted to it, and the
 * communities of a sub-district make its area. All of it is cut by a hull around the points, which
 * comes near to the country's outline. Larger areas are the smaller ones joined.
 */
final class ComputedAreas {

    /** Kilometres; of those tried, these come nearest to the country's real outline. */
    private static final double HULL_EDGE = 300;

    private static final double HULL_BUFFER = 4;
    private static final double TOLERANCE = 0.5;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private ComputedAreas() {}

    /** The points that make the areas: sub-district by point, in kilometres. */
    static Map<Coordinate, String> sites(Gazetteer gazetteer) {
        Map<Coordinate, String> sites = new TreeMap<>();
        for (Place subDistrict : gazetteer.ofLevel(Level.SUB_DISTRICT)) {
            List<Place> communities =
                    gazetteer.children(subDistrict.code()).stream()
                            .filter(place -> !place.approximate())
                            .toList();
            // Two of the sub-districts have no community: there the own point stands for them.
            List<Place> points = communities.isEmpty() ? List.of(subDistrict) : communities;
            points.forEach(p -> sites.putIfAbsent(Plane.point(p), subDistrict.code()));
        }
        return sites;
    }

    /** The areas of all three levels by code, in degrees. */
    static Map<String, Geometry> of(Map<Coordinate, String> sites, Gazetteer gazetteer) {
        Map<String, Geometry> smallest = simplified(clipped(cells(sites), hull(sites.keySet())));
        Map<String, Geometry> all = new LinkedHashMap<>(smallest);
        for (Level level : List.of(Level.DISTRICT, Level.GOVERNORATE)) {
            all.putAll(
                    joined(
                            smallest,
                            code -> gazetteer.ancestor(code, level).map(Place::code).orElse("")));
        }
        all.replaceAll((code, area) -> Plane.toDegrees(area));
        return all;
    }

    private static Map<String, Geometry> cells(Map<Coordinate, String> sites) {
        Envelope around = new Envelope();
        sites.keySet().forEach(around::expandToInclude);
        around.expandBy(HULL_EDGE);
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites.keySet());
        voronoi.setClipEnvelope(around);
        Geometry diagram = voronoi.getDiagram(GEOMETRY);
        Map<String, List<Geometry>> cells = new LinkedHashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            String code = sites.get((Coordinate) cell.getUserData());
            if (code != null) {
                cells.computeIfAbsent(code, c -> new ArrayList<>()).add(cell);
            }
        }
        Map<String, Geometry> areas = new LinkedHashMap<>();
        cells.forEach((code, own) -> areas.put(code, union(own)));
        return areas;
    }

    private static Geometry hull(Collection<Coordinate> points) {
        Geometry all = GEOMETRY.createMultiPointFromCoords(points.toArray(Coordinate[]::new));
        return ConcaveHull.concaveHullByLength(all, HULL_EDGE).buffer(HULL_BUFFER);
    }

    private static Map<String, Geometry> clipped(Map<String, Geometry> areas, Geometry hull) {
        Map<String, Geometry> clipped = new LinkedHashMap<>();
        areas.forEach((code, area) ->
                clipped.put(
                        code,
                        polygons(OverlayNGRobust.overlay(area, hull, OverlayOp.INTERSECTION))));
        return clipped;
    }

    private static Map<String, Geometry> simplified(Map<String, Geometry> areas) {
        return simplified(areas, TOLERANCE);
    }

    /** The areas with fewer corners, their common borders still common. */
    static Map<String, Geometry> simplified(Map<String, Geometry> areas, double kilometres) {
        Geometry[] simple =
                CoverageSimplifier.simplify(areas.values().toArray(Geometry[]::new), kilometres);
        Map<String, Geometry> result = new LinkedHashMap<>();
        int i = 0;
        for (String code : areas.keySet()) {
            result.put(code, simple[i++]);
        }
        return result;
    }

    private static Map<String, Geometry> joined(
            Map<String, Geometry> areas, Function<String, String> larger) {
        Map<String, List<Geometry>> parts =
                areas.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        e -> larger.apply(e.getKey()),
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        Map<String, Geometry> joined = new HashMap<>();
        parts.forEach((code, own) -> joined.put(code, union(own)));
        return joined;
    }

    private static Geometry union(List<Geometry> parts) {
        return CoverageUnion.union(parts.toArray(Geometry[]::new));
    }

    private static Geometry polygons(Geometry mixed) {
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(mixed)) {
            polygons.add((Polygon) polygon);
        }
        return GEOMETRY.buildGeometry(polygons);
    }
}

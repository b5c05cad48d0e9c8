package org.multaqa.places;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Areas as GeoJSON (RFC 7946), coordinates to some ten metres. */
final class GeoJsonWriter {
    private GeoJsonWriter() {}

    /**
     * A collection of the areas of a level.
     *
     * @param more further properties by the code of the area: texts, numbers, yes and no
     */
    static void write(
            Appendable out,
            Gazetteer gazetteer,
            Map<String, PlaceAreas.Kept> areas,
            Map<String, Map<String, Object>> more,
            String attribution)
            throws IOException {
        out.append("{\"type\":\"FeatureCollection\",\"attribution\":");
        text(out, attribution);
        out.append(",\"features\":[");
        String separator = "";
        for (Map.Entry<String, PlaceAreas.Kept> entry : areas.entrySet()) {
            Place place = gazetteer.find(entry.getKey()).orElseThrow();
            out.append(separator).append("{\"type\":\"Feature\",\"id\":");
            text(out, place.code());
            out.append(",\"properties\":{\"code\":");
            text(out, place.code());
            out.append(",\"level\":");
            text(out, place.level().word());
            out.append(",\"parent\":");
            text(out, place.parent());
            out.append(",\"nameAr\":");
            text(out, place.nameAr());
            out.append(",\"nameEn\":");
            text(out, place.nameEn());
            out.append(",\"approximate\":");
            out.append(Boolean.toString(entry.getValue().approximate()));
            for (Map.Entry<String, Object> property :
                    more.getOrDefault(place.code(), Map.of()).entrySet()) {
                out.append(",");
                text(out, property.getKey());
                out.append(':');
                value(out, property.getValue());
            }
            out.append("},\"geometry\":");
            geometry(out, entry.getValue().area());
            out.append('}');
            separator = ",\n";
        }
        out.append("]}");
    }

    private static void geometry(Appendable out, Geometry area) throws IOException {
        out.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            out.append(i == 0 ? "[" : ",[");
            // RFC 7946 wants the outer ring against the clock and holes with it.
            ring(out, polygon.getExteriorRing(), false);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                out.append(',');
                ring(out, polygon.getInteriorRingN(hole), true);
            }
            out.append(']');
        }
        out.append("]}");
    }

    private static void ring(Appendable out, LineString ring, boolean clockwise)
            throws IOException {
        boolean against =
                org.locationtech.jts.algorithm.Orientation.isCCW(ring.getCoordinateSequence());
        Coordinate[] points = (against == clockwise ? ring.reverse() : ring).getCoordinates();
        out.append('[');
        for (int i = 0; i < points.length; i++) {
            out.append(i == 0 ? "[" : ",[").append(degrees(points[i].x));
            out.append(',').append(degrees(points[i].y)).append(']');
        }
        out.append(']');
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static void value(Appendable out, Object value) throws IOException {
        if (value instanceof Number || value instanceof Boolean) {
            out.append(value.toString());
        } else {
            text(out, value.toString());
        }
    }

    private static void text(Appendable out, @org.jspecify.annotations.Nullable String value)
            throws IOException {
        if (value == null) {
            out.append("null");
            return;
        }
        out.append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
}

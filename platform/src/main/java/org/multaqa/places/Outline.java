package org.multaqa.places;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * An area as a map draws it, in steps of 100 metres from the north-western corner of the country's
 * box.
 *
 * @param path the data of an SVG path
 * @param box what it fills
 * @param labelX where a name can stand in it
 * @param approximate whether it was computed and not brought in
 */
record Outline(
        String code, String path, Envelope box, double labelX, double labelY, boolean approximate) {
    private static final double STEPS = 10;

    /** The outline of an area given in degrees. */
    static Outline of(String code, Geometry degrees, boolean approximate) {
        StringBuilder path = new StringBuilder();
        Envelope box = new Envelope();
        Geometry largest = degrees;
        for (int i = 0; i < degrees.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) degrees.getGeometryN(i);
            if (i == 0 || polygon.getArea() > largest.getArea()) {
                largest = polygon;
            }
            ring(polygon.getExteriorRing(), path, box);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(polygon.getInteriorRingN(hole), path, box);
            }
        }
        Coordinate inside = largest.getInteriorPoint().getCoordinate();
        Coordinate centre = largest.getCentroid().getCoordinate();
        boolean centred =
                largest.contains(largest.getFactory().createPoint(centre)) || inside == null;
        Coordinate label = centred ? centre : inside;
        return new Outline(code, path.toString(), box, x(label.x), y(label.y), approximate);
    }

    static double x(double longitude) {
        return (longitude - Syria.WEST) * Plane.EAST * STEPS;
    }

    static double y(double latitude) {
        return (Syria.NORTH - latitude) * Plane.DEGREE * STEPS;
    }

    private static void ring(LineString ring, StringBuilder path, Envelope box) {
        long lastX = 0;
        long lastY = 0;
        int corners = 0;
        int start = path.length();
        for (int i = 0; i < ring.getNumPoints() - 1; i++) {
            Coordinate point = ring.getCoordinateN(i);
            long x = Math.round(x(point.x));
            long y = Math.round(y(point.y));
            box.expandToInclude(x, y);
            if (corners == 0) {
                path.append('M').append(x).append(' ').append(y);
            } else if (x != lastX || y != lastY) {
                step(path, corners == 1, x - lastX, y - lastY);
            } else {
                continue;
            }
            corners++;
            lastX = x;
            lastY = y;
        }
        if (corners < 3) {
            path.setLength(start);
        } else {
            path.append('z');
        }
    }

    private static void step(StringBuilder path, boolean first, long dx, long dy) {
        path.append(first ? "l" : dx < 0 ? "" : " ").append(dx);
        path.append(dy < 0 ? "" : " ").append(dy);
    }
}

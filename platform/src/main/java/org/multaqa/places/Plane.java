package org.multaqa.places;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A flat country: kilometres east and north, true along the 35th parallel. Within Syria lengths are
 * off by 3 % at most, which no map of this size shows.
 */
final class Plane {
    /** Kilometres to a degree of a great circle. */
    static final double DEGREE = 111.32;

    /** Kilometres to a degree east along the 35th parallel. */
    static final double EAST = DEGREE * Math.cos(Math.toRadians(35));

    private Plane() {}

    static Coordinate point(Place place) {
        return new Coordinate(place.longitude() * EAST, place.latitude() * DEGREE);
    }

    /** Kilometres between two places, as the crow flies. */
    static double distance(
            double latitude, double longitude, double otherLatitude, double otherLongitude) {
        return Math.hypot((latitude - otherLatitude) * DEGREE, (longitude - otherLongitude) * EAST);
    }

    static Geometry toDegrees(Geometry plane) {
        return scaled(plane, 1 / EAST, 1 / DEGREE);
    }

    static Geometry fromDegrees(Geometry degrees) {
        return scaled(degrees, EAST, DEGREE);
    }

    private static Geometry scaled(Geometry geometry, double x, double y) {
        Geometry copy = geometry.copy();
        copy.apply(
                new CoordinateSequenceFilter() {
                    @Override
                    public void filter(CoordinateSequence points, int i) {
                        points.setOrdinate(i, 0, points.getX(i) * x);
                        points.setOrdinate(i, 1, points.getY(i) * y);
                    }

                    @Override
                    public boolean isDone() {
                        return false;
                    }

                    @Override
                    public boolean isGeometryChanged() {
                        return true;
                    }
                });
        return copy;
    }
}

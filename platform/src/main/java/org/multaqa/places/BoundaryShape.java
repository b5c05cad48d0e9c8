package org.multaqa.places;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One area of a file of boundaries.
 *
 * @param number its place in the file, from 1
 * @param rings polygons, each its outer ring and its holes, as points of longitude and latitude
 */
record BoundaryShape(int number, Map<String, String> properties, List<List<double[][]>> rings) {

    /** The same with its rings closed and its polygons valid. */
    record Sound(int number, Map<String, String> properties, Geometry area, boolean mended) {}

    /** What to call it before its code is known. */
    static String name(int number, Map<String, String> properties) {
        return properties.values().stream()
                .filter(v -> !v.isBlank())
                .findFirst()
                .orElse(String.valueOf(number));
    }
}

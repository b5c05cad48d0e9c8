package org.multaqa.places;

/** Invented boundaries: squares that are nobody's. */
final class BoundarySamples {
    private BoundarySamples() {}

    /** Two governorates as GeoJSON; the second ring is not closed and crosses itself. */
    static final String SQUARES =
            """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"NAME": "one", "PCODE": "sy03"},
               "geometry": {"type": "Polygon", "coordinates":
                 [[[36.0, 33.0], [37.0, 33.0], [37.0, 34.0], [36.0, 34.0], [36.0, 33.0]]]}},
              {"type": "Feature", "properties": {"NAME": "two", "PCODE": "SY04"},
               "geometry": {"type": "MultiPolygon", "coordinates":
                 [[[[37.0, 33.0], [38.0, 34.0], [38.0, 33.0], [37.0, 34.0]]]]}}
            ]}
            """;

    /** Two districts with a border in common as TopoJSON, one known by its former code. */
    static final String TOPOLOGY =
            """
            {"type": "Topology",
             "transform": {"scale": [0.01, 0.01], "translate": [36, 35]},
             "arcs": [
               [[10, 0], [0, 10]],
               [[10, 10], [-10, 0], [0, -10], [10, 0]],
               [[10, 0], [10, 0], [0, 10], [-10, 0]]
             ],
             "objects": {"areas": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "arcs": [[0, 1]],
                "properties": {"adm1": "SY10", "adm3": "SY100202"}},
               {"type": "Polygon", "arcs": [[2, -1]],
                "properties": {"adm1": "SY10", "adm3": "SY100603"}}
             ]}}}
            """;
}

package org.multaqa.places;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The areas of a TopoJSON file: borders stand once, as arcs, and an area lists the arcs around it;
 * a negative number (counted from -1) means the arc the other way round. With a transform the
 * points of an arc are whole numbers, each the step from the one before.
 */
final class TopologyReader {
    private final JsonNode file;
    private final List<double[][]> arcs = new ArrayList<>();

    TopologyReader(JsonNode file) {
        this.file = file;
        JsonNode transform = file.path("transform");
        boolean steps = transform.isObject();
        double[] scale = steps ? BoundaryReader.point(transform.path("scale")) : new double[2];
        double[] shift = steps ? BoundaryReader.point(transform.path("translate")) : new double[2];
        for (JsonNode arc : file.path("arcs")) {
            double[][] points = new double[arc.size()][];
            double x = 0;
            double y = 0;
            for (int i = 0; i < points.length; i++) {
                double[] point = BoundaryReader.point(arc.get(i));
                if (steps) {
                    x += point[0];
                    y += point[1];
                    point = new double[] {x * scale[0] + shift[0], y * scale[1] + shift[1]};
                }
                points[i] = point;
            }
            arcs.add(points);
        }
    }

    List<BoundaryShape> shapes() {
        List<BoundaryShape> shapes = new ArrayList<>();
        file.path("objects").properties().forEach(object -> collect(object.getValue(), shapes));
        return shapes;
    }

    private void collect(JsonNode object, List<BoundaryShape> shapes) {
        List<List<double[][]>> polygons = new ArrayList<>();
        switch (object.path("type").asString("")) {
            case "GeometryCollection" ->
                    object.path("geometries").forEach(inner -> collect(inner, shapes));
            case "Polygon" -> polygons.add(rings(object.path("arcs")));
            case "MultiPolygon" ->
                    object.path("arcs").forEach(polygon -> polygons.add(rings(polygon)));
            default -> {}
        }
        if (!polygons.isEmpty()) {
            shapes.add(
                    new BoundaryShape(
                            shapes.size() + 1,
                            BoundaryReader.properties(object.path("properties")),
                            polygons));
        }
    }

    private List<double[][]> rings(JsonNode polygon) {
        List<double[][]> rings = new ArrayList<>();
        for (JsonNode ring : polygon) {
            List<double[]> points = new ArrayList<>();
            for (JsonNode number : ring) {
                append(points, number.asInt());
            }
            rings.add(points.toArray(double[][]::new));
        }
        return rings;
    }

    /** The next arc of a ring begins where the one before it ended: that point is taken once. */
    private void append(List<double[]> points, int number) {
        int index = number < 0 ? ~number : number;
        if (index >= arcs.size()) {
            throw new BoundaryReader.UnusableFile("places.file-arc-missing", "number", index);
        }
        double[][] arc = arcs.get(index);
        int first = points.isEmpty() ? 0 : 1;
        for (int i = first; i < arc.length; i++) {
            points.add(number < 0 ? arc[arc.length - 1 - i] : arc[i]);
        }
    }
}

package org.multaqa.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads areas from GeoJSON or TopoJSON. A file is looked through once before it is taken into
 * memory, so that one with too much in it costs nothing; what cannot be drawn is refused in words.
 */
final class BoundaryReader {
    private static final long MOST_BYTES = 40L << 20;
    private static final int MOST_POINTS = 250_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private BoundaryReader() {}

    /** The areas of a file, or why it cannot be taken. */
    static Outcome<List<BoundaryShape.Sound>> read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return refused("places.file-too-large", "most", MOST_BYTES >> 20);
            }
            if (numbers(file) > 2 * MOST_POINTS) {
                return refused("places.file-too-detailed", "most", MOST_POINTS);
            }
            return sound(shapes(JSON.readTree(file.toFile())));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            return refused("places.file-no-json", "line", line);
        } catch (UnusableFile e) {
            return refused(e.key, e.arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts what comes in into a file, one byte more than is taken at the most. */
    static void spool(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[1 << 16];
            long left = MOST_BYTES + 1;
            for (int read = in.read(piece); read > 0 && left > 0; read = in.read(piece)) {
                out.write(piece, 0, (int) Math.min(read, left));
                left -= read;
            }
        }
    }

    /** How many numbers stand in the file, counted until there are too many. */
    private static int numbers(Path file) {
        int numbers = 0;
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            JsonToken token = parser.nextToken();
            while (token != null && numbers <= 2 * MOST_POINTS) {
                if (token.isNumeric()) {
                    numbers++;
                }
                token = parser.nextToken();
            }
        }
        return numbers;
    }

    private static List<BoundaryShape> shapes(JsonNode file) {
        List<BoundaryShape> shapes = new ArrayList<>();
        switch (file.path("type").asString("")) {
            case "Topology" -> shapes.addAll(new TopologyReader(file).shapes());
            case "FeatureCollection" -> {
                int number = 0;
                for (JsonNode feature : file.path("features")) {
                    JsonNode geometry = feature.path("geometry");
                    number++;
                    List<List<double[][]>> polygons =
                            switch (geometry.path("type").asString("")) {
                                case "Polygon" -> List.of(rings(geometry.path("coordinates")));
                                case "MultiPolygon" -> {
                                    List<List<double[][]>> all = new ArrayList<>();
                                    geometry.path("coordinates").forEach(p -> all.add(rings(p)));
                                    yield all;
                                }
                                default -> List.of();
                            };
                    if (!polygons.isEmpty()) {
                        shapes.add(
                                new BoundaryShape(
                                        number, properties(feature.path("properties")), polygons));
                    }
                }
            }
            default -> {}
        }
        if (shapes.isEmpty()) {
            throw new UnusableFile("places.file-no-areas");
        }
        return shapes;
    }

    static Map<String, String> properties(JsonNode node) {
        Map<String, String> properties = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> {
                    if (entry.getValue().isString()) {
                        properties.put(entry.getKey(), entry.getValue().asString());
                    }
                });
        return properties;
    }

    private static List<double[][]> rings(JsonNode polygon) {
        List<double[][]> rings = new ArrayList<>();
        for (JsonNode ring : polygon) {
            double[][] points = new double[ring.size()][];
            for (int i = 0; i < points.length; i++) {
                points[i] = point(ring.get(i));
            }
            rings.add(points);
        }
        return rings;
    }

    static double[] point(JsonNode position) {
        return new double[] {
            position.path(0).asDouble(Double.NaN), position.path(1).asDouble(Double.NaN)
        };
    }

    private static Outcome<List<BoundaryShape.Sound>> sound(List<BoundaryShape> shapes) {
        List<BoundaryShape.Sound> sound = new ArrayList<>();
        for (BoundaryShape shape : shapes) {
            boolean mended = false;
            List<Polygon> polygons = new ArrayList<>();
            for (List<double[][]> rings : shape.rings()) {
                List<LinearRing> read = new ArrayList<>();
                for (double[][] points : rings) {
                    Coordinate[] ring = ring(points, shape);
                    mended |= ring.length != points.length;
                    read.add(GEOMETRY.createLinearRing(ring));
                }
                if (read.isEmpty()) {
                    throw broken(shape);
                }
                LinearRing[] holes = read.subList(1, read.size()).toArray(LinearRing[]::new);
                Polygon polygon = GEOMETRY.createPolygon(read.getFirst(), holes);
                Geometry valid = polygon.isValid() ? polygon : GeometryFixer.fix(polygon);
                mended |= valid != polygon;
                for (Object part : PolygonExtracter.getPolygons(valid)) {
                    polygons.add((Polygon) part);
                }
            }
            Geometry area = GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            if (!area.isValid()) {
                area = GeometryFixer.fix(area);
                mended = true;
            }
            if (area.isEmpty()) {
                throw broken(shape);
            }
            sound.add(new BoundaryShape.Sound(shape.number(), shape.properties(), area, mended));
        }
        return Outcome.done(sound);
    }

    /** The points of a ring, closed; refused where it is no ring or not in the country. */
    private static Coordinate[] ring(double[][] points, BoundaryShape shape) {
        List<Coordinate> ring = new ArrayList<>(points.length + 1);
        for (double[] point : points) {
            if (!Double.isFinite(point[0]) || !Double.isFinite(point[1])) {
                throw broken(shape);
            }
            if (!Syria.has(point[1], point[0])) {
                throw new UnusableFile(
                        "places.file-outside",
                        "name",
                        BoundaryShape.name(shape.number(), shape.properties()));
            }
            ring.add(new Coordinate(point[0], point[1]));
        }
        if (ring.size() >= 3 && !ring.getFirst().equals2D(ring.getLast())) {
            ring.add(ring.getFirst().copy());
        }
        if (ring.size() < 4) {
            throw broken(shape);
        }
        return ring.toArray(Coordinate[]::new);
    }

    private static UnusableFile broken(BoundaryShape shape) {
        return new UnusableFile(
                "places.file-ring-broken",
                "name",
                BoundaryShape.name(shape.number(), shape.properties()));
    }

    private static Outcome<List<BoundaryShape.Sound>> refused(String key, Object... arguments) {
        return Outcome.invalid(Problem.at("file", key, arguments));
    }

    /** What is wrong with a file, found deep in it. */
    static final class UnusableFile extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String key;
        private final transient Object[] arguments;

        UnusableFile(String key, Object... arguments) {
            super(key);
            this.key = key;
            this.arguments = arguments;
        }
    }
}

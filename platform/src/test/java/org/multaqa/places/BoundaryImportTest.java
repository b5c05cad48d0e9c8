package org.multaqa.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.multaqa.accounts.Actor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.imports.ImportReport;
import org.multaqa.imports.ImportReport.Result;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Official boundaries")
class BoundaryImportTest {
    @Autowired private BoundaryImport boundaries;
    @Autowired private PlaceAreas areas;
    @Autowired private Gazetteer gazetteer;
    @TempDir private Path folder;
    private final List<UUID> brought = new ArrayList<>();

    @AfterEach
    void takeBack() {
        brought.forEach(batch -> boundaries.undo(Actor.COMMAND, batch));
    }

    @Test
    @DisplayName("replace the computed areas of two governorates; a broken ring is mended")
    void replaceComputedAreas() throws IOException {
        ImportReport report = bring(BoundarySamples.SQUARES).orThrow();
        assertThat(report.rows()).hasSize(14);
        assertThat(report.count(Result.ADDED)).isEqualTo(2);
        assertThat(report.count(Result.SKIPPED)).isEqualTo(12);
        assertThat(report.rows().get(0).notes()).isEmpty();
        assertThat(report.rows().get(1).notes())
                .extracting(m -> m.key())
                .containsExactly("places.boundary-mended");
        PlaceAreas.Kept rif = kept(Level.GOVERNORATE, "SY03");
        assertThat(rif.approximate()).isFalse();
        assertThat(rif.area().getArea()).isEqualTo(1);
        assertThat(kept(Level.GOVERNORATE, "SY04").area().isValid()).isTrue();
        assertThat(
                        Objects.requireNonNull(areas.outlines(Level.GOVERNORATE).get("SY03"))
                                .approximate())
                .isFalse();
        assertThat(areas.approximate(Level.GOVERNORATE)).as("twelve still are").isTrue();
    }

    @Test
    @DisplayName("come from TopoJSON too, by its arcs and steps, with a former code followed")
    void comeFromTopology() throws IOException {
        ImportReport report = bring(BoundarySamples.TOPOLOGY).orThrow();
        assertThat(report.count(Result.ADDED)).isEqualTo(2);
        assertThat(report.rows().getFirst().notes())
                .extracting(m -> m.key())
                .containsExactly("places.boundary-former");
        Geometry first = kept(Level.SUB_DISTRICT, "SY100601").area();
        Geometry second = kept(Level.SUB_DISTRICT, "SY100603").area();
        assertThat(first.getEnvelopeInternal().getMinX()).isEqualTo(36);
        assertThat(first.getEnvelopeInternal().getMaxX()).isEqualTo(36.1);
        assertThat(first.getArea())
                .isCloseTo(second.getArea(), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(first.intersection(second).getLength()).isGreaterThan(0.09);
        assertThat(first.intersection(second).getArea()).isLessThan(1e-9);
    }

    @Test
    @DisplayName("go before older ones, and taking them back brings those out again")
    void canBeTakenBack() throws IOException {
        bring(BoundarySamples.SQUARES).orThrow();
        ImportReport later =
                bring(BoundarySamples.SQUARES.replace("36.0, 33.0", "36.5, 33.0")).orThrow();
        assertThat(later.count(Result.CHANGED)).isEqualTo(2);
        assertThat(kept(Level.GOVERNORATE, "SY03").area().getArea()).isLessThan(1);
        ImportReport undone = boundaries.undo(Actor.COMMAND, later.batch()).orThrow();
        assertThat(undone.count(Result.REMOVED)).isEqualTo(2);
        assertThat(kept(Level.GOVERNORATE, "SY03").area().getArea()).isEqualTo(1);
        assertThat(boundaries.undo(Actor.COMMAND, later.batch()).isDone()).isFalse();
        boundaries.undo(Actor.COMMAND, brought.getFirst()).orThrow();
        assertThat(kept(Level.GOVERNORATE, "SY03").approximate()).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no json at all|places.file-no-json",
                "{\"type\": \"FeatureCollection\", \"features\": [|places.file-no-json",
                "[1, 2]|places.file-no-areas",
                "{\"type\": \"FeatureCollection\", \"features\": []}|places.file-no-areas"
            })
    @DisplayName("of a file that is none are refused in words")
    void refusesOtherFiles(String content, String key) throws IOException {
        assertThat(problem(bring(content))).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource({
        "SY04, SY77, places.file-codes-unknown",
        "PCODE, CODE, places.file-codes-unknown",
        "36.0, 6.0, places.file-outside",
        "'[37.0, 34.0], [36.0, 34.0], [36.0, 33.0]', '[37.0, 33.0]', places.file-ring-broken",
        "'[36.0, 33.0], [37.0', '[null, 33.0], [37.0', places.file-ring-broken"
    })
    @DisplayName("with something wrong in them are refused as a whole")
    void refusesWhatIsWrong(String good, String wrong, String key) throws IOException {
        String text =
                good.equals("PCODE")
                        ? BoundarySamples.SQUARES.replaceFirst(good, wrong)
                        : BoundarySamples.SQUARES.replace(good, wrong);
        assertThat(problem(bring(text))).isEqualTo(key);
        assertThat(boundaries.batches(Actor.COMMAND).orThrow())
                .allMatch(batch -> batch.undoneAt() != null);
    }

    @Test
    @DisplayName("with no code that is known are refused, and so is an arc that is not there")
    void refusesWhatIsMissing() throws IOException {
        String codeless = BoundarySamples.SQUARES.replace("sy03", "a").replace("SY04", "b");
        assertThat(problem(bring(codeless))).isEqualTo("places.file-no-codes");
        assertThat(problem(bring(BoundarySamples.TOPOLOGY.replace("[2, -1]", "[7, -1]"))))
                .isEqualTo("places.file-arc-missing");
    }

    @Test
    @DisplayName("of a million points are refused before they are taken into memory")
    void refusesTooMany() throws IOException {
        String points =
                IntStream.range(0, 1_000_000)
                        .mapToObj(i -> "[36.1,33.1]")
                        .collect(Collectors.joining(","));
        String text =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                        + points
                        + "]]}}]}";
        assertThat(problem(bring(text))).isEqualTo("places.file-too-detailed");
    }

    @ParameterizedTest(name = "syr_adm{0}")
    @ValueSource(ints = {1, 2, 3})
    @DisplayName("of the whole country are taken as they come, where the test files are there")
    void takesRealFiles(int number) throws IOException {
        Path file = shared("data/geo/syr_adm" + number + ".topojson");
        Level level = Level.values()[number - 1];
        ImportReport report = boundaries.bring(Actor.COMMAND, file).orThrow();
        brought.add(report.batch());
        assertThat(report.count(Result.ADDED)).isEqualTo(gazetteer.ofLevel(level).size());
        assertThat(report.count(Result.SKIPPED)).isZero();
        assertThat(areas.approximate(level)).isFalse();
        if (level == Level.SUB_DISTRICT) {
            GeometryFactory factory = new GeometryFactory();
            var kept = areas.kept(level);
            long outside =
                    gazetteer.ofLevel(Level.COMMUNITY).stream()
                            .filter(p ->
                                    !Objects.requireNonNull(kept.get(p.parent()))
                                            .area()
                                            .covers(
                                                    factory.createPoint(
                                                            new Coordinate(
                                                                    p.longitude(), p.latitude()))))
                            .count();
            // The file is simplified: fifty points lie outside, nearly all by less than a
            // kilometre.
            assertThat(outside).isLessThanOrEqualTo(50);
        }
    }

    /** A file handed to the makers beside the project; its tests are passed over without it. */
    private static Path shared(String name) {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("multaqa"))) {
            here = here.getParent();
        }
        Path file = Path.of(String.valueOf(here)).resolveSibling("shared").resolve(name);
        assumeThat(file).as("test input beside the project").exists();
        return file;
    }

    private PlaceAreas.Kept kept(Level level, String code) {
        return Objects.requireNonNull(areas.kept(level).get(code));
    }

    private Outcome<ImportReport> bring(String content) throws IOException {
        Path file = folder.resolve(brought.size() + ".json");
        Files.writeString(file, content);
        Outcome<ImportReport> outcome = boundaries.bring(Actor.COMMAND, file);
        if (outcome instanceof Outcome.Done<ImportReport>(ImportReport report)) {
            brought.add(report.batch());
        }
        return outcome;
    }

    private static String problem(Outcome<ImportReport> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Problem problem = ((Outcome.Refused<ImportReport>) outcome).problems().getFirst();
        return problem.message().key();
    }
}

package org.multaqa.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Remembering;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The areas computed from the points")
class PlaceAreasTest {
    @Autowired private PlaceAreas areas;
    @Autowired private PlaceAreaStore store;
    @Autowired private Gazetteer gazetteer;
    @Autowired private Places places;

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"GOVERNORATE", "DISTRICT", "SUB_DISTRICT"})
    @DisplayName("cover every place of a level, without gaps between and without overlaps")
    void coverTheCountry(Level level) {
        Map<String, PlaceAreas.Kept> kept = areas.kept(level);
        assertThat(kept.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        gazetteer.ofLevel(level).stream().map(Place::code).toList());
        Geometry[] coverage =
                kept.values().stream()
                        .map(area -> Plane.fromDegrees(area.area()))
                        .toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(coverage)).isTrue();
        assertThat(areas.approximate(level)).isTrue();
    }

    @Test
    @DisplayName("hold every community in its own sub-district, all but a handful at the edges")
    void holdTheirCommunities() {
        Map<String, PlaceAreas.Kept> kept = areas.kept(Level.SUB_DISTRICT);
        GeometryFactory factory = new GeometryFactory();
        List<Place> outside = new ArrayList<>();
        for (Place community : gazetteer.ofLevel(Level.COMMUNITY)) {
            Geometry area = there(kept, community.parent()).area();
            Coordinate point = new Coordinate(community.longitude(), community.latitude());
            if (!area.covers(factory.createPoint(point))) {
                outside.add(community);
            }
        }
        assertThat(outside).hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"DISTRICT", "SUB_DISTRICT"})
    @DisplayName("add up: what lies in a place fills its area and no more")
    void addUp(Level level) {
        Level larger = Level.values()[level.ordinal() - 1];
        Map<String, PlaceAreas.Kept> parents = areas.kept(larger);
        Map<String, PlaceAreas.Kept> children = areas.kept(level);
        assertThat(parents)
                .allSatisfy((code, parent) -> {
                    double sum =
                            gazetteer.children(code).stream()
                                    .mapToDouble(
                                            child -> there(children, child.code()).area().getArea())
                                    .sum();
                    assertThat(sum).isCloseTo(parent.area().getArea(), withinPercentage(0.0001));
                });
    }

    @Test
    @DisplayName("come near to the country's size")
    void comeNearToTheCountry() {
        double squareKilometres =
                areas.kept(Level.GOVERNORATE).values().stream()
                        .mapToDouble(area -> Plane.fromDegrees(area.area()).getArea())
                        .sum();
        assertThat(squareKilometres).isCloseTo(185_180, withinPercentage(8));
    }

    @Test
    @DisplayName("are computed once and kept, and anew when a community with a point is added")
    void areKept() {
        areas.kept(Level.SUB_DISTRICT);
        String before = store.computedOf();
        ((Remembering) areas).forget();
        areas.outlines(Level.DISTRICT);
        assertThat(store.computedOf()).isEqualTo(before);

        String code = gazetteer.find("SY020000").orElseThrow().code();
        String path = path(code);
        Place near = gazetteer.children(code).getFirst();
        places.add(
                        Actor.PROGRAM,
                        code,
                        new PlaceForm(
                                "قرية السنديانة",
                                null,
                                "%.4f".formatted(near.latitude() + 0.06),
                                "%.4f".formatted(near.longitude() + 0.06)))
                .orThrow();
        assertThat(path(code)).isNotEqualTo(path);
        assertThat(store.computedOf()).isNotEqualTo(before);
    }

    private String path(String code) {
        return Objects.requireNonNull(areas.outlines(Level.SUB_DISTRICT).get(code)).path();
    }

    private static PlaceAreas.Kept there(Map<String, PlaceAreas.Kept> kept, @Nullable String code) {
        return Objects.requireNonNull(kept.get(code));
    }
}

package org.multaqa.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.places.MapDrawing;
import org.multaqa.places.MapPainter;
import org.multaqa.places.MapPlan;
import org.multaqa.places.Place;
import org.multaqa.places.PlaceAreas;
import org.springframework.stereotype.Component;

/** The map of gaps and overlaps: areas shaded as the cells of the table are. */
@Component
class CoverageMap {
    private final MapPainter painter;
    private final PlaceAreas areas;

    CoverageMap(MapPainter painter, PlaceAreas areas) {
        this.painter = painter;
        this.areas = areas;
    }

    /** The map of the sector looked at, or of all together. */
    MapDrawing draw(Matrix matrix, Language language) {
        View view = matrix.view();
        Map<String, MapPlan.Area> shown = new HashMap<>();
        // Few counts differ, and a number in words costs more than all else of an area.
        Map<Integer, String> words = new HashMap<>();
        for (Matrix.Row row : matrix.areas()) {
            Place place = row.place();
            if (place != null) {
                Count count = row.of(view.sector());
                shown.put(
                        place.code(),
                        new MapPlan.Area(
                                count.shade(),
                                place.name(language)
                                        + ": "
                                        + words.computeIfAbsent(
                                                count.overlap()
                                                        ? -count.organisations()
                                                        : count.organisations(),
                                                number -> says(number, language)),
                                view.inside(place)));
            }
        }
        String title =
                Texts.all()
                        .say(
                                language,
                                "coverage.drawing",
                                "sector",
                                Texts.all().say(language, Sectors.key(view.sector())));
        return painter.draw(
                new MapPlan(
                        "coverage-map",
                        title,
                        language,
                        view.level(),
                        view.within() == null ? null : view.within().code(),
                        shown,
                        List.of(),
                        true));
    }

    boolean isApproximate(Matrix matrix) {
        return areas.approximate(matrix.view().level());
    }

    /** A number of organisations in words; below zero with a possible overlap among them. */
    private static String says(int number, Language language) {
        return Texts.all()
                .say(
                        language,
                        number < 0 ? "coverage.says-overlap" : "coverage.says",
                        "count",
                        Math.abs(number));
    }
}

package org.multaqa.maps;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Open;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The counts of the map for programs. */
@RestController
class MapApi {
    private final OrganisationMaps maps;
    private final Gazetteer gazetteer;
    private final Answers answers;

    MapApi(OrganisationMaps maps, Gazetteer gazetteer, Answers answers) {
        this.maps = maps;
        this.gazetteer = gazetteer;
        this.answers = answers;
    }

    /** How many organisations have their seat in a place, and how many serve people there. */
    public record Counted(
            String code,
            String level,
            @Nullable String nameAr,
            @Nullable String nameEn,
            int home,
            int work) {}

    @Open
    @GetMapping("/api/v1/map")
    ResponseEntity<?> counts(
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String kind) {
        Optional<Place> around = gazetteer.find(in);
        if (in != null && around.isEmpty()) {
            return answers.of(Outcome.notFound());
        }
        List<Counted> counted =
                maps
                        .rows(
                                around.orElse(null),
                                MapFilter.of(null, sector, kind),
                                Language.ENGLISH)
                        .stream()
                        .map(row -> counted(row.place(), row))
                        .toList();
        return ResponseEntity.ok(new Answers.Items<>(counted, null));
    }

    private static Counted counted(Place place, OrganisationMaps.Row row) {
        return new Counted(
                place.code(),
                place.level().word(),
                place.nameAr(),
                place.nameEn(),
                row.home(),
                row.work());
    }
}

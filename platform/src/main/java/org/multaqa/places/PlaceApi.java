package org.multaqa.places;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The gazetteer for programs: reading is open to all. */
@RestController
@RequestMapping("/api/v1/places")
class PlaceApi {
    /** So many of a search are kept apart by the likeness of their names. */
    private static final int SEARCHED = 120;

    private final Gazetteer gazetteer;
    private final Places places;
    private final Answers answers;

    PlaceApi(Gazetteer gazetteer, Places places, Answers answers) {
        this.gazetteer = gazetteer;
        this.places = places;
        this.answers = answers;
    }

    /** A name to be given. */
    public record Named(@Nullable String nameAr) {}

    /** A spelling to be added. */
    public record Spelt(@Nullable String spelling) {}

    /** A place to be added within {@code parent}; without a point it is put where the parent is. */
    public record NewPlace(
            @Nullable String parent,
            @Nullable String nameAr,
            @Nullable String nameEn,
            @Nullable String latitude,
            @Nullable String longitude) {}

    /** What stands for a place that is closed. */
    public record Closing(@Nullable String successor) {}

    @Open
    @GetMapping
    Answers.Items<PlaceView> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(defaultValue = "false") boolean lacking,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        int asked = Math.clamp(limit, 1, 200);
        Optional<Level> known = Level.of(level);
        if (level != null && known.isEmpty()) {
            return new Answers.Items<>(List.of(), null);
        }
        PlaceQuery query = new PlaceQuery(q, known.orElse(null), within, lacking);
        List<Place> found = gazetteer.search(query, q.isBlank() ? Integer.MAX_VALUE : SEARCHED);
        List<Place> piece = after(found, after).limit(asked + 1L).toList();
        boolean more = piece.size() > asked;
        List<Place> shown = more ? piece.subList(0, asked) : piece;
        return new Answers.Items<>(views(shown), more ? shown.getLast().code() : null);
    }

    private static Stream<Place> after(List<Place> found, @Nullable String code) {
        if (code == null) {
            return found.stream();
        }
        return found.stream().dropWhile(p -> !p.code().equals(code)).skip(1);
    }

    @Open
    @GetMapping("/resolve")
    PlaceView.Resolved resolve(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String around) {
        return switch (gazetteer.resolve(text, around)) {
            case Resolution.Found(Place place) ->
                    new PlaceView.Resolved("found", views(List.of(place)));
            case Resolution.Several(List<Place> candidates) ->
                    new PlaceView.Resolved("several", views(candidates));
            case Resolution.Unknown(List<Place> suggestions) ->
                    new PlaceView.Resolved("unknown", views(suggestions));
        };
    }

    @Open
    @GetMapping("/{code}")
    ResponseEntity<?> one(@PathVariable String code) {
        Outcome<Place> found = gazetteer.find(code).map(Outcome::done).orElseGet(Outcome::notFound);
        return answers.of(found.map(this::whole));
    }

    private PlaceView.Whole whole(Place place) {
        var closed = gazetteer.closed(place.code());
        return new PlaceView.Whole(
                PlaceView.of(place, gazetteer),
                gazetteer.formerCodes(place.code()),
                gazetteer.spellings(place.code()).stream().map(Spelling::spelling).toList(),
                views(gazetteer.children(place.code())),
                closed == null ? null : closed.toString());
    }

    @PostMapping
    ResponseEntity<?> add(Actor actor, @RequestBody NewPlace asked) {
        PlaceForm form =
                new PlaceForm(asked.nameAr(), asked.nameEn(), asked.latitude(), asked.longitude());
        String parent = asked.parent() == null ? "" : asked.parent();
        return answers.created(
                places.add(actor, parent, form).map(this::view),
                view -> "/api/v1/places/" + view.code());
    }

    @PutMapping("/{code}/arabic-name")
    ResponseEntity<?> name(Actor actor, @PathVariable String code, @RequestBody Named named) {
        return answers.of(places.nameInArabic(actor, code, named.nameAr()).map(this::view));
    }

    @PostMapping("/{code}/spellings")
    ResponseEntity<?> spell(Actor actor, @PathVariable String code, @RequestBody Spelt spelt) {
        return answers.of(places.addSpelling(actor, code, spelt.spelling()).map(this::view));
    }

    @DeleteMapping("/{code}/spellings/{spelling}")
    ResponseEntity<?> unspell(
            Actor actor, @PathVariable String code, @PathVariable String spelling) {
        return answers.of(places.removeSpelling(actor, code, spelling).map(this::view));
    }

    @PostMapping("/{code}/close")
    ResponseEntity<?> close(Actor actor, @PathVariable String code, @RequestBody Closing closing) {
        return answers.of(places.close(actor, code, closing.successor()).map(this::view));
    }

    @PostMapping("/{code}/reopen")
    ResponseEntity<?> reopen(Actor actor, @PathVariable String code) {
        return answers.of(places.reopen(actor, code).map(this::view));
    }

    private PlaceView view(Place place) {
        return PlaceView.of(place, gazetteer);
    }

    private List<PlaceView> views(List<Place> list) {
        return list.stream().map(this::view).toList();
    }
}

package org.multaqa.places;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;

/** Finds out which property of a file holds the codes, and of which level they are. */
final class BoundaryCodes {
    private static final int NAMED = 8;

    private record Guess(String property, Level level, int places) {}

    /** The areas of a file with the places they are of. */
    record Known(Level level, Map<BoundaryShape.Sound, Place> places) {}

    private BoundaryCodes() {}

    static Outcome<Known> find(List<BoundaryShape.Sound> shapes, Gazetteer gazetteer) {
        Set<String> properties = new LinkedHashSet<>();
        shapes.forEach(shape -> properties.addAll(shape.properties().keySet()));
        Guess best = new Guess("", Level.GOVERNORATE, 0);
        for (String property : properties) {
            for (Guess guess : guesses(property, shapes, gazetteer)) {
                // The codes of what is around repeat themselves; an area's own do not.
                if (guess.places() > best.places()
                        || (guess.places() == best.places()
                                && guess.level().compareTo(best.level()) > 0)) {
                    best = guess;
                }
            }
        }
        if (best.places() == 0) {
            return Outcome.invalid(Problem.at("file", "places.file-no-codes"));
        }
        return known(best, shapes, gazetteer);
    }

    private static List<Guess> guesses(
            String property, List<BoundaryShape.Sound> shapes, Gazetteer gazetteer) {
        Map<Level, Set<Place>> found = new EnumMap<>(Level.class);
        for (BoundaryShape.Sound shape : shapes) {
            gazetteer
                    .find(shape.properties().get(property))
                    .filter(place -> place.level().hasArea())
                    .ifPresent(place ->
                            found.computeIfAbsent(place.level(), l -> new HashSet<>()).add(place));
        }
        List<Guess> guesses = new ArrayList<>();
        found.forEach((level, places) -> guesses.add(new Guess(property, level, places.size())));
        return guesses;
    }

    private static Outcome<Known> known(
            Guess guess, List<BoundaryShape.Sound> shapes, Gazetteer gazetteer) {
        Map<BoundaryShape.Sound, Place> places = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (BoundaryShape.Sound shape : shapes) {
            String code = shape.properties().get(guess.property());
            Optional<Place> place = gazetteer.find(code).filter(p -> p.level() == guess.level());
            if (place.isPresent()) {
                places.put(shape, place.get());
            } else {
                unknown.add(
                        code == null
                                ? BoundaryShape.name(shape.number(), shape.properties())
                                : code);
            }
        }
        if (!unknown.isEmpty()) {
            List<String> first = unknown.subList(0, Math.min(NAMED, unknown.size()));
            String more = unknown.size() > NAMED ? " ..." : "";
            return Outcome.invalid(
                    Problem.at(
                            "file",
                            "places.file-codes-unknown",
                            "count",
                            unknown.size(),
                            "codes",
                            String.join(", ", first) + more));
        }
        return Outcome.done(new Known(guess.level(), places));
    }
}

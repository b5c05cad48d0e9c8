package org.multaqa.activities;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.language.Language;
import org.multaqa.language.Problem;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.places.Resolution;
import org.springframework.stereotype.Component;

/**
 * Places of a row as people type them: several with a semicolon between them, or with commas where
 * the whole is no one place (المنصورة، الرقة is one). Which of several places of a name is meant is
 * asked, and answered by a field {@code choice...} with the name, a bar and the code.
 */
@Component
class PlaceTyping {
    private static final int MOST = 60;
    private static final int CANDIDATES = 8;
    private static final int QUESTIONS = 3;

    private final Gazetteer gazetteer;

    PlaceTyping(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The codes of what is typed; what cannot be told goes to the problems, at {@code field}. */
    List<String> codes(
            String field, String typed, Map<String, String> answers, List<Problem> problems) {
        Set<String> codes = new LinkedHashSet<>();
        List<String> parts = parts(typed);
        if (parts.size() > MOST) {
            problems.add(Problem.at(field, "activities.too-many-places", "most", MOST));
            return List.of();
        }
        for (String part : parts) {
            String meant = answers.getOrDefault(part, part);
            switch (gazetteer.resolve(meant, null)) {
                case Resolution.Found(Place place) -> codes.add(place.code());
                case Resolution.Several several ->
                        problems.add(Problem.at(field, "activities.place-several", "typed", part));
                case Resolution.Unknown unknown ->
                        problems.add(Problem.at(field, "activities.no-place", "typed", part));
            }
        }
        return List.copyOf(codes);
    }

    /** What is to be asked about what is typed. */
    List<PlaceQuestion> questions(String typed, Map<String, String> answers) {
        List<PlaceQuestion> questions = new ArrayList<>();
        for (String part : parts(typed)) {
            List<Place> candidates =
                    answers.containsKey(part)
                            ? List.of()
                            : switch (gazetteer.resolve(part, null)) {
                                case Resolution.Found found -> List.of();
                                case Resolution.Several(List<Place> several) -> several;
                                case Resolution.Unknown(List<Place> near) -> near;
                            };
            if (!candidates.isEmpty() && questions.size() < QUESTIONS) {
                questions.add(
                        new PlaceQuestion(
                                part,
                                candidates.stream()
                                        .limit(CANDIDATES)
                                        .map(this::candidate)
                                        .toList()));
            }
        }
        return questions;
    }

    private PlaceQuestion.Candidate candidate(Place place) {
        List<Place> path = gazetteer.path(place.code());
        return new PlaceQuestion.Candidate(
                place, path.subList(0, Math.max(0, path.size() - 1)).reversed());
    }

    /** Places that what is being typed may become, as they would be typed to be understood. */
    List<String> suggestions(String typed, Language language) {
        List<String> parts = List.of(typed.split("[;؛\\n]"));
        String last = parts.isEmpty() ? "" : parts.getLast().strip();
        if (last.length() < 2) {
            return List.of();
        }
        String before =
                parts.size() < 2
                        ? ""
                        : String.join("؛ ", parts.subList(0, parts.size() - 1)).strip() + "؛ ";
        return gazetteer.search(last, CANDIDATES).stream()
                .map(place -> before + shown(place, language))
                .toList();
    }

    /** What was typed, with the places that were chosen in the stead of the names asked about. */
    String answered(String typed, Map<String, String> answers, Language language) {
        List<String> parts = new ArrayList<>();
        for (String part : parts(typed)) {
            String code = answers.get(part);
            parts.add(code == null ? part : shown(List.of(code), language));
        }
        return String.join("؛ ", parts);
    }

    /** Codes as a person would type them. */
    String shown(List<String> codes, Language language) {
        List<String> names = new ArrayList<>();
        for (String code : codes) {
            names.add(gazetteer.find(code).map(p -> shown(p, language)).orElse(code));
        }
        return String.join("؛ ", names);
    }

    /** The name where it says enough, else with something around it, else with the code. */
    private String shown(Place place, Language language) {
        String name = place.name(language);
        if (means(name, place)) {
            return name;
        }
        for (Place around : gazetteer.path(place.code()).reversed()) {
            String both = name + "، " + around.name(language);
            if (!around.equals(place) && means(both, place)) {
                return both;
            }
        }
        String withCode = name + " (" + place.code() + ")";
        return means(withCode, place) ? withCode : place.code();
    }

    private boolean means(String text, Place place) {
        return !text.matches(".*[;؛].*")
                && gazetteer.resolve(text, null) instanceof Resolution.Found(Place found)
                && found.code().equals(place.code());
    }

    /** The parts of what is typed, each once; one more than may be where there are too many. */
    private List<String> parts(String typed) {
        Set<String> parts = new LinkedHashSet<>();
        for (String part : typed.split("[;؛\\n]")) {
            if (parts.size() > MOST) {
                break;
            }
            String one = part.strip();
            boolean whole = gazetteer.resolve(one, null) instanceof Resolution.Found;
            for (String piece : whole ? List.of(one) : List.of(one.split("[,،]"))) {
                if (!piece.isBlank() && parts.size() <= MOST) {
                    parts.add(piece.strip());
                }
            }
        }
        return List.copyOf(parts);
    }
}

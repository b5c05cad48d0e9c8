package org.multaqa.profiles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Problem;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.places.Resolution;
import org.multaqa.places.Suggestions;
import org.springframework.stereotype.Component;

/**
 * Reads places as people type them, several in one text. Where a name belongs to several places,
 * the page asks which was meant; the answer comes as a field {@code choice...} with what was typed,
 * a bar and the code: {@code المنصورة|SY070102}.
 */
@Component
class PlaceReading {
    private final Gazetteer gazetteer;
    private final Suggestions suggestions;

    PlaceReading(Gazetteer gazetteer, Suggestions suggestions) {
        this.gazetteer = gazetteer;
        this.suggestions = suggestions;
    }

    /** The codes of the places in a field; what is wrong with them goes to {@code reader}. */
    List<String> codes(Typed typed, String key, int most, TypedReader reader) {
        Set<String> codes = new LinkedHashSet<>();
        for (String part : parts(answered(typed.text(key), typed.texts()))) {
            switch (gazetteer.resolve(part, null)) {
                case Resolution.Found(Place place) -> codes.add(place.code());
                case Resolution.Several several ->
                        reader.problem(Problem.at(key, "directory.place-several", "typed", part));
                case Resolution.Unknown unknown ->
                        reader.problem(Problem.at(key, "directory.place-unknown", "typed", part));
            }
        }
        if (codes.size() > most) {
            reader.problem(Problem.at(key, "profiles.too-many-places", "most", most));
        }
        return List.copyOf(codes);
    }

    /** The code of the one place that a text means; null where it is not told. */
    @Nullable String code(String text) {
        return gazetteer.resolve(text.strip(), null) instanceof Resolution.Found(Place place)
                ? place.code()
                : null;
    }

    /** The names of a text that could not be told, with what each may mean. */
    List<PlaceQuestion> questions(String text) {
        List<PlaceQuestion> questions = new ArrayList<>();
        for (String part : parts(text)) {
            List<Place> candidates =
                    switch (gazetteer.resolve(part, null)) {
                        case Resolution.Found found -> List.of();
                        case Resolution.Several(List<Place> several) -> several;
                        case Resolution.Unknown(List<Place> near) -> near;
                    };
            if (!candidates.isEmpty() && questions.size() < 5) {
                questions.add(
                        new PlaceQuestion(
                                part,
                                candidates.stream()
                                        .limit(12)
                                        .map(p -> NamedPlace.of(gazetteer, p.code()))
                                        .toList()));
            }
        }
        return questions;
    }

    /** The text with the codes that were chosen in the place of the names they were chosen for. */
    String answered(String text, Map<String, String> answers) {
        if (answers.keySet().stream().noneMatch(key -> key.startsWith("choice"))) {
            return text;
        }
        List<String> parts = new ArrayList<>();
        for (String part : parts(text)) {
            String chosen = part;
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                int bar = answer.getValue().lastIndexOf('|');
                if (answer.getKey().startsWith("choice")
                        && bar > 0
                        && answer.getValue().substring(0, bar).equals(part)) {
                    chosen = answer.getValue().substring(bar + 1);
                }
            }
            parts.add(chosen);
        }
        return String.join(", ", parts);
    }

    /** Codes as a person would type them: each so that it means that place. */
    String shown(String codes, Language language) {
        return parts(codes).stream()
                .map(code ->
                        gazetteer
                                .find(code)
                                .map(place -> suggestions.written(place, language))
                                .orElse(code))
                .collect(Collectors.joining(language == Language.ARABIC ? "، " : ", "));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("[,،;؛\\n]")) {
            if (!part.isBlank() && parts.size() < 500) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}

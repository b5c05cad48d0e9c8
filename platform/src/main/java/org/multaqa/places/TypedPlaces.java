package org.multaqa.places;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multaqa.language.Language;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Component;

/**
 * Places as people type them into one field: several parted by semicolons or lines, or by commas
 * where the whole is not a place and what it lies in (المنصورة، الرقة is one). Which of several
 * places of a name is meant is asked by {@code places/which}; the answer comes as a field {@code
 * choice...} with what was typed, a bar and the code: {@code المنصورة|SY070102}.
 */
@Component
public class TypedPlaces {
    private static final int CANDIDATES = 10;
    private static final int QUESTIONS = 5;

    /** More parts than any field takes: what follows is not looked at. */
    private static final int PARTS = 1_000;

    private final Gazetteer gazetteer;
    private final Suggestions suggestions;

    TypedPlaces(Gazetteer gazetteer, Suggestions suggestions) {
        this.gazetteer = gazetteer;
        this.suggestions = suggestions;
    }

    /** The codes of what is typed in a field; what cannot be told, or is too much, is a problem. */
    public List<String> codes(String field, String typed, int most, Consumer<Problem> problems) {
        Set<String> codes = new LinkedHashSet<>();
        List<String> parts = parts(typed);
        if (parts.size() > most) {
            problems.accept(Problem.at(field, "places.too-many-typed", "most", most));
            return List.of();
        }
        for (String part : parts) {
            switch (gazetteer.resolve(part, null)) {
                case Resolution.Found(Place place) -> codes.add(place.code());
                case Resolution.Several several ->
                        problems.accept(Problem.at(field, "places.typed-several", "typed", part));
                case Resolution.Unknown unknown ->
                        problems.accept(Problem.at(field, "places.typed-unknown", "typed", part));
            }
        }
        return List.copyOf(codes);
    }

    /** The code of the one place that a text means; empty where it is not told. */
    public Optional<String> code(String typed) {
        return gazetteer.resolve(typed.strip(), null) instanceof Resolution.Found(Place place)
                ? Optional.of(place.code())
                : Optional.empty();
    }

    /** The names that could not be told, with what each may mean. */
    public List<PlaceQuestion> questions(String typed) {
        List<PlaceQuestion> questions = new ArrayList<>();
        for (String part : parts(typed)) {
            List<Place> candidates =
                    switch (gazetteer.resolve(part, null)) {
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

    /**
     * What was typed, with the codes that were chosen in the stead of the names asked about.
     *
     * @param fields all of the form, the answers among them
     */
    public String answered(String typed, Map<String, String> fields) {
        List<String> answers =
                fields.entrySet().stream()
                        .filter(field -> field.getKey().startsWith("choice"))
                        .map(Map.Entry::getValue)
                        .filter(answer -> answer.lastIndexOf('|') > 0)
                        .toList();
        return answers.isEmpty()
                ? typed
                : parts(typed).stream()
                        .map(part -> answered(part, answers))
                        .collect(Collectors.joining("; "));
    }

    private static String answered(String part, List<String> answers) {
        for (String answer : answers) {
            int bar = answer.lastIndexOf('|');
            if (answer.substring(0, bar).equals(part)) {
                return answer.substring(bar + 1);
            }
        }
        return part;
    }

    /** What was typed, with names that mean one place in the stead of codes. */
    public String shown(String typed, Language language) {
        return parts(typed).stream()
                .map(part ->
                        gazetteer
                                .find(part)
                                .map(place -> suggestions.written(place, language))
                                .orElse(part))
                .collect(Collectors.joining(language == Language.ARABIC ? "؛ " : "; "));
    }

    private List<String> parts(String typed) {
        Set<String> parts = new LinkedHashSet<>();
        for (String part : typed.split("[;؛\\n]")) {
            String one = part.strip();
            List<String> pieces =
                    Stream.of(one.split("[,،]"))
                            .map(String::strip)
                            .filter(p -> !p.isEmpty())
                            .toList();
            parts.addAll(isOnePlace(one, pieces) ? List.of(one) : pieces);
            if (parts.size() > PARTS) {
                break;
            }
        }
        return List.copyOf(parts);
    }

    /**
     * Whether pieces with commas between them are a place and what it lies in, rather than several
     * places. Where each says enough alone and none lies in another, they are several.
     */
    private boolean isOnePlace(String whole, List<String> pieces) {
        if (pieces.size() < 2 || !(gazetteer.resolve(whole, null) instanceof Resolution.Found)) {
            return false;
        }
        List<String> codes = pieces.stream().flatMap(piece -> code(piece).stream()).toList();
        return codes.size() < pieces.size() || codes.stream().anyMatch(code -> liesIn(code, codes));
    }

    private boolean liesIn(String code, List<String> others) {
        return gazetteer.path(code).stream()
                .map(Place::code)
                .anyMatch(around -> !around.equals(code) && others.contains(around));
    }
}

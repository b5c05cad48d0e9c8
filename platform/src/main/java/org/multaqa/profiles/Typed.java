package org.multaqa.profiles;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was typed about a part, field by field and not yet judged: from a page or the API. */
public record Typed(Map<String, String> texts) {

    public Typed {
        texts = Map.copyOf(texts);
    }

    /** Values by field: texts, numbers, booleans or lists of texts; null is an empty text. */
    public static Typed of(Map<String, ?> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((key, value) -> texts.put(key, text(value)));
        return new Typed(texts);
    }

    /** Names and values in turn. */
    public static Typed with(@Nullable Object... namesAndValues) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            texts.put(String.valueOf(namesAndValues[i]), text(namesAndValues[i + 1]));
        }
        return new Typed(texts);
    }

    /** The text of a field; empty where nothing is said. */
    public String text(String key) {
        return Objects.requireNonNullElse(texts.get(key), "");
    }

    public boolean yes(String key) {
        return text(key).equals("true") || text(key).equals("on");
    }

    /** What was typed, and where it says nothing, what the other says. */
    Typed over(Typed other) {
        Map<String, String> both = new HashMap<>(other.texts);
        both.putAll(texts);
        return new Typed(both);
    }

    /** How a choice stands in forms and in the API. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "true" : "";
            case Enum<?> choice -> word(choice);
            case Collection<?> several ->
                    several.stream()
                            .map(Typed::text)
                            .filter(t -> !t.isBlank())
                            .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}

package org.multaqa.language;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text still to be said in some language: a key of the language files and its named arguments. An
 * argument that is itself a {@code Message} is said first; one that is a date is said in words, and
 * a code in Latin letters keeps its order in an Arabic sentence.
 */
public record Message(String key, Map<String, Object> arguments) {

    /** {@code Message.of(key, "count", 50)}: names and values in turn. */
    public static Message of(String key, Object... namesAndValues) {
        return new Message(key, named(namesAndValues));
    }

    static Map<String, Object> named(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values must come in pairs");
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return arguments;
    }
}

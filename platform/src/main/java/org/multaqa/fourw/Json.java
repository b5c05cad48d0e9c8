package org.multaqa.fourw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.language.Message;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How notes, columns and cells stand in their rows. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Map<String, Integer> columns(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, Integer>>() {});
    }

    static Map<String, String> texts(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    static List<CellNote> notes(String json) {
        return spoken(MAPPER.readValue(json, new TypeReference<List<CellNote>>() {}));
    }

    private static List<CellNote> spoken(List<CellNote> notes) {
        return notes.stream()
                .map(n -> new CellNote(n.field(), spoken(n.message()), n.choices()))
                .toList();
    }

    static Line line(String json) {
        Line read = MAPPER.readValue(json, Line.class);
        return new Line(
                read.number(), read.outcome(), read.place(), spoken(read.notes()), read.cells());
    }

    static List<Message> messages(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Message>>() {}).stream()
                .map(Json::spoken)
                .toList();
    }

    static Message message(String json) {
        return spoken(MAPPER.readValue(json, Message.class));
    }

    /** A message within a message comes back from its row as a map. */
    private static Message spoken(Message read) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        read.arguments()
                .forEach((name, value) ->
                        arguments.put(
                                name,
                                value instanceof Map<?, ?> map && map.get("key") instanceof String
                                        ? spoken(MAPPER.convertValue(map, Message.class))
                                        : value));
        return new Message(read.key(), arguments);
    }
}

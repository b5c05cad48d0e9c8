package org.multaqa.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.language.Message;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How columns, notes and cells of files stand in their rows. */
public final class StoredJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new SimpleModule().addDeserializer(Message.class, new Spoken()))
                    .build();

    private StoredJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static <T> List<T> list(String json, Class<T> type) {
        return MAPPER.readValue(
                json, MAPPER.getTypeFactory().constructCollectionType(List.class, type));
    }

    /** The column of each field. */
    public static Map<String, Integer> columns(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, Integer>>() {});
    }

    /** Texts by field. */
    public static Map<String, String> texts(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    /** A message, and the messages within it, which would come back as mere maps. */
    private static final class Spoken extends ValueDeserializer<Message> {
        @Override
        public Message deserialize(JsonParser parser, DeserializationContext context) {
            return message(context.readValue(parser, Map.class));
        }

        private static Message message(Map<?, ?> read) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            if (read.get("arguments") instanceof Map<?, ?> given) {
                given.forEach((name, value) ->
                        arguments.put(
                                String.valueOf(name),
                                value instanceof Map<?, ?> map && map.containsKey("key")
                                        ? message(map)
                                        : value));
            }
            return new Message(String.valueOf(read.get("key")), arguments);
        }
    }
}

package org.multaqa.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An activity as its row is read. */
record ActivityRow(
        UUID id,
        UUID line,
        int version,
        UUID organisation,
        LocalDate month,
        String factsJson,
        String kind,
        @Nullable UUID batch,
        @Nullable Integer sourceRow,
        @Nullable UUID enteredBy,
        Instant enteredAt,
        @Nullable Instant replacedAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    Activity activity() {
        return new Activity(
                id,
                line,
                version,
                organisation,
                YearMonth.from(month),
                facts(factsJson),
                kind,
                batch,
                sourceRow,
                enteredBy,
                enteredAt,
                replacedAt);
    }

    static String json(Facts facts) {
        Map<String, String> texts = new LinkedHashMap<>();
        facts.values().forEach((field, text) -> texts.put(field.key(), text));
        return JSON.writeValueAsString(texts);
    }

    /** A field that a later version of the program wrote and this one does not know is left out. */
    static Facts facts(String json) {
        Map<ActivityField, String> texts = new EnumMap<>(ActivityField.class);
        JSON.readValue(json, TEXTS)
                .forEach((key, text) -> ActivityField.of(key).ifPresent(f -> texts.put(f, text)));
        return Facts.of(texts);
    }
}

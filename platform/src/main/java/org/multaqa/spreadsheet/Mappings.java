package org.multaqa.spreadsheet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people said of the columns of sheets, remembered for files of the same shape and shared by
 * the whole installation. A purpose is the import that asks, such as {@code members}.
 */
@Service
public class Mappings {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MappingStore store;
    private final Clock clock;

    Mappings(MappingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A mapping as it is remembered.
     *
     * @param columns the title of the column by the key of the field
     */
    public record Remembered(
            String shape,
            List<String> titles,
            Map<String, String> columns,
            Instant rememberedAt,
            @Nullable UUID person) {}

    /** The titles of columns by field for a shape; null where nothing is remembered of it. */
    public @Nullable Map<String, String> of(String purpose, String shape) {
        return store.find(purpose, shape).map(line -> read(line.columnsJson())).orElse(null);
    }

    /** All that is remembered for a purpose, the latest first. */
    public List<Remembered> all(String purpose) {
        return store.all(purpose).stream()
                .map(line ->
                        new Remembered(
                                line.shape(),
                                line.titles(),
                                read(line.columnsJson()),
                                line.rememberedAt(),
                                line.person()))
                .toList();
    }

    /** Remembers which column is which field, in place of what was remembered before. */
    public void remember(
            String purpose,
            String shape,
            List<String> titles,
            Map<String, Integer> columns,
            @Nullable UUID person) {
        Map<String, String> byTitle = new HashMap<>();
        columns.forEach((field, column) -> byTitle.put(field, titles.get(column)));
        store.put(
                purpose,
                shape,
                titles,
                JSON.writeValueAsString(byTitle),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                person);
    }

    /** Forgets a shape: the next file of it is guessed anew. False where none was remembered. */
    public boolean forget(String purpose, String shape) {
        return store.remove(purpose, shape) > 0;
    }

    private static Map<String, String> read(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }
}

package org.multaqa.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes activities straight into the table of a throwaway installation, past reports and trail: a
 * million through the service would take a quarter of an hour and measure nothing that is asked.
 */
@Repository
class BenchActivityStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WRITE =
            "copy activities.activity (id, line, version, organisation, month, facts_json, kind,"
                    + " sector, status, modality, places, reached, households, reached_before,"
                    + " members_only, fingerprint, entered_at, change_number) from stdin";

    private final Database db;

    BenchActivityStore(Database db) {
        this.db = db;
    }

    void write(Instant at, Consumer<Consumer<BenchActivities.Row>> writer) {
        db.doInTransaction(() ->
                db.copy(
                        WRITE,
                        rows ->
                                writer.accept(it -> {
                                    UUID id = BenchActivities.id();
                                    Facts facts = it.facts();
                                    rows.add(
                                            id,
                                            id,
                                            1,
                                            it.organisation(),
                                            it.month().atDay(1),
                                            json(facts),
                                            it.kind(),
                                            facts.text(ActivityField.SECTOR),
                                            facts.text(ActivityField.STATUS),
                                            facts.text(ActivityField.DELIVERY_MODALITY),
                                            it.places(),
                                            it.reached(),
                                            it.reached() / 5,
                                            it.reachedBefore(),
                                            it.membersOnly(),
                                            facts.fingerprint(),
                                            at,
                                            0);
                                })));
    }

    private static String json(Facts facts) {
        Map<String, String> texts = new LinkedHashMap<>();
        facts.values().forEach((field, text) -> texts.put(field.key(), text));
        return JSON.writeValueAsString(texts);
    }
}

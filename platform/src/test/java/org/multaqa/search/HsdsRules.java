package org.multaqa.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What of HSDS 3 this program's documents have to keep, in rules of our own. */
final class HsdsRules {
    /** By the name of the list that holds them: the fields that an object must have. */
    private static final Map<String, List<String>> REQUIRED =
            Map.of(
                    "contents", List.of("id", "name", "description"),
                    "locations", List.of("id", "location_type"),
                    "addresses",
                            List.of(
                                    "id",
                                    "address_1",
                                    "city",
                                    "state_province",
                                    "postal_code",
                                    "country",
                                    "address_type"),
                    "contacts", List.of("id"),
                    "phones", List.of("id", "number"),
                    "services", List.of("id", "name", "status"),
                    "service_areas", List.of("id"),
                    "service_at_locations", List.of("id"),
                    "schedules", List.of("id"),
                    "organization_identifiers", List.of("id", "identifier_type", "identifier"));

    private final Set<String> ids = new HashSet<>();
    private final List<String> references = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    private HsdsRules() {}

    /** What is wrong with a document, empty when nothing is. */
    static List<String> broken(JsonNode document) {
        HsdsRules rules = new HsdsRules();
        rules.list("contents", document.get("contents"));
        rules.references.stream()
                .filter(reference -> !rules.ids.contains(reference))
                .forEach(reference -> rules.broken.add("leads nowhere: " + reference));
        return rules.broken;
    }

    private void list(String name, JsonNode values) {
        List<String> required = REQUIRED.get(name);
        if (required == null) {
            broken.add("unknown list: " + name);
            return;
        }
        for (JsonNode value : values) {
            required.stream()
                    .filter(field -> !value.has(field) || value.get(field).isNull())
                    .forEach(field -> broken.add(name + " without " + field + ": " + value));
            if (!ids.add(value.path("id").asString())) {
                broken.add("not unique: " + value.get("id"));
            }
            value.properties()
                    .forEach(field -> {
                        if (field.getValue().isArray()) {
                            list(field.getKey(), field.getValue());
                        } else if (field.getKey().endsWith("_id")) {
                            references.add(field.getValue().asString());
                        } else if (field.getValue().isNull()) {
                            broken.add("null: " + name + "." + field.getKey());
                        }
                    });
        }
    }
}

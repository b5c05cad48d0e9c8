package org.multaqa.projects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.directory.Sector;

/** Projects as programs read and write them. */
final class ProjectJson {
    private ProjectJson() {}

    /** A project with its terms. */
    static Map<String, Object> of(Project it) {
        ProjectTerms terms = it.terms();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("lead", it.lead());
        json.put("title", it.title());
        json.put("purpose", terms.purpose());
        json.put("sectors", terms.sectors().stream().map(Sector::code).toList());
        json.put("places", terms.places());
        json.put("goals", terms.goals());
        json.put("rebuilding", terms.rebuilding().stream().map(Statement::word).toList());
        put(json, "starts", terms.starts());
        put(json, "ends", terms.ends());
        put(json, "budget", terms.budget());
        put(json, "currency", terms.currency());
        put(json, "pricedOn", terms.pricedOn());
        json.put("state", Statement.word(it.state()));
        json.put("ready", it.ready());
        json.put("raisedAt", it.raisedAt().toString());
        put(json, "signedAt", it.signedAt());
        put(json, "startedAt", it.startedAt());
        put(json, "endedAt", it.endedAt());
        json.put("version", it.version());
        return json;
    }

    /** Who takes part, in which roles, and whose signatures stand. */
    static Map<String, Object> partner(Project project, Partner it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", it.organisation());
        json.put("roles", it.rolesIn(project).stream().map(Statement::word).toList());
        json.put("signed", it.hasSigned());
        put(json, "signedAt", it.signedAt());
        return json;
    }

    /** A part with its money; {@code seal} is what a signature names. */
    static Map<String, Object> of(Part it) {
        Map<String, Object> json = partner(it.project(), it.partner());
        put(json, "task", it.partner().task());
        json.put(
                "lines",
                it.lines().stream()
                        .map(line ->
                                Map.of(
                                        "kind", Statement.word(line.kind()),
                                        "what", line.what(),
                                        "amount", line.amount()))
                        .toList());
        List<Map<String, Object>> sources = new ArrayList<>();
        for (FundingSource source : it.sources()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", Statement.word(source.kind()));
            put(one, "what", source.what());
            one.put("amount", source.amount());
            sources.add(one);
        }
        json.put("sources", sources);
        put(json, "returned", it.partner().returned());
        json.put("version", it.partner().version());
        json.put("seal", it.seal());
        return json;
    }

    static Map<String, Object> of(ProjectStep it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", it.number());
        json.put("at", it.at().toString());
        json.put("act", Statement.word(it.act()));
        put(json, "organisation", it.organisation());
        put(json, "partner", it.partner());
        put(json, "note", it.note());
        return json;
    }

    static Map<String, Object> of(Lesson it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("project", it.project());
        json.put("organisation", it.organisation());
        json.put("kind", Statement.word(it.kind()));
        json.put("text", it.text());
        json.put("at", it.at().toString());
        return json;
    }

    static Map<String, Object> of(Risk it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("organisation", it.organisation());
        json.put("risk", it.what());
        json.put("likelihood", Statement.word(it.likelihood()));
        json.put("impact", Statement.word(it.impact()));
        json.put("answer", it.answer());
        json.put("at", it.at().toString());
        put(json, "overAt", it.overAt());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value instanceof Number ? value : value.toString());
        }
    }

    /**
     * The fields of a form: texts and numbers as they are, what is chosen of a list as boxes
     * ({@code sectors: [FSC]} as {@code sector-FSC}), places in one text.
     */
    static Map<String, String> typed(Map<String, Object> body) {
        Map<String, String> typed = new HashMap<>();
        body.forEach((field, value) -> {
            if (value instanceof String || value instanceof Number) {
                typed.put(field, value.toString());
            }
        });
        tick(typed, body, "sectors", "sector-");
        tick(typed, body, "goals", "goal-");
        tick(typed, body, "rebuilding", "rebuilding-");
        tick(typed, body, "roles", "role-");
        if (body.get("places") instanceof List<?> places) {
            typed.put("places", String.join("; ", places.stream().map(String::valueOf).toList()));
        }
        rows(typed, body, "lines", "line");
        rows(typed, body, "sources", "source");
        return typed;
    }

    private static void tick(
            Map<String, String> typed, Map<String, Object> body, String list, String box) {
        if (body.get(list) instanceof List<?> chosen) {
            chosen.forEach(one -> typed.put(box + one, "on"));
        }
    }

    private static void rows(
            Map<String, String> typed, Map<String, Object> body, String list, String group) {
        if (!(body.get(list) instanceof List<?> rows)) {
            return;
        }
        int number = 0;
        for (Object row : rows) {
            if (row instanceof Map<?, ?> fields && number <= PartForm.MOST) {
                for (String field : List.of("kind", "what", "amount")) {
                    typed.put(
                            group + "-" + field + "-" + number,
                            Objects.toString(fields.get(field), ""));
                }
                number++;
            }
        }
    }

    /** The text of a field of JSON. */
    static String text(Map<String, Object> body, String field) {
        return typed(body).getOrDefault(field, "");
    }

    static int version(Map<String, Object> body) {
        return body.get("version") instanceof Number number ? number.intValue() : 0;
    }

    static @Nullable UUID id(Map<String, Object> body, String field) {
        return ProjectList.id(text(body, field));
    }
}

package org.multaqa.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.database.Statement;

/** Plans as programs read and write them. */
final class PlanJson {
    private PlanJson() {}

    /** Texts and numbers of a body as they would be typed. */
    static Map<String, String> typed(Map<String, Object> body) {
        Map<String, String> typed = new HashMap<>();
        body.forEach((field, value) -> {
            if (value instanceof String || value instanceof Number) {
                typed.put(field, value.toString());
            }
        });
        return typed;
    }

    /** The same with the shares of an indicator, each a row of the form. */
    static IndicatorForm indicator(Map<String, Object> body) {
        Map<String, String> typed = typed(body);
        if (body.get("shares") instanceof List<?> shares) {
            int row = 0;
            for (Object share : shares) {
                if (share instanceof Map<?, ?> one) {
                    for (String field : List.of("organisation", "place", "amount")) {
                        Object value = one.get(field);
                        typed.put("share-" + field + "-" + row, value == null ? "" : "" + value);
                    }
                    row++;
                }
            }
        }
        return new IndicatorForm(typed);
    }

    static int version(Map<String, Object> body) {
        return body.get("version") instanceof Number number ? number.intValue() : 0;
    }

    static String text(Map<String, Object> body, String field) {
        return body.get(field) instanceof String text ? text : "";
    }

    /** A plan without what is in it. */
    static Map<String, Object> of(Plan it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("organisation", it.organisation());
        json.put("title", it.title());
        json.put("purpose", it.purpose());
        json.put("starts", it.starts().toString());
        json.put("ends", it.ends().toString());
        json.put("reporting", Statement.word(it.reporting()));
        json.put("state", Statement.word(it.state()));
        json.put("ready", it.ready());
        json.put("version", it.version());
        return json;
    }

    /** A plan with everything in it. */
    static Map<String, Object> whole(PlanContent content) {
        Map<String, Object> json = of(content.plan());
        List<Map<String, Object>> objectives = new ArrayList<>();
        for (Objective objective : content.objectives()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("number", objective.number());
            one.put("text", objective.text());
            one.put(
                    "indicators",
                    content.indicatorsOf(objective).stream()
                            .map(it -> indicator(content, it))
                            .toList());
            one.put("tasks", content.tasksOf(objective).stream().map(PlanJson::task).toList());
            objectives.add(one);
        }
        json.put("objectives", objectives);
        List<Map<String, Object>> partners = new ArrayList<>();
        for (UUID partner : content.partners()) {
            partners.add(
                    Map.of(
                            "organisation", partner,
                            "signed", content.hasSigned(partner),
                            "seal", content.seal(partner)));
        }
        json.put("partners", partners);
        return json;
    }

    private static Map<String, Object> indicator(PlanContent content, Indicator it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("text", it.text());
        json.put("unit", it.unit());
        json.put("baseline", it.baseline());
        json.put("target", it.target());
        json.put("overPlaces", Statement.word(it.overPlaces()));
        json.put("overPartners", Statement.word(it.overPartners()));
        json.put("overTime", Statement.word(it.overTime()));
        json.put("measure", Statement.word(it.measure()));
        json.put("kind", it.kind());
        json.put("version", it.version());
        json.put("closes", it.closes(content.sharesOf(it)));
        json.put(
                "shares",
                content.sharesOf(it).stream()
                        .map(share ->
                                Map.of(
                                        "organisation", share.organisation(),
                                        "place", share.place(),
                                        "amount", share.amount()))
                        .toList());
        return json;
    }

    private static Map<String, Object> task(Task it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("organisation", it.organisation());
        json.put("task", it.what());
        json.put("starts", it.starts().toString());
        json.put("ends", it.ends().toString());
        json.put("doneAt", it.doneAt() == null ? null : it.doneAt().toString());
        return json;
    }
}

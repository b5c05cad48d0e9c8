package org.multaqa.needs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Statement;

/** Needs and commitments as programs read them. */
final class NeedJson {
    private NeedJson() {}

    /** A need; {@code quantityOpen} is what nobody has promised yet. */
    static Map<String, Object> of(Actor reader, Need it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("organisation", it.organisation());
        json.put("what", it.what());
        json.put("kind", it.kind());
        json.put("resource", Statement.word(it.resource()));
        json.put("sector", it.sector().code());
        json.put("quantity", it.quantity());
        json.put("quantityCommitted", it.committed());
        json.put("quantityReceived", it.received());
        json.put("quantityOpen", it.quantityOpen());
        json.put("unit", it.unit());
        json.put("place", it.place());
        json.put("people", it.people());
        put(json, "households", it.households());
        put(json, "girls", it.girls());
        put(json, "boys", it.boys());
        put(json, "women", it.women());
        put(json, "men", it.men());
        put(json, "beneficiaries", it.beneficiaries());
        put(json, "committee", it.committee());
        json.put("due", it.due().toString());
        json.put("urgency", Statement.word(it.urgency()));
        put(json, "details", it.details());
        json.put("state", Statement.word(it.state()));
        json.put("raisedAt", it.raisedAt().toString());
        put(json, "confirmedBy", it.confirmedBy());
        put(json, "confirmedAt", it.confirmedAt());
        put(json, "endedAt", it.endedAt());
        if (reader.may(NeedRight.READ_INSIDE)) {
            put(json, "reason", it.reason());
        }
        json.put("version", it.version());
        return json;
    }

    static Map<String, Object> of(Commitment it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("need", it.need());
        json.put("organisation", it.organisation());
        json.put("number", it.number());
        json.put("quantity", it.quantity());
        put(json, "received", it.received());
        json.put("state", Statement.word(it.state()));
        put(json, "note", it.note());
        put(json, "reason", it.reason());
        put(json, "offer", it.offer());
        json.put("madeAt", it.madeAt().toString());
        json.put("changedAt", it.changedAt().toString());
        return json;
    }

    /** The history of a need, the newest first. */
    static List<Map<String, Object>> of(List<NeedStep> steps) {
        return steps.stream().map(NeedJson::step).toList();
    }

    private static Map<String, Object> step(NeedStep it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", it.number());
        json.put("at", it.at().toString());
        json.put("act", Statement.word(it.act()));
        put(json, "organisation", it.organisation());
        put(json, "commitment", it.commitment());
        put(json, "quantity", it.quantity());
        put(json, "note", it.note());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value instanceof Number ? value : value.toString());
        }
    }
}

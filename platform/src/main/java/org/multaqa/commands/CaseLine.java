package org.multaqa.commands;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.multaqa.cases.CaseAct;
import org.multaqa.cases.Opening;
import tools.jackson.databind.JsonNode;

/** What this member says of cases to the hub; each act is written down before it is sent. */
final class CaseLine {
    private static final int SALT = 32;

    private final HubLine line;
    private final MemberActs acts;

    CaseLine(HubLine line, MemberActs acts) {
        this.line = line;
        this.acts = acts;
    }

    static String salt() {
        return ListOptions.hex(Chance.bytes(SALT));
    }

    JsonNode open(Opening opening) {
        return send("cases", CaseAct.OPENING, opening.commitment(), opening);
    }

    JsonNode answer(String id, String key, String proof, String letter) {
        String salt = salt();
        return send(
                "cases/" + id + "/answer",
                CaseAct.ANSWER,
                CaseAct.ANSWER.commitment(salt, id, key, proof, letter),
                Map.of("key", key, "proof", proof, "letter", letter, "salt", salt));
    }

    JsonNode confirm(String id, String letter) {
        String salt = salt();
        return send(
                "cases/" + id + "/confirm",
                CaseAct.CONFIRMING,
                CaseAct.CONFIRMING.commitment(salt, id, letter),
                Map.of("letter", letter, "salt", salt));
    }

    JsonNode write(String id, String letter) {
        String salt = salt();
        return send(
                "cases/" + id + "/letters",
                CaseAct.LETTER,
                CaseAct.LETTER.commitment(salt, id, letter),
                Map.of("letter", letter, "salt", salt));
    }

    JsonNode close(String id, String outcome, String letter) {
        String salt = salt();
        Map<String, String> said = new HashMap<>(Map.of("letter", letter, "salt", salt));
        said.put("outcome", outcome);
        return send(
                "cases/" + id + "/close",
                CaseAct.CLOSING,
                CaseAct.CLOSING.commitment(salt, id, outcome, letter),
                said);
    }

    private JsonNode send(String what, CaseAct act, String commitment, Object content) {
        acts.intend(commitment, act.word());
        JsonNode answer = HubLine.json(line.tell(what, content));
        acts.done(commitment, act.word());
        return answer;
    }

    JsonNode own() {
        return line.read("cases").path("items");
    }

    JsonNode waiting() {
        return line.read("cases/waiting").path("items");
    }

    /** The case of a number among ours, or else among those that wait. */
    Optional<JsonNode> numbered(String number) {
        for (JsonNode all : new JsonNode[] {own(), waiting()}) {
            for (JsonNode one : all) {
                if (one.path("number").asString("").equals(number.strip())) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }
}

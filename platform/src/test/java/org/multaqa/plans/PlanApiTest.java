package org.multaqa.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkspaceTest
@DisplayName("A program that writes a work plan")
class PlanApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INDICATOR =
            """
            {"version": %d, "text": "أسر وصلتها محروقات", "unit": "أسرة", "target": 1000,
             "overPlaces": "sum", "overPartners": "sum", "overTime": "sum",
             "measure": "households", "kind": "heating-fuel",
             "shares": [{"organisation": "جمعية الياسمين", "place": "SY030200", "amount": 600},
                        {"organisation": "%s", "place": "SY030300", "amount": %d}]}
            """;

    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    private record Program(Visitor visitor, String[] token) {}

    @Test
    @DisplayName("drafts it, divides it, closes it, and both sign; twice under a key is once")
    void fromDraftToAgreement() {
        Visitor visitor = union.visitor(Who.OWN_CLERK, port);
        Program layan = new Program(visitor, visitor.formToken());
        String words =
                """
                {"title": "خطة الشتاء", "purpose": "لا تبيت أسرة في البرد.",
                 "starts": "2026-11-01", "ends": "2027-03-31", "reporting": "quarterly"}
                """;
        HttpResponse<String> first = send(layan, "POST", "/api/v1/plans", words);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(send(layan, "POST", "/api/v1/plans", words).body()).isEqualTo(first.body());
        String id = JSON.readTree(first.body()).get("id").asString();
        String at = "/api/v1/plans/" + id;
        assertThat(first.headers().firstValue("Location")).hasValue(at);
        send(layan, "POST", at + "/objectives", "{\"objective\": \"بيوت دافئة\"}");
        String path = at + "/objectives/1/indicators";
        HttpResponse<String> unknown =
                send(layan, "POST", path, INDICATOR.formatted(0, "جمعية ما", 100));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("share-organisation-1");
        JsonNode open =
                read(send(layan, "POST", path, INDICATOR.formatted(0, "جمعية الزيتون", 100)));
        JsonNode indicator = open.get("objectives").get(0).get("indicators").get(0);
        assertThat(open.get("ready").asBoolean()).isFalse();
        String one = at + "/indicators/" + indicator.get("id").asString();
        assertThat(
                        send(layan, "PUT", one, INDICATOR.formatted(7, "جمعية الزيتون", 400))
                                .statusCode())
                .isEqualTo(409);
        JsonNode closed =
                read(send(layan, "PUT", one, INDICATOR.formatted(1, "جمعية الزيتون", 400)));
        assertThat(closed.get("ready").asBoolean()).isTrue();
        JsonNode task =
                read(
                        send(
                                layan,
                                "POST",
                                at + "/objectives/1/tasks",
                                """
                                {"task": "شراء المازوت", "owner": "جمعية الياسمين",
                                 "from": "2026-11-05", "until": "2026-11-20"}
                                """));
        assertThat(task.get("objectives").get(0).get("tasks")).hasSize(1);
        sign(at, Who.OWN_MANAGER, union.yasmin());
        sign(at, Who.OTHER_MANAGER, union.zaytoun());
        String done = task.get("objectives").get(0).get("tasks").get(0).get("id").asString();
        assertThat(
                        read(send(layan, "POST", at + "/tasks/" + done + "/done", "{}"))
                                .get("state")
                                .asString())
                .isEqualTo("agreed");
        JsonNode periods = JSON.readTree(visitor.get(at + "/reports").body()).get("items");
        assertThat(periods).hasSize(2);
        assertThat(periods.get(0).get("period").asString()).isEqualTo("2026-10");
        assertThat(send(layan, "DELETE", at + "/objectives/1", "{}").statusCode()).isEqualTo(409);
    }

    private void sign(String at, Who who, UUID organisation) {
        Visitor manager = union.visitor(who, port);
        String[] theirs = manager.formToken();
        String seal = "";
        for (JsonNode partner : JSON.readTree(manager.get(at).body()).get("partners")) {
            if (partner.get("organisation").asString().equals(organisation.toString())) {
                seal = partner.get("seal").asString();
            }
        }
        HttpResponse<String> signed =
                manager.json(
                        "POST",
                        at + "/partners/" + organisation + "/sign",
                        "{\"seal\": \"" + seal + "\"}",
                        theirs);
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** A request under a key that is made of what it says. */
    private static HttpResponse<String> send(Program by, String method, String path, String body) {
        String key =
                UUID.nameUUIDFromBytes(
                                (method + path + body)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString();
        return by.visitor()
                .json(method, path, body, by.token()[0], by.token()[1], "Idempotency-Key", key);
    }
}

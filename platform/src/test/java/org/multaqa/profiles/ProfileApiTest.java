package org.multaqa.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Tokens;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkspaceTest
@DisplayName("Profiles in the API")
class ProfileApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALL = "/api/v1/organisations";

    @Autowired private SampleUnion union;
    @Autowired private Tokens tokens;
    @LocalServerPort private int port;

    @Test
    @DisplayName("register, change and confirm an organisation, and give it with all its fields")
    void registerChangeConfirm() {
        Visitor secretary = program(union.union(), Role.SECRETARIAT);
        String body =
                """
                {"kind":"association","nameAr":"جمعية شرفات الغار","nameEn":"Shurufat",
                 "sectors":["health","FSC"],"homePlace":"SY01","staff":12,
                 "takesMobileMoney":true}
                """;
        HttpResponse<String> made = secretary.json("POST", ALL, body, "Idempotency-Key", "k1");
        assertThat(made.statusCode()).isEqualTo(201);
        HttpResponse<String> twice = secretary.json("POST", ALL, body, "Idempotency-Key", "k1");
        JsonNode it = read(made);
        assertThat(read(twice).get("id")).isEqualTo(it.get("id"));
        assertThat(it.get("kind").asString()).isEqualTo("association");
        assertThat(it.get("sectors").toString()).isEqualTo("[\"food-security\",\"health\"]");
        assertThat(it.get("place").get("nameEn").asString()).isEqualTo("Damascus");
        assertThat(it.get("confirmedAt").isNull()).isTrue();
        String path = ALL + "/" + it.get("id").asString();

        JsonNode changed =
                read(
                        secretary.json(
                                "PATCH", path, "{\"version\":1,\"staff\":null,\"about\":\"نص\"}"));
        assertThat(changed.get("staff").isNull()).isTrue();
        assertThat(changed.get("nameEn").asString()).isEqualTo("Shurufat");
        assertThat(changed.get("waiting").isEmpty()).isTrue();
        assertThat(secretary.json("PATCH", path, "{\"version\":1,\"staff\":3}").statusCode())
                .isEqualTo(409);
        HttpResponse<String> blind = secretary.json("PATCH", path, "{\"staff\":3}");
        assertThat(blind.statusCode()).isEqualTo(422);
        assertThat(blind.body()).contains("profiles.version-missing");
        HttpResponse<String> wrong =
                secretary.json("PATCH", path, "{\"version\":2,\"foundedYear\":\"199\"}");
        assertThat(wrong.body()).contains("\"field\":\"foundedYear\"");

        assertThat(
                        read(secretary.json("POST", path + "/confirm", "{}"))
                                .get("freshness")
                                .asString())
                .isEqualTo("fresh");
        assertThat(secretary.json("POST", path + "/close", "{}").statusCode()).isEqualTo(422);
        assertThat(
                        read(secretary.json("POST", path + "/close", "{\"reason\":\"حُلّت\"}"))
                                .get("state")
                                .asString())
                .isEqualTo("closed");
        secretary.json("POST", path + "/reopen", "{}");
        assertThat(read(new Visitor(port).get(path)).get("state").asString()).isEqualTo("active");
    }

    @Test
    @DisplayName("keep contacts, services, past work and areas of the charity a token is for")
    void keepParts() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        String path = ALL + "/" + union.yasmin();
        JsonNode contact =
                read(
                        layan.json(
                                "POST",
                                path + "/contacts",
                                "{\"kind\":\"whatsapp\",\"value\":\"0944 111 222\",\"membersOnly\":true}"));
        assertThat(contact.get("value").asString()).isEqualTo("+963944111222");
        String one = path + "/contacts/" + contact.get("id").asString();
        JsonNode open = read(layan.json("PATCH", one, "{\"version\":1,\"label\":\"المكتب\"}"));
        assertThat(open.get("membersOnly").asBoolean()).isTrue();
        assertThat(open.get("label").asString()).isEqualTo("المكتب");
        assertThat(read(new Visitor(port).get(path + "/contacts")).get("items").isEmpty()).isTrue();
        assertThat(read(layan.get(path + "/contacts")).get("items").size()).isEqualTo(1);

        JsonNode service =
                read(
                        layan.json(
                                "POST",
                                path + "/services",
                                "{\"nameAr\":\"مطبخ\",\"sector\":\"food-security\",\"places\":[\"SY01\",\"حلب\"]}"));
        assertThat(service.get("places").size()).isEqualTo(2);
        layan.json("POST", path + "/past-work", "{\"place\":\"إدلب\",\"fromYear\":2014}");
        layan.json("POST", path + "/areas", "{\"places\":[\"SY01\",\"SY02\"]}");
        layan.json("DELETE", path + "/areas/SY02", "");
        JsonNode whole = read(new Visitor(port).get(path));
        assertThat(whole.get("services").size()).isEqualTo(1);
        assertThat(whole.get("pastWork").get(0).get("fromYear").asInt()).isEqualTo(2014);
        assertThat(whole.get("areas").get(0).get("code").asString()).isEqualTo("SY01");
        assertThat(whole.get("areas").size()).isEqualTo(1);
        assertThat(layan.json("DELETE", one, "").statusCode()).isEqualTo(200);
        assertThat(layan.json("DELETE", one, "").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("say plainly what cannot be read")
    void sayWhatCannotBeRead() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        String path = ALL + "/" + union.yasmin();
        assertThat(layan.json("POST", path + "/contacts", "[]").statusCode()).isEqualTo(400);
        assertThat(layan.json("POST", path + "/areas", "{}").statusCode()).isEqualTo(422);
        assertThat(layan.get(ALL + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(layan.get("/api/v1/change-requests?state=nonsense").statusCode()).isEqualTo(422);
        assertThat(read(layan.get("/api/v1/change-requests?state=all")).get("items").isArray())
                .isTrue();
    }

    private Visitor program(UUID organisation, Role role) {
        Tokens.Made made =
                tokens.create(Actor.COMMAND, organisation, role, "الجدول", Duration.ofDays(30))
                        .orThrow();
        return new Visitor(port).withToken(made.secret());
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }
}

package org.multaqa.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Tokens;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkspaceTest
@DisplayName("A new organisation")
class LikelyThereTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private SampleUnion union;
    @Autowired private Tokens tokens;
    @LocalServerPort private int port;

    @Test
    @DisplayName(
            "that is likely there is asked about in the form once, and registered all the same")
    void likelyThere() {
        List<String> first =
                List.of(
                        "nameAr",
                        "جمعية الجاحظ الخيرية",
                        "kind",
                        "association",
                        "homePlace",
                        "حلب");
        Visitor rana = union.visitor(Who.SECRETARIAT, port);
        assertThat(register(rana, first).statusCode()).isEqualTo(302);
        List<String> second =
                List.of("nameAr", "ج. الجاحظ الخيريه", "kind", "association", "homePlace", "حلب");
        HttpResponse<String> asked = register(rana, second);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("جمعية الجاحظ الخيرية")
                .contains("value=\"ج. الجاحظ الخيريه\"")
                .contains("name=\"another\"");
        List<String> sure = new ArrayList<>(second);
        sure.addAll(List.of("another", "true"));
        assertThat(register(rana, sure).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName(
            "that a program sends is asked about too: 409 with the likely ones, then at its word")
    void likelyThereForAProgram() {
        Visitor program =
                new Visitor(port)
                        .withToken(
                                tokens.create(
                                                Actor.COMMAND,
                                                union.union(),
                                                Role.SECRETARIAT,
                                                "الجدول",
                                                Duration.ofDays(30))
                                        .orThrow()
                                        .secret());
        String body = "{\"kind\":\"association\",\"nameAr\":\"%s\",\"homePlace\":\"SY02\"%s}";
        HttpResponse<String> first = send(program, body.formatted("جمعية المبرّد للتعليم", ""));
        assertThat(first.statusCode()).isEqualTo(201);
        String there = JSON.readTree(first.body()).get("id").asString();
        String twin = "جمعيه المبرد للتعليم";

        HttpResponse<String> asked = send(program, body.formatted(twin, ""));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(asked.body());
        assertThat(problem.get("errors").get(0).get("code").asString())
                .isEqualTo("profiles.likely-there");
        JsonNode likely = problem.get("likely").get(0);
        assertThat(likely.get("id").asString()).isEqualTo(there);
        assertThat(likely.get("nameAr").asString()).isEqualTo("جمعية المبرّد للتعليم");
        assertThat(likely.get("reasons").isEmpty()).isFalse();

        HttpResponse<String> wrong =
                send(program, body.formatted(twin, ",\"foundedYear\":\"199\""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        HttpResponse<String> sure = send(program, body.formatted(twin, ",\"another\":true"));
        assertThat(sure.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(sure.body()).get("id").asString()).isNotEqualTo(there);
        assertThat(new Visitor(port).get("/api/openapi.json").body()).contains("`likely`");
    }

    private static HttpResponse<String> send(Visitor program, String body) {
        return program.json("POST", "/api/v1/organisations", body);
    }

    private static HttpResponse<String> register(Visitor rana, List<String> typed) {
        return rana.post("/organisations/new", "/organisations/new", typed.toArray(String[]::new));
    }
}

package org.multaqa.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
@DisplayName("Activities in the API")
class ActivityApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALL = "/api/v1/activities";

    @Autowired private SampleUnion union;
    @Autowired private Tokens tokens;
    @Autowired private Activities activities;
    @LocalServerPort private int port;

    @Test
    @DisplayName("ليان's program enters a row once, says it anew, and withdraws it")
    void enteredRevisedWithdrawn() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        String body =
                """
                {"month":"2026-03","facts":{"places":["C2342","عربين"],"sector":"food-security",
                 "item":" سلة  غذائية ","total_reached":"١٬٢٠٠","hh_reached":240,
                 "quantity":12.50,"donor":["صندوق اللوز"],"reached_before":false,
                 "start_date":"2/3/2026","status":"completed","site":"\\u0000\\ud800 x","notes":null}}
                """;
        HttpResponse<String> made = layan.json("POST", ALL, body, "Idempotency-Key", "a1");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode row = read(made);
        assertThat(read(layan.json("POST", ALL, body, "Idempotency-Key", "a1"))).isEqualTo(row);
        JsonNode facts = row.get("facts");
        assertThat(facts.get("places").size()).isEqualTo(2);
        assertThat(facts.get("places").get(0).asString()).isEqualTo("C2342");
        assertThat(facts.get("sector").asString()).isEqualTo("FSC");
        assertThat(facts.get("item").asString()).isEqualTo("سلة غذائية");
        assertThat(facts.get("total_reached").asInt()).isEqualTo(1200);
        assertThat(facts.get("quantity").isNumber()).isTrue();
        assertThat(facts.get("quantity").asString()).isEqualTo("12.5");
        assertThat(facts.get("donor").get(0).asString()).isEqualTo("صندوق اللوز");
        assertThat(facts.get("reached_before").asString()).isEqualTo("no");
        assertThat(facts.get("start_date").asString()).isEqualTo("2026-03-02");
        assertThat(facts.get("site").asString()).isEqualTo("x");
        assertThat(facts.has("notes")).isFalse();
        assertThat(row.get("kind").asString()).isEqualTo("food-basket");
        assertThat(row.get("organisation").asString()).isEqualTo(union.yasmin().toString());

        String path = made.headers().firstValue("Location").orElseThrow();
        assertThat(read(layan.get(path))).isEqualTo(row);
        String again = "{\"version\":%s,\"facts\":%s}";
        JsonNode same = read(layan.json("PUT", path, again.formatted(1, facts)));
        assertThat(same.get("version").asInt()).as("what was read says the same").isEqualTo(1);
        String less = "{\"places\":\"C2342\",\"sector\":\"FSC\",\"total_reached\":1150}";
        JsonNode revised = read(layan.json("PUT", path, again.formatted(1, less)));
        assertThat(revised.get("version").asInt()).isEqualTo(2);
        assertThat(revised.get("facts").has("item")).isFalse();
        assertThat(layan.json("PUT", path, again.formatted(1, less)).statusCode()).isEqualTo(409);

        HttpResponse<String> blind = layan.json("DELETE", path, "");
        assertThat(blind.statusCode()).isEqualTo(422);
        assertThat(blind.body()).contains("activities.version-missing");
        assertThat(layan.json("DELETE", path + "?version=1", "").statusCode()).isEqualTo(409);
        assertThat(layan.json("DELETE", path + "?version=2", "").statusCode()).isEqualTo(200);
        assertThat(layan.get(path).statusCode()).isEqualTo(404);
        assertThat(layan.json("DELETE", path + "?version=2", "").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("what cannot be read is refused by the key of its field, and nothing is entered")
    void refusedByField() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        String wrong =
                """
                {"month":"2026-04","facts":{"places":["المنصورة"],"boys":-3,"girls":1.5,"men":1e400,
                 "women":{"many":1},"start_date":"31/2/2026","colour":"red","site":["a","b"]}}
                """;
        HttpResponse<String> refused = layan.json("POST", ALL, wrong);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        List<String> fields = new ArrayList<>();
        JSON.readTree(refused.body())
                .get("errors")
                .forEach(e -> fields.add(e.get("field").asString()));
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "places", "boys", "girls", "men", "women", "start_date", "colour", "site");
        String bare = "{\"month\":\"2026-04\",\"facts\":{}}";
        assertThat(layan.json("POST", ALL, bare).body())
                .contains("activities.place-missing", "activities.sector-missing");
        String exceeding =
                "{\"month\":\"2026-04\",\"facts\":{\"places\":\"C2342\",\"sector\":\"HEA\",\"boys\":9,\"total_reached\":8}}";
        assertThat(layan.json("POST", ALL, exceeding).body()).contains("activities.parts-exceed");
        String many =
                IntStream.rangeClosed(1000, 1060)
                        .mapToObj(i -> "\"C" + i + "\"")
                        .collect(Collectors.joining(","));
        String spread = "{\"month\":\"2026-04\",\"facts\":{\"places\":[%s],\"sector\":\"HEA\"}}";
        assertThat(layan.json("POST", ALL, spread.formatted(many)).body())
                .contains("places.too-many-typed");
        assertThat(layan.json("POST", ALL, "{\"month\":\"soon\"}").body())
                .contains("activities.no-month");
        assertThat(layan.json("POST", ALL, "{}").body()).contains("activities.month-missing");
        assertThat(layan.json("POST", ALL, "[]").statusCode()).isEqualTo(400);
        assertThat(activities.count(union.yasmin(), YearMonth.of(2026, 4))).isZero();
    }

    @Test
    @DisplayName("nobody enters or changes rows of another charity")
    void strangers() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        Visitor hadi = program(union.zaytoun(), Role.CLERK);
        UUID line = enter(layan, "2026-05", "C2342", "HEA", "");
        String theirs = row("2026-05", "C2342", "HEA", "", union.yasmin());
        assertThat(hadi.json("POST", ALL, theirs).statusCode()).isEqualTo(403);
        String said = "{\"version\":1,\"facts\":{\"places\":\"C2342\",\"sector\":\"WSH\"}}";
        assertThat(hadi.json("PUT", ALL + "/" + line, said).statusCode()).isEqualTo(403);
        assertThat(hadi.json("DELETE", ALL + "/" + line + "?version=1", "").statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).json("POST", ALL, theirs).statusCode()).isIn(401, 403);
        Visitor rana = program(union.union(), Role.SECRETARIAT);
        assertThat(rana.json("POST", ALL, theirs).statusCode()).isEqualTo(201);
        String nobodys = row("2026-05", "C2342", "HEA", "", UUID.randomUUID());
        assertThat(rana.json("POST", ALL, nobodys).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "the list goes by organisation, month, sector and area, and shows no more than may")
    void listed() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        Visitor hadi = program(union.zaytoun(), Role.CLERK);
        UUID health = enter(layan, "2026-06", "C2342", "HEA", "");
        UUID water = enter(layan, "2026-06", "SY02", "WSH", "");
        UUID hidden = enter(layan, "2026-06", "C2342", "HEA", "members");
        UUID olive = enter(hadi, "2026-06", "C2342", "HEA", "");
        enter(hadi, "2026-07", "C2342", "HEA", "");
        Visitor anyone = new Visitor(port);
        String june = ALL + "?month=2026-06";
        assertThat(lines(anyone, june)).containsExactly(health, water, olive);
        assertThat(lines(hadi, june)).containsExactly(health, water, hidden, olive);
        assertThat(anyone.get(ALL + "/" + hidden).statusCode()).isEqualTo(404);
        assertThat(read(anyone.get(ALL + "/" + health)).get("version").asInt()).isEqualTo(1);
        assertThat(lines(anyone, june + "&organisation=" + union.zaytoun())).containsExactly(olive);
        assertThat(lines(anyone, june + "&sector=wsh")).containsExactly(water);
        assertThat(lines(anyone, june + "&sector=health")).containsExactly(health, olive);
        assertThat(lines(anyone, june + "&area=SY03")).containsExactly(health, olive);
        assertThat(lines(anyone, june + "&area=SY01")).isEmpty();
        for (String wrong :
                List.of("month=x", "sector=x", "area=nowhere", "organisation=x", "after=x")) {
            HttpResponse<String> refused = anyone.get(ALL + "?" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.body()).contains("\"field\":\"" + wrong.split("=")[0] + "\"");
        }
    }

    @Test
    @DisplayName("the list is read piece by piece, each row once, though rows come in meanwhile")
    void pieces() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        List<UUID> entered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            entered.add(enter(layan, "2026-08", "C2342", "HEA", ""));
        }
        List<UUID> found = new ArrayList<>();
        String after = "";
        do {
            JsonNode piece =
                    read(new Visitor(port).get(ALL + "?month=2026-08&limit=2&after=" + after));
            piece.get("items")
                    .forEach(row -> found.add(UUID.fromString(row.get("line").asString())));
            assertThat(piece.get("items").size()).isBetween(1, 2);
            if (entered.size() < 7) {
                entered.add(enter(layan, "2026-08", "C2342", "HEA", ""));
            }
            after = piece.get("next").isNull() ? "" : piece.get("next").asString();
        } while (!after.isEmpty());
        assertThat(found).isEqualTo(entered);
    }

    private UUID enter(Visitor by, String month, String place, String sector, String visibility) {
        JsonNode row = read(by.json("POST", ALL, row(month, place, sector, visibility, null)));
        return UUID.fromString(row.get("line").asString());
    }

    private static String row(
            String month,
            String place,
            String sector,
            String visibility,
            @Nullable UUID organisation) {
        String whose = organisation == null ? "" : "\"organisation\":\"" + organisation + "\",";
        return """
        {%s"month":"%s","facts":{"places":["%s"],"sector":"%s","visibility":"%s"}}
        """
                .formatted(whose, month, place, sector, visibility);
    }

    private static List<UUID> lines(Visitor reader, String path) {
        List<UUID> lines = new ArrayList<>();
        read(reader.get(path))
                .get("items")
                .forEach(row -> lines.add(UUID.fromString(row.get("line").asString())));
        return lines;
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

package org.multaqa.fourw;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
@DisplayName("Sheets of activities in the API")
class SheetApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SHEETS = "/api/v1/activities/sheets";

    /** One row is stored, one is refused because two places are called حرستا. */
    private static final String SHEET =
            """
            المكان,القطاع,النشاط,عدد الأسر
            C2342,صحة,عيادة,40
            حرستا,صحة,عيادة,30
            """;

    private static final String MARKS = ".*[\u200E\u200F\u2060\u2066-\u2069].*";

    @Autowired private SampleUnion union;
    @Autowired private Tokens tokens;
    @LocalServerPort private int port;

    @Test
    @DisplayName("are stored as they come, reported row by row, taken out again and taken back")
    void inAndOut() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        HttpResponse<String> sent =
                layan.json("POST", SHEETS + "?month=2026-03&name=march.csv%00", SHEET);
        JsonNode sheet = read(sent);
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(sheet.get("state").asString()).isEqualTo("stored");
        assertThat(sheet.get("fileName").asString()).isEqualTo("march.csv");
        assertThat(sheet.get("columns").get("hh_reached").asString()).isEqualTo("D");
        assertThat(sheet.get("counts").toString())
                .isEqualTo("{\"stored\":1,\"skipped\":0,\"refused\":1,\"remarked\":0}");
        String path = sent.headers().firstValue("Location").orElseThrow();
        assertThat(read(layan.get(path))).isEqualTo(sheet);

        JsonNode report = read(layan.get(path + "/report")).get("items");
        assertThat(report.size()).isEqualTo(2);
        assertThat(report.get(0).get("outcome").asString()).isEqualTo("stored");
        assertThat(report.get(0).get("places").size()).isEqualTo(1);
        assertThat(report.get(1).get("row").asInt()).isEqualTo(3);
        JsonNode note = report.get(1).get("notes").get(0);
        assertThat(note.get("field").asString()).isEqualTo("location");
        assertThat(note.get("code").asString()).isEqualTo("fourw.which-place");
        assertThat(note.get("choices").size()).isEqualTo(2);

        String rows = export("2026-03", "csv").body();
        assertThat(Csv.rows(rows)).hasSize(2);
        assertThat(rows).contains("HEA").contains(",40,");
        assertThat(layan.json("DELETE", path, "").body()).contains("\"state\":\"undone\"");
        assertThat(Csv.rows(export("2026-03", "csv").body())).hasSize(1);
        assertThat(layan.json("DELETE", path, "").statusCode()).isEqualTo(409);
    }

    @Test
    @DisplayName("have reports in which no mark of direction and no joiner of words stands")
    void reportsWithoutMarks() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        String sheet =
                "المكان,القطاع,النشاط\n\u2067=حرستا\u2069,صحة,عيادة\n\u200Fشام\u2060ستان,صحة,عيادة\n";
        String path =
                layan.json("POST", SHEETS + "?month=2026-04", sheet)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        for (String language : List.of("ar", "en")) {
            List<String> messages = new ArrayList<>();
            String csv = layan.get(path + "/report?form=csv&lang=" + language).body();
            List<List<String>> lines = Csv.rows(csv);
            assertThat(lines.getFirst())
                    .containsExactly("row", "outcome", "place", "field", "message");
            assertThat(lines).hasSize(3);
            lines.forEach(line -> messages.add(line.get(4)));
            read(layan.get(path + "/report?lang=" + language))
                    .get("items")
                    .forEach(item ->
                            item.get("notes")
                                    .forEach(n -> messages.add(n.get("message").asString())));
            assertThat(messages).hasSizeGreaterThanOrEqualTo(5);
            assertThat(messages).noneMatch(message -> message.matches("(?s)" + MARKS));
            assertThat(messages).anyMatch(message -> message.contains("شامستان"));
        }
    }

    @Test
    @DisplayName("that are to be strict store nothing while a row is refused, and say which")
    void strict() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        HttpResponse<String> refused =
                layan.json("POST", SHEETS + "?month=2026-05&strict=true", SHEET);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("fourw.strict-summary");
        JsonNode sheet = JSON.readTree(refused.body()).get("sheet");
        assertThat(sheet.get("state").asString()).isEqualTo("checked");
        assertThat(sheet.get("counts").get("refused").asInt()).isEqualTo(1);
        String path = SHEETS + "/" + sheet.get("id").asString();
        assertThat(read(layan.get(path + "/report")).get("items").size()).isEqualTo(2);
        assertThat(Csv.rows(export("2026-05", "csv").body())).hasSize(1);
        assertThat(layan.json("DELETE", path, "").body()).isEqualTo("{\"removed\":true}");
        assertThat(layan.get(path).statusCode()).isEqualTo(404);
        String sound = SHEET.replace("حرستا", "C2342");
        assertThat(layan.json("POST", SHEETS + "?month=2026-05&strict=true", sound).statusCode())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("come as a form too; the same file once more adds nothing")
    void asAForm() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        byte[] content = SHEET.getBytes(StandardCharsets.UTF_8);
        String path = SHEETS + "?month=2026-06&organisation=" + union.yasmin();
        JsonNode first = read(layan.upload("/sign-in", path, "حزيران.csv", content));
        assertThat(first.get("counts").get("stored").asInt()).isEqualTo(1);
        JsonNode second = read(layan.upload("/sign-in", path, "حزيران.csv", content));
        assertThat(second.get("counts").get("stored").asInt()).isZero();
        assertThat(second.get("counts").get("skipped").asInt()).isEqualTo(1);
        assertThat(second.get("notes").size()).isPositive();
    }

    @Test
    @DisplayName("that replace take the place of what came before, but never with nothing")
    void replace() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        String path = SHEETS + "?month=2026-02";
        String two = "المكان,القطاع,النشاط,عدد الأسر\nC2342,صحة,عيادة,40\nC2342,صحة,لقاح,10\n";
        String first = "/" + read(layan.json("POST", path, two)).get("id").asString();
        String broken = "المكان,القطاع,النشاط,عدد الأسر\nC2342,صحة,عيادة,قليل\n";
        HttpResponse<String> refused = layan.json("POST", path + "&replace=true", broken);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("fourw.nothing-instead");
        assertThat(Csv.rows(export("2026-02", "csv").body())).hasSize(3);
        JsonNode better =
                read(
                        layan.json(
                                "POST",
                                path + "&replace=true",
                                "المكان,القطاع,النشاط,عدد الأسر\nC2342,صحة,عيادة,45\n"));
        assertThat(better.get("replaces").asBoolean()).isTrue();
        assertThat(better.get("counts").get("stored").asInt()).isEqualTo(1);
        assertThat(Csv.rows(export("2026-02", "csv").body())).hasSize(2);
        assertThat(export("2026-02", "csv").body()).contains(",45,").doesNotContain(",40,");
        assertThat(read(layan.get(SHEETS + first)).get("state").asString()).isEqualTo("undone");
    }

    @Test
    @DisplayName("sent twice under one idempotency key are stored once")
    void onceOnly() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        String path = SHEETS + "?month=2026-07";
        JsonNode first = read(layan.json("POST", path, SHEET, "Idempotency-Key", "july"));
        JsonNode again = read(layan.json("POST", path, SHEET, "Idempotency-Key", "july"));
        assertThat(again).isEqualTo(first);
        assertThat(again.get("counts").get("stored").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("are refused for another's report, without a month, as no sheet, as families")
    void refused() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        String others = SHEETS + "?month=2026-08&organisation=" + union.zaytoun();
        assertThat(layan.json("POST", others, SHEET).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).json("POST", others, SHEET).statusCode()).isIn(401, 403);
        HttpResponse<String> monthless = layan.json("POST", SHEETS, SHEET);
        assertThat(monthless.statusCode()).isEqualTo(422);
        assertThat(monthless.body()).contains("\"field\":\"month\"");
        String path = SHEETS + "?month=2026-08";
        assertThat(layan.json("POST", SHEETS + "?month=2026-13", SHEET).body())
                .contains("activities.no-month");
        assertThat(layan.json("POST", path, "").statusCode()).isEqualTo(422);
        assertThat(layan.json("POST", path, "%PDF-1.7 no sheet").statusCode()).isEqualTo(422);
        String families =
                "اسم رب الأسرة,الرقم الوطني,رقم الهاتف,عدد أفراد الأسرة\nسمير مثال,01010101010,0944000111,5\n";
        HttpResponse<String> list = layan.json("POST", path, families);
        assertThat(list.statusCode()).isEqualTo(422);
        assertThat(list.body()).contains("fourw.family-list");
        assertThat(layan.get(SHEETS + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(Csv.rows(export("2026-08", "csv").body())).hasSize(1);
    }

    @Test
    @DisplayName("go out in every form, without what is for the members to whoever is none")
    void everyForm() {
        Visitor layan = program(union.yasmin(), Role.CLERK);
        String sheet =
                """
                التجمع,القطاع,النشاط,عدد الأسر,visibility
                عربين,صحة,عيادة,40,public
                عربين,صحة,عيادة,41,members
                """;
        read(layan.json("POST", SHEETS + "?month=2026-09", sheet));
        String own = "/api/v1/activities/export?month=2026-09&form=";
        assertThat(Csv.rows(layan.get(own + "csv").body())).hasSize(3);
        assertThat(Csv.rows(export("2026-09", "csv").body())).hasSize(2);
        assertThat(Csv.rows(export("2026-09", "hxl").body()).get(1)).contains("#sector");
        JsonNode rows = read(export("2026-09", "json"));
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.get(0).get("households").asInt()).isEqualTo(40);
        for (String form : List.of("xlsx", "4w")) {
            HttpResponse<String> book = export("2026-09", form);
            assertThat(book.body()).startsWith("PK");
            assertThat(book.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("activities-2026-09")
                    .contains("xlsx");
        }
        assertThat(export("2026-09", "pdf").body()).contains("\"field\":\"form\"");
        assertThat(export("", "csv").body()).contains("activities.month-missing");
        assertThat(new Visitor(port).get(own + "csv").body()).contains("fourw.whose-needed");
    }

    private HttpResponse<String> export(String month, String form) {
        return new Visitor(port)
                .get(
                        "/api/v1/activities/export?organisation=%s&month=%s&form=%s"
                                .formatted(union.yasmin(), month, form));
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

package org.multaqa.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.activities.Activities;
import org.multaqa.activities.ActivityField;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.profiles.PartKind;
import org.multaqa.profiles.ProfileParts;
import org.multaqa.profiles.Typed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkspaceTest
@DisplayName("The pages of gaps and overlaps")
class CoveragePagesTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final String DOUMA = "SY030300";

    @Autowired private Activities activities;
    @Autowired private ProfileParts parts;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;
    private boolean told;

    @BeforeEach
    void tell() {
        if (told || activities.count(union.yasmin(), MARCH) > 0) {
            return;
        }
        told = true;
        Told.of("FSC", "سلة غذائية", DOUMA, 1_200)
                .with(ActivityField.HH_REACHED, "240")
                .with(ActivityField.DELIVERY_MODALITY, "in-kind")
                .by(activities, union.actor(Who.OWN_CLERK), union.yasmin(), MARCH);
        Told.of("FSC", "سلل غذائية رمضانية", DOUMA, 800)
                .with(ActivityField.STATUS, "planned")
                .with(ActivityField.DELIVERY_MODALITY, "voucher")
                .by(activities, union.actor(Who.OTHER_CLERK), union.zaytoun(), MARCH);
        Told.of("HEA", "دواء", "SY0301", 77)
                .with(ActivityField.VISIBILITY, "members")
                .by(activities, union.actor(Who.OWN_CLERK), union.yasmin(), MARCH);
        parts.add(
                        union.actor(Who.OTHER_MANAGER),
                        union.zaytoun(),
                        PartKind.CONTACTS,
                        Typed.with("kind", "mobile", "value", "0933123456", "membersOnly", true))
                .orThrow();
    }

    @Test
    @DisplayName("say first how many areas lack what, and link each cell to its rows")
    void matrix() {
        HttpResponse<String> page =
                visitor(Who.NOBODY).get("/coverage?within=SY03&level=district&month=2026-03");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("لا أحد يعمل في قطاع الأمن الغذائي والزراعة</h1>")
                .contains("class=\"h4\"><a href=\"/coverage/rows?within=SY0303&amp;month=2026-03")
                .contains("تداخل")
                .contains("<svg class=\"map\"")
                .contains("119,283");
    }

    @Test
    @DisplayName("open a cell to its rows; members' contacts are for those who may see them")
    void rows() {
        String address = "/coverage/rows?within=SY0303&month=2026-03&sector=FSC";
        String forMembers = visitor(Who.OWN_CLERK).get(address).body();
        assertThat(forMembers)
                .contains("جهتان تعملان في")
                .contains("سلل غذائية رمضانية")
                .contains("جمعية الزيتون")
                .contains("+963933123456")
                .contains("<b>1,200</b>");
        String forAll = visitor(Who.NOBODY).get(address).body();
        assertThat(forAll).contains("جمعية الزيتون").doesNotContain("933123456");
        assertThat(visitor(Who.NOBODY).get("/coverage/rows?within=SY0301&month=2026-03").body())
                .contains("لا نشاط مذكور هنا")
                .doesNotContain("<b>77</b>");
    }

    @Test
    @DisplayName("warn while ليان plans food baskets in دوما for March, with whom to call")
    void warned() {
        Visitor layan = visitor(Who.OWN_CLERK);
        String asked = "item=" + encoded("سلال غذائية") + "&month=2026-03";
        String piece = layan.get("/coverage/overlaps?" + asked + "&place=" + DOUMA).body();
        assertThat(piece)
                .contains("جهة أخرى تقدم")
                .contains("سلة غذائية")
                .contains("جمعية الزيتون")
                .contains("مخطط")
                .contains("+963933123456")
                .doesNotContain("جمعية الياسمين")
                .doesNotContain("<html");
        String around =
                layan.get("/coverage/overlaps?" + asked + "&place=" + encoded("ريف دمشق")).body();
        assertThat(around).contains("جمعية الزيتون").contains("داخله");
        String none = layan.get("/coverage/overlaps?" + asked + "&place=SY0202").body();
        assertThat(none).contains("لم تذكر جهة أخرى").doesNotContain("جمعية الزيتون");
        String empty =
                layan.get("/coverage/overlaps?item=&place=" + DOUMA + "&month=2026-03").body();
        assertThat(empty).contains("اكتبوا المادة أو النشاط");
        String several =
                layan.get("/coverage/overlaps?" + asked + "&place=" + encoded("دوما")).body();
        assertThat(several).contains("اسم لعدة أماكن").doesNotContain("لم نجد");
    }

    @Test
    @DisplayName("tell programs the same, with what they asked wrongly by field")
    void api() {
        Visitor rana = visitor(Who.SECRETARIAT);
        JsonNode json =
                json(rana.get("/api/v1/coverage?within=SY0303&month=2026-03&level=sub-district"));
        JsonNode douma = area(json, DOUMA);
        assertThat(douma.path("cells").path("FSC").path("organisations").asInt()).isEqualTo(2);
        assertThat(douma.path("cells").path("FSC").path("peopleSum").asLong()).isEqualTo(2_000);
        assertThat(douma.path("cells").path("FSC").path("peopleCapped").asLong()).isEqualTo(1_200);
        assertThat(douma.path("cells").path("FSC").path("overlap").asBoolean()).isTrue();
        JsonNode warned =
                json(
                        rana.get(
                                "/api/v1/activities/overlaps?item=food%20basket&month=2026-03&place="
                                        + DOUMA
                                        + "&organisation="
                                        + union.yasmin()));
        assertThat(warned.path("kind").asString()).isEqualTo("food-basket");
        assertThat(warned.path("total").asInt()).isOne();
        assertThat(warned.path("others").path(0).path("nameEn").asString()).isEqualTo("Olive");
        HttpResponse<String> wrong =
                rana.get("/api/v1/coverage?month=never&sector=cheese&within=SY9999");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).path("errors").size()).isEqualTo(3);
    }

    @Test
    @DisplayName("show vouchers alone where asked: matrix, rows, files, programs and kept views")
    void byModality() {
        Visitor layan = visitor(Who.OWN_CLERK);
        String asked = "within=SY0303&level=sub-district&month=2026-03&modality=voucher";
        String page = layan.get("/coverage?" + asked).body();
        assertThat(page)
                .contains("<option value=\"voucher\" selected>قسيمة شرائية</option>")
                .contains("/coverage/rows?within=SY030300&amp;month=2026-03&amp;modality=voucher")
                .contains("/coverage.csv?within=SY0303&amp;month=2026-03&amp;modality=voucher")
                .contains("/coverage/views?within=SY0303&amp;month=2026-03&amp;modality=voucher")
                .contains("<details open")
                .contains(" · قسيمة شرائية</h1>");
        assertThat(layan.get("/coverage/rows?within=SY0303&month=2026-03&modality=voucher").body())
                .contains("جهة واحدة تعمل في", "· قسيمة شرائية", "سلل غذائية رمضانية")
                .doesNotContain("<b>1,200</b>");
        JsonNode json = json(layan.get("/api/v1/coverage?" + asked));
        assertThat(json.path("filters").path("modality").asString()).isEqualTo("voucher");
        assertThat(area(json, DOUMA).path("cells").path("FSC").path("peopleSum").asLong())
                .isEqualTo(800);
        assertThat(layan.get("/coverage.csv?" + asked).body())
                .contains("SY030300")
                .contains(",800,")
                .doesNotContain("2000");
        HttpResponse<String> wrong = layan.get("/api/v1/coverage?modality=gold");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).path("errors").path(0).path("field").asString())
                .isEqualTo("modality");
    }

    @Test
    @DisplayName("say what of an address was not understood, over what is shown all the same")
    void wrongAddress() {
        HttpResponse<String> page =
                visitor(Who.NOBODY).get("/coverage?month=2026-13&level=street&show=hearts");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("لم نفهم الشهر")
                .contains("2026-13")
                .contains("المستوى الذي في العنوان غير معروف")
                .contains("hearts")
                .contains("ليس مما يُختار هنا")
                .contains("id=\"within\"");
    }

    @Test
    @DisplayName("give files of what is shown: CSV and workbook with Arabic heads, JSON, the map")
    void files() {
        Visitor anybody = visitor(Who.NOBODY);
        String query = "?within=SY03&level=district&month=2026-03";
        String csv = anybody.get("/coverage.csv" + query).body();
        assertThat(csv.lines().findFirst().orElseThrow())
                .contains("الشهر,رمز المكان,المكان,رمز القطاع,القطاع,عدد الجهات");
        assertThat(csv.lines().filter(l -> l.contains("SY0303,") && l.contains(",FSC,")))
                .singleElement()
                .asString()
                .contains(",2,2000,1200,240,240,تداخل محتمل");
        assertThat(anybody.get("/coverage.xlsx" + query).statusCode()).isEqualTo(200);
        JsonNode json = json(anybody.get("/coverage.json" + query));
        assertThat(area(json, "SY0303").path("population").asLong()).isPositive();
        JsonNode map = json(anybody.get("/api/v1/coverage.geojson" + query + "&sector=FSC"));
        assertThat(map.path("features").size()).isEqualTo(json.path("areas").size());
        for (JsonNode feature : map.path("features")) {
            boolean douma = feature.path("id").asString().equals("SY0303");
            assertThat(feature.path("properties").path("gap").asBoolean()).isNotEqualTo(douma);
            assertThat(feature.path("geometry").path("coordinates").size()).isPositive();
        }
    }

    @Test
    @DisplayName("stand on the pages of the place and of the organisation")
    void sections() {
        String place = visitor(Who.NOBODY).get("/places/" + DOUMA).body();
        assertThat(place).contains("من يعمل هنا");
        Told.of("EDU", "حقيبة مدرسية", DOUMA, 12)
                .by(activities, union.actor(Who.OWN_CLERK), union.yasmin(), YearMonth.of(2026, 10));
        assertThat(visitor(Who.NOBODY).get("/coverage/rows?within=" + DOUMA).body())
                .contains("حقيبة مدرسية");
        assertThat(visitor(Who.NOBODY).get("/places/" + DOUMA).body()).contains("جمعية الياسمين");
        assertThat(visitor(Who.NOBODY).get("/organisations/" + union.yasmin()).body())
                .contains("أين عملت في الأشهر الأخيرة")
                .contains("التعليم");
    }

    private Visitor visitor(Who who) {
        return union.visitor(who, port);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode area(JsonNode matrix, String code) {
        for (JsonNode area : matrix.path("areas")) {
            if (area.path("code").asString().equals(code)) {
                return area;
            }
        }
        throw new AssertionError(code);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}

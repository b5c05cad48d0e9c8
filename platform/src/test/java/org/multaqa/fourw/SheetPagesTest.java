package org.multaqa.fourw;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.Activity;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.MonthlyReports;
import org.multaqa.activities.ReportMove;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("ليان, a clerk, bringing in an activity sheet on the pages,")
class SheetPagesTest {
    private static final String SHEETS = "/activities/sheets";
    private static int month;

    @Autowired private SampleUnion union;
    @Autowired private Activities activities;
    @Autowired private MonthlyReports reports;
    @LocalServerPort private int port;

    private Visitor layan = new Visitor(0);
    private YearMonth ofThisTest = YearMonth.of(2025, 1);

    @BeforeEach
    void signIn() {
        layan = union.visitor(Who.OWN_CLERK, port);
        ofThisTest = YearMonth.of(2023, 1).plusMonths(month++);
    }

    private HttpResponse<String> upload(Visitor by, String name, String text) {
        return by.upload(
                SHEETS + "/new",
                SHEETS + "?month=" + ofThisTest,
                name,
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Follows what a page sends to, until there is one to be read. */
    private HttpResponse<String> follow(String address) {
        HttpResponse<String> answer = layan.get(address);
        for (int i = 0; i < 5 && answer.statusCode() == 302; i++) {
            answer = layan.get(location(answer));
        }
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }

    private String checked(String text) {
        String here = location(upload(layan, "أنشطة.csv", text));
        String page = follow(here + "/columns").body();
        location(layan.post(here + "/columns", here + "/columns", columns(page)));
        return here;
    }

    /** The choices of the page of columns as its form would send them. */
    private static String[] columns(String page) {
        List<String> fields = new ArrayList<>();
        Matcher select =
                Pattern.compile("(?s)<select id=\"(column-\\d+)\".*?</select>").matcher(page);
        while (select.find()) {
            Matcher chosen = Pattern.compile("value=\"(\\w+)\" selected").matcher(select.group());
            fields.add(select.group(1));
            fields.add(chosen.find() ? chosen.group(1) : "");
        }
        return fields.toArray(String[]::new);
    }

    private void say(String here, String... namesAndValues) {
        location(layan.post(here + "/rows", here + "/rows", namesAndValues));
    }

    private List<Activity> stored() {
        List<Activity> all = new ArrayList<>();
        activities.ofReport(Actor.COMMAND, union.yasmin(), ofThisTest, all::add);
        return all;
    }

    private List<String> places() {
        return stored().stream().map(a -> a.facts().text(ActivityField.PLACES)).toList();
    }

    @Test
    @DisplayName("answers which حرستا is meant once for all rows, stores, reads the report, undoes")
    void wholeWay() {
        String here =
                checked(
                        """
                        أنشطة تشرين,,,
                        المكان,القطاع,النشاط,عدد الأسر
                        حرستا,صحة,عيادة أولى,10
                        C2321,صحة,عيادة ثانية,عشرون
                        حرستا,صحة,عيادة ثالثة,30
                        عربين؛ حرستا,صحة,عيادة رابعة,40
                        """);
        String page = follow(here).body();
        assertThat(page)
                .contains("A3", "A5", "D4", "value=\"C2342\"", "value=\"SY030201\"")
                .contains("عيادة ثانية")
                .contains("وفي السطر الآخر الذي يقول");
        say(
                here,
                "outcome",
                "refused",
                "cell-3-location-0",
                "C2342",
                "every-3-location-0",
                "yes",
                "cell-6-location-0",
                "C2321",
                "cell-6-location-1",
                "SY030201",
                "other-4-hh_reached-0",
                "عشرون",
                "was-4-hh_reached-0",
                "عشرون");
        page = follow(here + "/rows?outcome=refused").body();
        assertThat(page).contains("عشرون", "D4").doesNotContain("A3", "A5", "A6");
        say(here, "other-4-hh_reached-0", "عشروون", "was-4-hh_reached-0", "عشرون");
        page = follow(here + "/rows?outcome=refused").body();
        assertThat(page).as("what was typed stays there").contains("value=\"عشروون\"");
        say(here, "other-4-hh_reached-0", "٢٠", "was-4-hh_reached-0", "عشروون");
        location(layan.post(here + "/rows", here + "/store"));
        assertThat(places()).containsExactly("C2342", "C2321", "C2342", "C2321; SY030201");
        page = follow(here).body();
        assertThat(page).contains("4</b>", "تُسحب من التقرير 4 أسطر");
        assertThat(layan.get(here + "/report.csv").body().lines().toList()).hasSize(5);
        location(layan.post(here, here + "/undo"));
        assertThat(stored()).isEmpty();
        assertThat(follow(here).body()).contains("جرى التراجع عن «أنشطة.csv»");
    }

    @Test
    @DisplayName("leaves a row out, takes it in again, and takes a correction back")
    void leftOut() {
        String here = checked("المكان,القطاع,النشاط\nC2321,صحة,عيادة\nحرستا,صحة,عيادة\n");
        say(here, "row-2", "in", "out-2", "yes", "row-3", "in", "cell-3-location-0", "C2342");
        String page = follow(here + "/rows?outcome=skipped").body();
        assertThat(page).contains("name=\"out-2\" value=\"yes\" checked");
        say(here, "row-2", "out", "row-3", "in", "back-3", "yes");
        location(layan.post(here + "/rows", here + "/store"));
        assertThat(places()).containsExactly("C2321");
    }

    @Test
    @DisplayName(
            "picks a place although the column beside it says otherwise, and types a missing one")
    void againstTheOthers() {
        String here =
                checked(
                        """
                        المحافظة,التجمع,القطاع,النشاط
                        درعا,عربين,صحة,عيادة
                        ,,صحة,عيادة أخرى
                        """);
        assertThat(follow(here).body()).contains("بصرف النظر عمّا بجانبه");
        say(here, "cell-2-admin4_name-0", "C2321", "other-3-places-0", "دوما، ريف دمشق");
        location(layan.post(here + "/rows", here + "/store"));
        assertThat(places()).containsExactly("C2321", "SY0302");
    }

    @Test
    @DisplayName("is told at once that the very same file is there, and goes to it")
    void sameFile() {
        String text = "التجمع,القطاع,النشاط\nعربين,صحة,عيادة\n";
        String first = checked(text);
        String second = location(upload(layan, "الملف نفسه.csv", text));
        assertThat(follow(second).body()).contains("href=\"" + first + "\"", "وما زال ينتظر");
        location(layan.post(first + "/rows", first + "/store"));
        assertThat(follow(second).body()).contains("href=\"" + first + "\"", "وحُفظ");
    }

    @Test
    @DisplayName("puts a second sheet in the place of what the first brought")
    void replaces() {
        String first = checked("التجمع,القطاع,النشاط\nعربين,صحة,عيادة\nحرستا,صحة,عيادة\n");
        location(layan.post(first + "/rows", first + "/store"));
        String second = checked("التجمع,القطاع,النشاط\nعربين,صحة,عيادة\nعربين,تعليم,دروس\n");
        assertThat(follow(second).body()).contains("سطران من ملف سابق");
        location(layan.post(second + "/rows", second + "/replace", "replaces", "yes"));
        location(layan.post(second + "/rows", second + "/store"));
        assertThat(places()).containsExactly("C2321", "C2321");
        assertThat(follow(first).body()).contains("جرى التراجع");
    }

    @Test
    @DisplayName("shows the row of titles where none is found, and is not asked where tags tell")
    void titles() {
        String here =
                location(upload(layan, "دفتر.csv", "دفتر,,\nأين,ماذا,كم بيتاً\nعربين,خبز,5\n"));
        assertThat(follow(here).body()).contains("في أي سطر العناوين", "كم بيتاً");
        assertThat(layan.post(here + "/header", here + "/header").statusCode()).isEqualTo(422);
        location(layan.post(here + "/header", here + "/header", "row", "2"));
        String page = follow(here + "/columns").body();
        assertThat(page).contains("لا عمود يقول أين جرى النشاط", "لا عمود للقطاع", "عربين");
        String tagged =
                location(
                        upload(
                                layan,
                                "hxl.csv",
                                "a,b,c\n#loc,#sector,#activity+name\nعربين,HEA,clinic\n"));
        assertThat(follow(tagged).uri().getPath()).endsWith("/rows");
        assertThat(follow(tagged).body()).contains("فلم نسألكم عن الأعمدة");
    }

    @Test
    @DisplayName("gets a refused form back filled: no file, no sheet, a month that is closed")
    void refused() {
        HttpResponse<String> none =
                layan.post(SHEETS + "/new", SHEETS, "month", ofThisTest.toString());
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("اختاروا ملفاً", "value=\"" + ofThisTest + "\" selected");
        assertThat(upload(layan, "صورة.xlsx", "\0\0\0").statusCode()).isEqualTo(422);
        String here = checked("التجمع,القطاع,النشاط\nعربين,صحة,عيادة\n");
        Actor manager = union.actor(Who.OWN_MANAGER);
        reports.move(manager, union.yasmin(), ofThisTest, ReportMove.SUBMIT, null, null).orThrow();
        HttpResponse<String> closed =
                upload(layan, "أنشطة.csv", "التجمع,القطاع,النشاط\nعربين,صحة,عيادة\n");
        assertThat(closed.statusCode()).isEqualTo(422);
        assertThat(closed.body()).contains("تقرير هذا الشهر");
        location(layan.post(here + "/rows", here + "/store"));
        assertThat(follow(here).uri().getPath()).as("it waits").endsWith("/rows");
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("is shown how a list of families was understood, of which nothing is kept")
    void families() {
        HttpResponse<String> answer =
                upload(
                        layan,
                        "أسر.csv",
                        """
                        اسم رب الأسرة,الرقم الوطني,رقم دفتر العائلة,عدد أفراد الأسرة,رقم الهاتف
                        نادر السنديان,01010000011,100200,5,0999999991
                        """);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("هكذا فُهمت أعمدة القائمة", "الرقم الوطني")
                .doesNotContain("نادر السنديان");
        assertThat(layan.get(SHEETS).body()).doesNotContain("أسر.csv");
    }

    @Test
    @DisplayName("is one of many for رنا of the secretariat, who names the organisation")
    void secretariat() {
        Visitor rana = union.visitor(Who.SECRETARIAT, port);
        String text = "التجمع,القطاع,النشاط\nعربين,صحة,عيادة\n";
        HttpResponse<String> unknown =
                rana.upload(
                        SHEETS + "/new",
                        SHEETS + "?month=" + ofThisTest + "&organisation=zzzz",
                        "أنشطة.csv",
                        text.getBytes(StandardCharsets.UTF_8));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("value=\"zzzz\"", "لا جهة هنا باسم");
        String name =
                java.net.URLEncoder.encode(
                        "جمعية الياسمين", java.nio.charset.StandardCharsets.UTF_8);
        String here =
                location(
                        rana.upload(
                                SHEETS + "/new",
                                SHEETS + "?month=" + ofThisTest + "&organisation=" + name,
                                "من الأمانة.csv",
                                text.getBytes(StandardCharsets.UTF_8)));
        assertThat(layan.get(SHEETS).body()).contains("من الأمانة.csv", here);
        String filtered = SHEETS + "?month=" + ofThisTest + "&organisation=" + name;
        assertThat(rana.get(filtered).body()).contains("من الأمانة.csv");
        assertThat(rana.get(SHEETS + "?month=2001-01").body()).contains("لا جداول لهذا الاختيار");
        Visitor hadi = union.visitor(Who.OTHER_CLERK, port);
        assertThat(hadi.get(SHEETS).body()).doesNotContain("من الأمانة.csv");
        assertThat(hadi.get(here).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("is reminded of a sheet that waits, and comes to it from the report")
    void ways() {
        String here = checked("التجمع,القطاع,النشاط\nعربين,صحة,عيادة\n");
        assertThat(layan.get("/obligations").body() + layan.get("/").body()).contains(here);
        String report = "/activities/" + union.yasmin() + "/" + ofThisTest;
        assertThat(layan.get(report).body())
                .contains("/activities/sheets/new?organisation=" + union.yasmin());
        assertThat(Arrays.asList(layan.get("/desk").body().split("\""))).contains(SHEETS);
    }
}

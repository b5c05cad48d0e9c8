package org.multaqa.fourw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.fourw.SheetsOnThePages.SHEETS;
import static org.multaqa.fourw.SheetsOnThePages.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.Activity;
import org.multaqa.activities.MonthlyReports;
import org.multaqa.activities.ReportMove;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("ليان, a clerk, with a file of activities on the page,")
class SheetUploadPagesTest {
    private static int month;

    @Autowired private SampleUnion union;
    @Autowired private Activities activities;
    @Autowired private MonthlyReports reports;
    @LocalServerPort private int port;

    private Visitor layan = new Visitor(0);
    private SheetsOnThePages pages = new SheetsOnThePages(layan, YearMonth.of(2025, 1));
    private YearMonth ofThisTest = YearMonth.of(2025, 1);

    @BeforeEach
    void signIn() {
        layan = union.visitor(Who.OWN_CLERK, port);
        ofThisTest = YearMonth.of(2021, 1).plusMonths(month++);
        pages = new SheetsOnThePages(layan, ofThisTest);
    }

    private List<Activity> stored() {
        List<Activity> all = new ArrayList<>();
        activities.ofReport(Actor.COMMAND, union.yasmin(), ofThisTest, all::add);
        return all;
    }

    @Test
    @DisplayName("is told at once that the very same file is there, and goes to it")
    void sameFile() {
        String text = "التجمع,القطاع,النشاط\nعربين,صحة,عيادة\n";
        String first = pages.checked(text);
        String second = location(pages.upload("الملف نفسه.csv", text));
        assertThat(pages.follow(second).body()).contains("href=\"" + first + "\"", "وما زال ينتظر");
        pages.store(first);
        assertThat(pages.follow(second).body()).contains("href=\"" + first + "\"", "وحُفظ");
    }

    @Test
    @DisplayName("shows the row of titles where none is found, and is not asked where tags tell")
    void titles() {
        String here =
                location(pages.upload("دفتر.csv", "دفتر,,\nأين,ماذا,كم بيتاً\nعربين,خبز,5\n"));
        assertThat(pages.follow(here).body()).contains("في أي سطر العناوين", "كم بيتاً");
        assertThat(layan.post(here + "/header", here + "/header").statusCode()).isEqualTo(422);
        location(layan.post(here + "/header", here + "/header", "row", "2"));
        String page = pages.follow(here + "/columns").body();
        assertThat(page).contains("لا عمود يقول أين جرى النشاط", "لا عمود للقطاع", "عربين");
        String tagged =
                location(
                        pages.upload(
                                "hxl.csv",
                                "a,b,c\n#loc,#sector,#activity+name\nعربين,HEA,clinic\n"));
        assertThat(pages.follow(tagged).uri().getPath()).endsWith("/rows");
        assertThat(pages.follow(tagged).body()).contains("فلم نسألكم عن الأعمدة");
    }

    @Test
    @DisplayName("gets a refused form back filled: no file, no sheet, a month that is closed")
    void refused() {
        HttpResponse<String> none =
                layan.post(SHEETS + "/new", SHEETS, "month", ofThisTest.toString());
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("اختاروا ملفاً", "value=\"" + ofThisTest + "\" selected");
        assertThat(pages.upload("صورة.xlsx", "\0\0\0").statusCode()).isEqualTo(422);
        String here = pages.checked("التجمع,القطاع,النشاط\nعربين,صحة,عيادة\n");
        Actor manager = union.actor(Who.OWN_MANAGER);
        reports.move(manager, union.yasmin(), ofThisTest, ReportMove.SUBMIT, null, null).orThrow();
        HttpResponse<String> closed =
                pages.upload("أنشطة.csv", "التجمع,القطاع,النشاط\nعربين,صحة,عيادة\n");
        assertThat(closed.statusCode()).isEqualTo(422);
        assertThat(closed.body()).contains("تقرير هذا الشهر");
        pages.store(here);
        assertThat(pages.follow(here).uri().getPath()).as("it waits").endsWith("/rows");
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("is shown how a list of families was understood, of which nothing is kept")
    void families() {
        HttpResponse<String> answer =
                pages.upload(
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
}

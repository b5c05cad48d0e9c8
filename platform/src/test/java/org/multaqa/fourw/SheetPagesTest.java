package org.multaqa.fourw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.fourw.SheetsOnThePages.SHEETS;
import static org.multaqa.fourw.SheetsOnThePages.location;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.Activity;
import org.multaqa.activities.ActivityField;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("ليان, a clerk, bringing in an activity sheet on the pages,")
class SheetPagesTest {
    private static int month;

    @Autowired private SampleUnion union;
    @Autowired private Activities activities;
    @LocalServerPort private int port;

    private Visitor layan = new Visitor(0);
    private SheetsOnThePages pages = new SheetsOnThePages(layan, YearMonth.of(2025, 1));
    private YearMonth ofThisTest = YearMonth.of(2025, 1);

    @BeforeEach
    void signIn() {
        layan = union.visitor(Who.OWN_CLERK, port);
        ofThisTest = YearMonth.of(2023, 1).plusMonths(month++);
        pages = new SheetsOnThePages(layan, ofThisTest);
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
                pages.checked(
                        """
                        أنشطة تشرين,,,
                        المكان,القطاع,النشاط,عدد الأسر
                        حرستا,صحة,عيادة أولى,10
                        C2321,صحة,عيادة ثانية,عشرون
                        حرستا,صحة,عيادة ثالثة,30
                        عربين؛ حرستا,صحة,عيادة رابعة,40
                        """);
        String page = pages.follow(here).body();
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
        page = pages.follow(here + "/rows?outcome=refused").body();
        assertThat(page).contains("عشرون", "D4").doesNotContain("A3", "A5", "A6");
        say(here, "other-4-hh_reached-0", "عشروون", "was-4-hh_reached-0", "عشرون");
        page = pages.follow(here + "/rows?outcome=refused").body();
        assertThat(page).as("what was typed stays there").contains("value=\"عشروون\"");
        say(here, "other-4-hh_reached-0", "٢٠", "was-4-hh_reached-0", "عشروون");
        pages.store(here);
        assertThat(places()).containsExactly("C2342", "C2321", "C2342", "C2321; SY030201");
        page = pages.follow(here).body();
        assertThat(page).contains("4</b>", "تُسحب من التقرير 4 أسطر");
        assertThat(layan.get(here + "/report.csv").body().lines().toList()).hasSize(5);
        location(layan.post(here, here + "/undo"));
        assertThat(stored()).isEmpty();
        assertThat(pages.follow(here).body()).contains("جرى التراجع عن «أنشطة.csv»");
    }

    @Test
    @DisplayName("leaves a row out, takes it in again, and takes a correction back")
    void leftOut() {
        String here = pages.checked("المكان,القطاع,النشاط\nC2321,صحة,عيادة\nحرستا,صحة,عيادة\n");
        say(here, "row-2", "in", "out-2", "yes", "row-3", "in", "cell-3-location-0", "C2342");
        String page = pages.follow(here + "/rows?outcome=skipped").body();
        assertThat(page).contains("name=\"out-2\" value=\"yes\" checked");
        say(here, "row-2", "out", "row-3", "in", "back-3", "yes");
        pages.store(here);
        assertThat(places()).containsExactly("C2321");
    }

    @Test
    @DisplayName(
            "picks a place although the column beside it says otherwise, and types a missing one")
    void againstTheOthers() {
        String here =
                pages.checked(
                        """
                        المحافظة,التجمع,القطاع,النشاط
                        درعا,عربين,صحة,عيادة
                        ,,صحة,عيادة أخرى
                        """);
        assertThat(pages.follow(here).body()).contains("بصرف النظر عمّا بجانبه");
        say(here, "cell-2-admin4_name-0", "C2321", "other-3-places-0", "دوما، ريف دمشق");
        pages.store(here);
        assertThat(places()).containsExactly("C2321", "SY0302");
    }

    @Test
    @DisplayName("puts a second sheet in the place of what the first brought")
    void replaces() {
        String first = pages.checked("التجمع,القطاع,النشاط\nعربين,صحة,عيادة\nحرستا,صحة,عيادة\n");
        pages.store(first);
        String second = pages.checked("التجمع,القطاع,النشاط\nعربين,صحة,عيادة\nعربين,تعليم,دروس\n");
        assertThat(pages.follow(second).body()).contains("سطران من ملف سابق");
        location(layan.post(second + "/rows", second + "/replace", "replaces", "yes"));
        pages.store(second);
        assertThat(places()).containsExactly("C2321", "C2321");
        assertThat(pages.follow(first).body()).contains("جرى التراجع");
    }

    @Test
    @DisplayName("is reminded of a sheet that waits, and comes to it from the report")
    void ways() {
        String here = pages.checked("التجمع,القطاع,النشاط\nعربين,صحة,عيادة\n");
        assertThat(layan.get("/obligations").body() + layan.get("/").body()).contains(here);
        String report = "/activities/" + union.yasmin() + "/" + ofThisTest;
        assertThat(layan.get(report).body())
                .contains("/activities/sheets/new?organisation=" + union.yasmin());
        assertThat(Arrays.asList(layan.get("/desk").body().split("\""))).contains(SHEETS);
    }
}

package org.multaqa.fourw;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.Activity;
import org.multaqa.activities.ActivityField;
import org.multaqa.house.Browser;
import org.multaqa.house.Browser.Look;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@Tag("browser")
@DisplayName("In a browser, ليان the clerk of الياسمين")
class SheetsInBrowserTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final String[][] ROWS = {
        {"جمعية الياسمين: أنشطة تشرين الأول ٢٠٢٦"},
        {},
        {"م", "موقع التنفيذ", "", "بيانات النشاط", "", "المستفيدون", "ملاحظات الفريق"},
        {"", "المحافظة", "اسم المكان", "القطاع", "النشاط", "عدد الأسر", ""},
        {"للمثال فقط", "دمشق", "برزة", "صحة", "عيادة", "10", ""},
        {"١", "ريف دمشق", "حرستا", "أمن غذائي", "سلال غذائية", "١٬٢٠٠", "تمّ"},
        {"٢", "ريف دمشق", "حرستا", "صحّة", "عيادة متنقلة", "45", "///"},
        {"٣", "ريف دمشق", "حرستا", "تعليم", "دروس تقوية", "عشرون", ""},
        {"٤", "درعا", "SY0302", "صحة", "تدريب مسعفين", "15", ""},
        {"المجموع", "", "", "", "", "1280", ""},
    };

    @Autowired private SampleUnion union;
    @Autowired private SignIn signIn;
    @Autowired private Activities activities;
    @LocalServerPort private int port;
    @TempDir private Path folder = Path.of("");

    private BrowserContext layan(Look look) {
        String address = "http://127.0.0.1:" + port;
        BrowserContext context = Browser.person(look, address);
        var person = java.util.Objects.requireNonNull(union.actor(Who.OWN_CLERK).person());
        String secret = signIn.enter(person, new SignIn.From("127.0.0.1", "test")).secret();
        context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address)));
        return context;
    }

    private Path messy() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("أنشطة");
        sheet.rightToLeft();
        for (int r = 0; r < ROWS.length; r++) {
            for (int c = 0; c < ROWS[r].length; c++) {
                if (!ROWS[r][c].isEmpty()) {
                    sheet.value(r, c, ROWS[r][c]);
                }
            }
        }
        sheet.range(2, 1, 2, 2).merge();
        sheet.range(2, 3, 2, 4).merge();
        workbook.finish();
        return Files.write(folder.resolve("أنشطة تشرين.xlsx"), out.toByteArray());
    }

    private List<Activity> stored() {
        List<Activity> all = new ArrayList<>();
        activities.ofReport(Actor.COMMAND, union.yasmin(), MONTH, all::add);
        return all;
    }

    @Test
    @DisplayName("brings in a messy sheet, says which حرستا, puts a number right, stores and undoes")
    void wholeWay() throws IOException {
        try (BrowserContext laptop = layan(Look.LAPTOP);
                BrowserContext phone = layan(Look.PHONE);
                BrowserContext english = layan(Look.LAPTOP.inEnglish().inTheDark())) {
            Page page = laptop.newPage();
            page.navigate("/activities/" + union.yasmin() + "/" + MONTH);
            page.click("text=ارفع جدول أنشطة");
            assertThat(page.inputValue("#month")).isEqualTo(MONTH.toString());
            look(page.url(), "sheet-new", laptop, phone, english);
            page.setInputFiles("#file", messy());
            page.click("main form button.main");
            assertThat(page.url()).endsWith("/columns");
            String here = page.url().replace("/columns", "");
            look(here + "/columns", "sheet-columns", laptop, phone, english);
            look(here + "/header", "sheet-header", laptop, phone, english);
            page.selectOption("#column-6", new SelectOption().setValue("notes"));
            page.click("main form button.main");
            assertThat(page.url()).endsWith("/rows");
            look(here + "/rows", "sheet-rows", laptop, phone, english);
            assertThat(page.content()).contains("C6", "F8", "وفي السطرين الآخرين");
            page.check("input[name='cell-6-location-0'][value='C2342']");
            page.check("input[name='every-6-location-0']");
            page.click("text=احفظ التصحيحات");
            page.fill("input[name^='other-8-hh_reached']", "٢٠");
            page.check("input[name^='cell-9-'][value='SY0302']");
            page.click("text=احفظ التصحيحات");
            assertThat(stored()).as("nothing is stored yet").isEmpty();
            page.locator("form[action$='/store'] button").click();
            assertThat(stored())
                    .extracting(a -> a.facts().text(ActivityField.PLACES))
                    .containsExactly("C2342", "C2342", "C2342", "SY0302");
            assertThat(stored().getFirst().facts().text(ActivityField.NOTES)).isEqualTo("تمّ");
            look(here, "sheet-report", laptop, phone, english);
            page.locator("form[action$='/undo'] button").click();
            assertThat(stored()).isEmpty();
            look(here, "sheet-undone", laptop, phone, english);
            look("/activities/sheets", "sheet-list", laptop, phone, english);
        }
    }

    private static void look(
            String url,
            String name,
            BrowserContext laptop,
            BrowserContext phone,
            BrowserContext english) {
        for (BrowserContext context : List.of(laptop, phone, english)) {
            String as = context == laptop ? "1280" : context == phone ? "360" : "english";
            try (Page page = context.newPage()) {
                page.navigate(url);
                boolean sideways =
                        (Boolean)
                                page.evaluate(
                                        "document.documentElement.scrollWidth > window.innerWidth");
                assertThat(sideways).as(name + " at " + as).isFalse();
                Browser.picture(page, name + "-" + as);
            }
        }
    }
}

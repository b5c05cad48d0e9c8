package org.multaqa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.directory.OrganisationState;
import org.multaqa.directory.Organisations;
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
@DisplayName("In a browser, رنا of the secretariat")
class ImportInBrowserTest {
    @Autowired private SampleUnion union;
    @Autowired private SignIn signIn;
    @Autowired private Organisations organisations;
    @LocalServerPort private int port;
    @TempDir private Path folder = Path.of("");

    private BrowserContext rana(Look look) {
        String address = "http://127.0.0.1:" + port;
        BrowserContext context = Browser.person(look, address);
        var person = java.util.Objects.requireNonNull(union.actor(Who.SECRETARIAT).person());
        String secret = signIn.enter(person, new SignIn.From("127.0.0.1", "test")).secret();
        context.addCookies(
                List.of(
                        new com.microsoft.playwright.options.Cookie("multaqa_session", secret)
                                .setUrl(address)));
        return context;
    }

    private int members() {
        int[] count = {0};
        organisations.each(o -> count[0] += o.state() == OrganisationState.ACTIVE ? 1 : 0);
        return count[0];
    }

    @Test
    @DisplayName("imports a messy workbook, puts a column and a place right, stores and undoes")
    void importsAndUndoes() throws Exception {
        List<InventedLists.Line> lines = new ArrayList<>(InventedLists.fifty());
        lines.set(
                4,
                new InventedLists.Line(
                        "جمعية قمح المنصورة", "منظمة", "", "المنصورة", "إغاثة وصحة"));
        lines.set(
                5,
                new InventedLists.Line(
                        "جمعية ورد الحقول", "جمعية", "ريف دمشق", "حرستاا", "تنسيق"));
        Path file = InventedLists.messy(folder, lines);
        try (BrowserContext laptop = rana(Look.LAPTOP);
                BrowserContext phone = rana(Look.PHONE);
                BrowserContext english = rana(Look.LAPTOP.inEnglish().inTheDark())) {
            int before = members();
            Page page = laptop.newPage();
            page.navigate("/imports/members");
            page.setInputFiles("#file", file);
            page.click("main form button.main");
            assertThat(page.url()).endsWith("/columns");
            String here = page.url().replace("/columns", "");
            look(here + "/columns", "import-columns", laptop, phone, english);
            // The column of notes is taken for what the organisation does.
            page.selectOption("#column-5", new SelectOption().setValue("about"));
            page.click("main form button.main");
            assertThat(page.url()).endsWith("/rows");
            look(here + "/rows", "import-rows", laptop, phone, english);
            Locator place = page.locator("select[name$='-city']").first();
            String chosen = place.locator("option").nth(1).getAttribute("value");
            place.selectOption(chosen);
            page.click("text=احفظ التصحيحات");
            assertThat(members()).as("nothing is stored yet").isEqualTo(before);
            page.locator("form[action$='/store'] button").click();
            assertThat(members()).isEqualTo(before + 50);
            look(here, "import-report", laptop, phone, english);
            page.locator("form[action$='/undo'] button").click();
            assertThat(members()).isEqualTo(before);
            look(here, "import-undone", laptop, phone, english);
            look("/imports/members", "import-list", laptop, phone, english);
        }
    }

    @Test
    @DisplayName("holds the ministry's register against ours")
    void register() throws Exception {
        union.union();
        Path file =
                java.nio.file.Files.writeString(
                        folder.resolve("سجل المديرية.csv"),
                        "الاسم,المحافظة,رقم قرار الإشهار,تاريخ الإشهار,الحالة\n"
                                + "جمعية الياسمين,دمشق,١٢٣,12/5/1999,فعالة\n"
                                + "جمعية الحبق والنعناع,دمشق,456,3/2/2020,فعالة\n");
        try (BrowserContext laptop = rana(Look.LAPTOP);
                BrowserContext phone = rana(Look.PHONE);
                BrowserContext english = rana(Look.LAPTOP.inEnglish())) {
            Page page = laptop.newPage();
            page.navigate("/imports/register");
            page.setInputFiles("#file", file);
            page.click("main form button.main");
            page.click("main form button.main");
            assertThat(page.url()).contains("/findings");
            look(page.url(), "register-changed", laptop, phone, english);
            page.locator("form[action$='/plain'] button").click();
            look(page.url(), "register-decided", laptop, phone, english);
            page.locator("form[action$='/carry-out'] button").click();
            page.locator(".import-tabs a").nth(2).click();
            assertThat(page.content()).contains("سُجّلت الجهة");
            page.locator(".import-tabs a").nth(3).click();
            Locator decision = page.locator("select[name^='finding-']").first();
            decision.selectOption("ask");
            page.click("text=احفظ القرارات");
            look(page.url(), "register-missing", laptop, phone, english);
        }
    }

    private static void look(
            String url, String name, BrowserContext laptop, BrowserContext phone, BrowserContext english) {
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

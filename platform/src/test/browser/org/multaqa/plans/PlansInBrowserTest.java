package org.multaqa.plans;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.Browser;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("A work plan in the browser")
class PlansInBrowserTest {
    @Autowired private SampleUnion union;
    @Autowired private PlanSamples samples;
    @Autowired private Plans plans;
    @Autowired private PlanDrafts drafts;
    @Autowired private Activities activities;
    @Autowired private AdjustableClock clock;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    @Test
    @DisplayName("ليان drafts it on a phone, the page says what is missing, سلمى and عمر sign")
    void draftedAndSigned() {
        String plan;
        try (BrowserContext context = of(Who.OWN_CLERK, Browser.Look.PHONE)) {
            Page page = context.newPage();
            page.navigate("/plans");
            page.locator("main a[href='/plans/new']").click();
            page.locator("#title").fill("خطة الشتاء");
            page.locator("#purpose").fill("لا تبيت أسرة في البرد.");
            page.locator("#starts").fill("2026-11-01");
            page.locator("#ends").fill("2027-03-31");
            page.locator("main button.main").click();
            plan = page.url().substring(page.url().indexOf("/plans/"));
            page.locator("#objective").fill("بيوت دافئة");
            page.locator("form[action$='/objectives'] button").click();
            page.locator("main a[href$='/indicators/new']").click();
            page.locator("#text").fill("أسر وصلتها محروقات");
            page.locator("#unit").fill("أسرة");
            page.locator("#target").fill("١٠٠٠");
            share(page, 0, "جمعية الياسمين", "SY030200", "600");
            share(page, 1, "جمعية لا يعرفها أحد", "SY030300", "100");
            page.locator("main button.main").click();
            assertThat(page.locator("#share-amount-0")).hasValue("600");
            page.locator("#share-organisation-1").fill("جمعية الزيتون");
            Browser.picture(page, "plans-indicator");
            page.locator("main button.main").click();
            assertThat(page.locator("main > .warning")).containsText("300 أسرة من 1,000");
            page.locator("main a[href$='/tasks/new']").click();
            page.locator("#task").fill("شراء المازوت");
            page.locator("#owner").fill("جمعية الياسمين");
            page.locator("#from").fill("2026-11-05");
            page.locator("#until").fill("2026-12-20");
            page.locator("main button.main").click();
            assertThat(page.locator("#tasks")).containsText("شراء المازوت");
            Browser.picture(page, "plans-missing");
            page.locator("main a[href$='/edit']").last().click();
            page.locator("#share-amount-1").fill("400");
            page.locator("main button.main").click();
            assertThat(page.locator("main > .warning")).hasCount(0);
        }
        signs(Who.OWN_MANAGER, Browser.Look.PHONE.withoutScripts());
        signs(Who.OTHER_MANAGER, Browser.Look.LAPTOP);
        try (BrowserContext context = of(Who.OWN_CLERK, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate(plan);
            assertThat(page.locator(".lead").first()).containsText("وقّعت كل جهة");
            page.locator("form[action$='/done'] button").click();
            assertThat(page.locator("#tasks")).containsText("أُنجزت");
            Browser.picture(page, "plans-agreed");
        }
    }

    @Test
    @DisplayName("is reported by ليان from her rows on a phone, and read by رنا on a projector")
    void reported() {
        Actor layan = union.actor(Who.OWN_CLERK);
        UUID id = samples.draft(union);
        Indicator fuel = plans.find(layan, id).orThrow().indicators().getFirst();
        IndicatorForm counted =
                PlanSamples.with(
                        PlanSamples.fuel(1_000, 600, 400),
                        Map.of("measure", "people", "kind", "heating-fuel"));
        drafts.writeIndicator(layan, id, fuel.id(), fuel.version(), counted).orThrow();
        samples.sign(union.actor(Who.OWN_MANAGER), id);
        samples.sign(union.actor(Who.OTHER_MANAGER), id);
        Facts facts =
                Facts.of(
                        Map.of(
                                ActivityField.SECTOR, "SHL",
                                ActivityField.ITEM, "مازوت تدفئة",
                                ActivityField.PLACES, "C2338",
                                ActivityField.STATUS, "completed",
                                ActivityField.GIRLS, "60",
                                ActivityField.WOMEN, "90",
                                ActivityField.TOTAL_REACHED, "210"));
        activities.enter(layan, union.yasmin(), YearMonth.of(2026, 11), facts).orThrow();
        clock.set(Instant.parse("2026-12-05T09:00:00Z"));
        try (BrowserContext context = of(Who.OWN_CLERK, Browser.Look.PHONE.withoutScripts())) {
            Page page = context.newPage();
            page.navigate("/obligations");
            page.locator(".due a[href*='/reports/']").first().click();
            assertThat(page.locator("input[name^='amount.']")).hasValue("210");
            assertThat(page.locator("input[name^='girls.']")).hasValue("60");
            Browser.picture(page, "plans-report");
            page.locator("button[value='submit']").click();
            assertThat(page.locator("main")).containsText("(21%)");
        }
        try (BrowserContext context = of(Who.SECRETARIAT, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate("/plans/" + id + "/reports");
            page.getByText("أُرسل", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("form[action$='/accept'] button").click();
            assertThat(page.locator("main")).containsText("مقبول");
            page.locator("summary").first().click();
            assertThat(page.locator("details").first()).containsText("بنات 60");
            Browser.picture(page, "plans-reports");
        }
    }

    private static void share(Page page, int row, String who, String where, String amount) {
        page.locator("#share-organisation-" + row).fill(who);
        page.locator("#share-place-" + row).fill(where);
        page.locator("#share-amount-" + row).fill(amount);
    }

    private void signs(Who who, Browser.Look look) {
        try (BrowserContext context = of(who, look)) {
            Page page = context.newPage();
            page.navigate("/obligations");
            page.locator(".due a[href*='/parts/']").first().click();
            Browser.picture(page, "plans-part");
            page.locator("form[action$='/sign'] button").click();
            assertThat(page.locator("#partners")).containsText("وقّعت");
        }
    }

    private BrowserContext of(Who who, Browser.Look look) {
        UUID person = Objects.requireNonNull(union.actor(who).person());
        String address = "http://127.0.0.1:" + port;
        String secret = signIn.enter(person, new SignIn.From("127.0.0.1", "test")).secret();
        BrowserContext context = Browser.person(look, address);
        context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address)));
        return context;
    }
}

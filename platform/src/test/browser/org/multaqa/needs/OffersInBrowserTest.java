package org.multaqa.needs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.Browser;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("In the browser")
class OffersInBrowserTest {
    @Autowired private NeedSamples samples;
    @Autowired private SampleUnion union;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    @Test
    @DisplayName("هادي offers baskets on a phone, and عمر commits from the offer where it fits")
    void offeredAndPromised() {
        UUID need = samples.open(union, 50);
        try (BrowserContext context = of(Who.OTHER_CLERK, Browser.Look.PHONE)) {
            Page page = context.newPage();
            page.navigate("/needs/offers");
            page.locator("main a[href='/needs/offers/new']").click();
            page.locator("#what").fill("سلة غذائية");
            page.locator("#quantity").fill("٨٠");
            page.locator("#unit").fill("سلة");
            page.locator("#place").fill("C2338");
            page.locator("#from").fill("2026-11-20");
            page.locator("#until").fill("2026-11-01");
            page.locator("main button.main").click();
            assertThat(page.locator("#problems")).containsText("اختاروا يوماً بين");
            page.locator("#until").fill("2026-12-20");
            page.locator("main button.main").click();
            assertThat(page.locator("#matches")).containsText("في المكان نفسه");
            Browser.picture(page, "needs-offer");
        }
        try (BrowserContext context = of(Who.OTHER_MANAGER, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate("/obligations");
            page.locator(".due a[href^='/needs/offers/']").click();
            page.locator("#matches a.button").click();
            assertThat(page.locator("#commit")).containsText("من عرضكم");
            page.locator("#quantity").fill("50");
            page.locator("#commit button").click();
            assertThat(page.locator("h1")).containsText("50 سلة");
            page.navigate("/needs/" + need);
            assertThat(page.locator(".lead")).containsText("التُزم بكل المطلوب");
            page.navigate("/needs/offers?ours=true");
            assertThat(page.locator(".found")).containsText("30");
        }
    }

    @Test
    @DisplayName("ليان describes a challenge, عمر supports it, and سامر answers for the committee")
    void describedSupportedAnswered() {
        String challenge;
        try (BrowserContext context = of(Who.OWN_CLERK, Browser.Look.PHONE.withoutScripts())) {
            Page page = context.newPage();
            page.navigate("/needs/challenges");
            page.locator("main a[href='/needs/challenges/new']").click();
            page.locator("#title").fill("لا مدربين على المحاسبة");
            page.locator("#topic").selectOption("skills");
            page.locator("#description").fill("نغلق الميزانية بعد موعدها كل عام.");
            page.locator("main button.main").click();
            challenge = page.url().substring(page.url().indexOf("/needs/"));
        }
        try (BrowserContext context = of(Who.OTHER_MANAGER, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate(challenge);
            page.locator("form[action$='/support'] button").click();
            assertThat(page.locator(".lead")).containsText("جهة واحدة تؤيده");
        }
        try (BrowserContext context = of(Who.COMMITTEE, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate("/obligations");
            page.locator(".due a[href='/needs/challenges']").click();
            page.locator(".found a[href='" + challenge + "']").click();
            page.locator("#answer").fill("تبدأ دورة محاسبة في كانون الثاني.");
            page.locator("form[action$='/answers'] button").click();
            assertThat(page.locator(".timeline")).containsText("دورة محاسبة");
            Browser.picture(page, "needs-challenge");
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

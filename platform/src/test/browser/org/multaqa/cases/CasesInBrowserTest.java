package org.multaqa.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.cases.SampleCases.Sample;
import org.multaqa.house.Browser;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("Cases in the browser")
class CasesInBrowserTest {
    @Autowired private SampleUnion union;
    @Autowired private SampleCases samples;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    @Test
    @DisplayName("هادي sees what waits for الزيتون, and رنا gives two charities time and ends a case")
    void seenAndMediated() {
        Sample undecided = samples.undecided();
        samples.opened();
        Sample answered = samples.answered();
        samples.close(samples.opener(), samples.talking(), "same");
        try (BrowserContext context = of(Who.OTHER_CLERK, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate("/obligations");
            page.locator(".due a[href='/exchange/cases']").first().click();
            assertThat(page.locator("main")).containsText("لا تُحرم أسرة من المساعدة");
            assertThat(page.locator(".found li", withText(answered))).containsText("بقي أن تؤكدوا");
            assertThat(page.locator(".found li", withText(undecided))).containsText("قلتم نتيجتكم");
            Browser.picture(page, "cases-own");
        }
        try (BrowserContext context = of(Who.OTHER_CLERK, Browser.Look.PHONE)) {
            Page page = context.newPage();
            page.navigate("/exchange/cases");
            Browser.picture(page, "cases-own-phone");
        }
        try (BrowserContext context =
                of(Who.SECRETARIAT, Browser.Look.LAPTOP.withoutScripts())) {
            Page page = context.newPage();
            page.navigate("/exchange/cases");
            Browser.picture(page, "cases-mediation");
            assertThat(page.locator("main")).not().containsText("الزيتون");
            page.locator("form[action$='/extend'] button").click();
            assertThat(page.locator("main")).containsText("لا حالة تنتظركم");
            samples.close(samples.opener(), undecided, "same");
            samples.close(samples.owner(), undecided, "referred");
            page.navigate("/exchange/cases");
            page.locator("form[action$='/end'] button").click();
            assertThat(page.locator("main")).containsText("لا حالة تنتظركم");
        }
        try (BrowserContext context = of(Who.OWN_MANAGER, Browser.Look.PHONE)) {
            Page page = context.newPage();
            page.navigate("/exchange/cases");
            assertThat(page.locator(".found li", withText(undecided))).containsText("لم تُحسم");
        }
    }

    private static Page.LocatorOptions withText(Sample it) {
        return new Page.LocatorOptions().setHasText(it.it().number());
    }

    private BrowserContext of(Who who, Browser.Look look) {
        String address = "http://127.0.0.1:" + port;
        BrowserContext context = Browser.person(look, address);
        String secret =
                signIn.enter(
                                Objects.requireNonNull(union.actor(who).person()),
                                new SignIn.From("127.0.0.1", "test"))
                        .secret();
        context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address)));
        return context;
    }
}

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
@DisplayName("A need in the browser")
class NeedsInBrowserTest {
    @Autowired private SampleUnion union;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    @Test
    @DisplayName(
            "ليان reports it on a phone, رنا confirms, عمر commits and hands over, ليان confirms")
    void fromThePhoneToTheReceipt() {
        String need = reports();
        try (BrowserContext context = of(Who.SECRETARIAT, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate("/obligations");
            page.locator(".due a[href='/needs?show=reported']").click();
            page.locator("main a[href='" + need + "']").click();
            page.locator("form[action$='/confirm'] button").click();
            assertThat(page.locator(".lead")).containsText("لم يلتزم به أحد بعد");
        }
        commits(need);
        try (BrowserContext context = of(Who.OWN_CLERK, Browser.Look.PHONE.withoutScripts())) {
            Page page = context.newPage();
            page.navigate("/obligations");
            assertThat(page.locator(".due")).containsText("جمعية الزيتون سلّمتكم");
            page.locator(".due a[href^='/needs/commitments/']").click();
            page.locator("#received").fill("٩٩");
            page.locator("form[action$='/receive'] button").click();
            assertThat(page.locator("#problems")).containsText("فلا يُستلم منه أكثر");
            page.locator("#received").fill("٥٥");
            page.locator("form[action$='/receive'] button").click();
            assertThat(page.locator(".lead")).containsText("أكد المستلم ما وصله");
            page.navigate(need);
            // What came was less, so that the 41 that waited moved up.
            assertThat(page.locator(".figures b").first()).hasText("4");
            Browser.picture(page, "needs-received");
        }
    }

    /** The address of the need that ليان reports; a place that several bear is asked back. */
    private String reports() {
        try (BrowserContext context = of(Who.OWN_CLERK, Browser.Look.PHONE)) {
            Page page = context.newPage();
            page.navigate("/needs");
            page.locator("main a[href='/needs/new']").click();
            page.locator("#what").fill("سلة غذائية");
            page.locator("#quantity").fill("١٠٠");
            page.locator("#unit").fill("سلة");
            page.locator("#place").fill("المنصورة");
            page.locator("#people").fill("500");
            page.locator("#due").fill("2026-12-31");
            page.locator("#urgency").selectOption("pressing");
            page.locator("main button.main").click();
            page.locator("fieldset label.choice").first().click();
            Browser.picture(page, "needs-asked-back");
            page.locator("main button.main").click();
            assertThat(page.locator("h1")).containsText("سلة غذائية");
            assertThat(page.locator(".lead")).containsText("أن تؤكده جهة أخرى أو الأمانة");
            return page.url().substring(page.url().indexOf("/needs/"));
        }
    }

    private void commits(String need) {
        try (BrowserContext context = of(Who.OTHER_MANAGER, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate("/needs");
            page.locator("main a[href='" + need + "']").click();
            page.locator("#quantity").fill("60");
            page.locator("#commit button").click();
            page.locator("form[action$='/prepare'] button").click();
            assertThat(page.locator(".lead")).containsText("قيد التحضير");
            page.locator("form[action$='/hand-over'] button").click();
            assertThat(page.locator(".lead")).containsText("ينتظر الأمر كلمة المستلم");
            page.navigate(need);
            page.locator("#quantity").fill("41");
            page.locator("#commit button").click();
            assertThat(page.locator(".lead")).containsText("قائمة الانتظار");
            page.navigate(need);
            Browser.picture(page, "needs-waiting");
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

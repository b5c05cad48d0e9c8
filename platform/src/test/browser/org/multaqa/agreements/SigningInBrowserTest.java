package org.multaqa.agreements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Role;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.Browser;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("In the browser")
class SigningInBrowserTest {
    @Autowired private SampleUnion union;
    @Autowired private Organisations organisations;
    @Autowired private People people;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    @Test
    @DisplayName("سلمى writes an agreement, عمر and هبة sign it with her, and هبة leaves again")
    void writtenSignedLeft() {
        UUID hiba = hiba();
        UUID salma = person(Who.OWN_MANAGER);
        String address;
        try (BrowserContext context = of(salma, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate("/desk");
            page.locator("main a[href='/agreements']").click();
            assertThat(page.locator("main")).containsText("لا اتفاقية سارية الآن");
            Browser.picture(page, "agreements-none");
            page.locator("main a[href='/agreements/new']").click();
            page.locator("#title").fill("حملة الشتاء في الغوطة");
            page.locator("#parties").fill("جمعية الزيتون\nجمعية سنابل الخير");
            page.locator("#purpose").fill("ألا تأخذ أسرة سلتين بينما تنتظر أخرى.");
            page.locator("input[value='check']").check();
            page.locator("input[value='case']").check();
            page.locator("input[value='food']").check();
            page.locator("input[value='winter']").check();
            page.locator("input[value='names']").check();
            page.locator("#from").fill("2026-11-20");
            page.locator("#until").fill("2027-03-31");
            page.locator("#retention").fill("٤٨");
            page.locator("main button.main").click();
            assertThat(page.locator("#problems")).containsText("مدة الحفظ من 3 إلى 24 شهراً");
            assertThat(page.locator("input[value='winter']")).isChecked();
            page.locator("#retention").fill("٦");
            Browser.picture(page, "agreements-form");
            page.locator("main button.main").click();
            address = page.url().substring(page.url().indexOf("/agreements/"));
            page.locator("form[action$='/propose'] button.main").click();
            assertThat(page.locator(".lead")).containsText("نصها ثابت");
            page.locator("form[action$='/sign'] button").click();
            assertThat(page.locator("main")).containsText("وقّع 1 من 3 أطراف");
        }
        try (BrowserContext context =
                of(person(Who.OTHER_MANAGER), Browser.Look.PHONE.withoutScripts())) {
            Page page = context.newPage();
            page.navigate("/obligations");
            page.locator(".due a[href^='" + address + "']").click();
            Browser.picture(page, "agreements-to-sign-phone");
            page.locator("form[action$='/sign'] button").click();
            assertThat(page.locator("main")).containsText("وقّع 2 من 3 أطراف");
        }
        try (BrowserContext context = of(hiba, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate(address);
            assertThat(page.locator("main .card")).containsText("جمعية سنابل الخير");
            page.locator("form[action$='/sign'] button").click();
            assertThat(page.locator(".lead")).containsText("سارية");
            Browser.picture(page, "agreements-live");
            page.navigate(address + "/print");
            Browser.picture(page, "agreements-print");
            page.navigate(address + "/leave");
            assertThat(page.locator("main")).containsText("تبقى الاتفاقية سارية بين الباقين");
            Browser.picture(page, "agreements-leave");
            page.locator("main button.danger").click();
            assertThat(page.locator("h1")).containsText("شهادة الحذف");
            assertThat(page.locator("main")).containsText("30 حزيران 2027");
            Browser.picture(page, "agreements-deletion");
        }
        try (BrowserContext context = of(salma, Browser.Look.PHONE)) {
            Page page = context.newPage();
            page.navigate("/agreements");
            assertThat(page.locator(".found")).containsText("جمعية الياسمين، جمعية الزيتون");
            Browser.picture(page, "agreements-list-phone");
            page.navigate(address);
            assertThat(page.locator(".signatures")).containsText("خرجت في");
            Browser.picture(page, "agreements-live-phone");
            page.navigate("/agreements/consent");
            Browser.picture(page, "agreements-consent-phone");
        }
    }

    private UUID hiba() {
        OrganisationForm form =
                OrganisationForm.named(OrganisationKind.ASSOCIATION, "جمعية سنابل الخير", null);
        UUID sanabel = organisations.register(Actor.PROGRAM, form).orThrow().id();
        UUID hiba =
                people.addOrFind(Actor.PROGRAM, "هبة", "hiba@example.org", "ar").orThrow().id();
        people.grant(Actor.PROGRAM, hiba, sanabel, Role.MANAGER);
        return hiba;
    }

    private UUID person(Who who) {
        return Objects.requireNonNull(union.actor(who).person());
    }

    private BrowserContext of(UUID person, Browser.Look look) {
        String address = "http://127.0.0.1:" + port;
        String secret = signIn.enter(person, new SignIn.From("127.0.0.1", "test")).secret();
        BrowserContext context = Browser.person(look, address);
        context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address)));
        return context;
    }
}

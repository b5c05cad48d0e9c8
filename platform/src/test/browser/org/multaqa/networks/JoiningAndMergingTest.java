package org.multaqa.networks;

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
import org.multaqa.directory.OrganisationField;
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

/** Two walks in Chromium: a charity joins a second union; two entries become one. */
@WorkspaceTest
@DisplayName("In the browser")
class JoiningAndMergingTest {
    @Autowired private SampleUnion union;
    @Autowired private Organisations organisations;
    @Autowired private People people;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    @Test
    @DisplayName("عمر asks that الزيتون join the second union, and its manager هالة accepts")
    void joinsTheSecondUnion() {
        UUID second = enter(OrganisationKind.UNION, "اتحاد جمعيات الروابي");
        UUID hala = manager("هالة", second);
        UUID omar = Objects.requireNonNull(union.actor(Who.OTHER_MANAGER).person());
        try (BrowserContext context = of(omar, Browser.Look.PHONE)) {
            Page page = context.newPage();
            page.navigate("/organisations/" + union.zaytoun() + "/memberships");
            page.locator("a[href$='/memberships/new']").click();
            page.locator("main button.main").click();
            assertThat(page.locator("#problems")).containsText("اختاروا الاتحاد أو الشبكة");
            page.locator("#network").selectOption(second.toString());
            page.locator("#note").fill("نعمل في منطقتكم");
            page.locator("main button.main").click();
            assertThat(page.locator(".lead")).containsText("والرد عند الشبكة");
        }
        try (BrowserContext context = of(hala, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate("/obligations");
            assertThat(page.locator(".due")).containsText("جمعية الزيتون تطلب الانضمام إليكم");
            page.locator(".due a").first().click();
            assertThat(page.locator("#number")).hasValue("1");
            page.locator("form[action$='/accept'] button").click();
            assertThat(page.locator(".lead")).containsText("العضوية قائمة");
            page.navigate("/organisations/" + second + "/members");
            assertThat(page.locator("tbody")).containsText("جمعية الزيتون");
        }
        try (BrowserContext context = of(omar, Browser.Look.PHONE.withoutScripts())) {
            Page page = context.newPage();
            page.navigate("/organisations/" + union.zaytoun() + "/memberships");
            assertThat(page.locator("main")).containsText("عضو عامل");
            Browser.picture(page, "networks-zaytoun");
        }
    }

    @Test
    @DisplayName("رنا compares two entries of one charity and merges them")
    void mergesTwoEntries() {
        UUID keep = enter(OrganisationKind.ASSOCIATION, "جمعية سنابل الحور الخيرية");
        UUID gone = enter(OrganisationKind.ASSOCIATION, "ج. سنابل الحور الخيريه");
        UUID rana = Objects.requireNonNull(union.actor(Who.SECRETARIAT).person());
        try (BrowserContext context = of(rana, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate("/obligations");
            page.locator(".due a[href='/duplicates']").click();
            page.locator(".pairs > li")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHasText("سنابل الحور"))
                    .locator("a.button")
                    .click();
            page.locator("input[name=keep][value='" + keep + "']").check();
            Browser.picture(page, "duplicates-compare");
            page.locator("form[action$='/merge'] button").click();
            assertThat(page.locator(".notice")).containsText("جمعية سنابل الحور الخيرية");
        }
        org.assertj.core.api.Assertions.assertThat(
                        organisations.find(gone).orElseThrow().id())
                .isEqualTo(keep);
    }

    private BrowserContext of(UUID person, Browser.Look look) {
        String address = "http://127.0.0.1:" + port;
        String secret = signIn.enter(person, new SignIn.From("127.0.0.1", "test")).secret();
        BrowserContext context = Browser.person(look, address);
        context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address)));
        return context;
    }

    private UUID enter(OrganisationKind kind, String nameAr) {
        OrganisationForm form =
                OrganisationForm.named(kind, nameAr, null)
                        .with(OrganisationField.HOME_PLACE, "SY11");
        return organisations.register(Actor.PROGRAM, form).orThrow().id();
    }

    private UUID manager(String name, UUID organisation) {
        UUID person =
                people.addOrFind(
                                Actor.PROGRAM, name, UUID.randomUUID() + "@example.org", "ar")
                        .orThrow()
                        .id();
        people.grant(Actor.PROGRAM, person, organisation, Role.MANAGER);
        return person;
    }
}

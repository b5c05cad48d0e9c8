package org.multaqa.profiles;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.Role;
import org.multaqa.directory.ChangeRequestSamples;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.Organisations;
import org.multaqa.house.Browser;
import org.multaqa.house.Browser.Look;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a phone, with and without JavaScript. */
@WorkspaceTest
@DisplayName("سلمى, manager of الياسمين,")
class SalmaTest {
    private static final String PASSWORD = "زيتون وزعتر كل صباح";

    @Autowired private SampleUnion union;
    @Autowired private People people;
    @Autowired private SignIn signIn;
    @Autowired private Organisations organisations;
    @Autowired private ChangeRequestSamples samples;
    @LocalServerPort private int port;

    @Test
    @DisplayName("corrects her charity's profile, adds a contact and says that all is correct")
    void correctsAndConfirms() {
        Person salma =
                people.addOrFind(Actor.PROGRAM, "سلمى", "salma@example.org", "ar").orThrow();
        people.grant(Actor.PROGRAM, salma.id(), union.yasmin(), Role.MANAGER);
        signIn.set(salma.id(), PASSWORD);
        walk(Look.PHONE, salma, "0944123456", "نرعى الأيتام في الغوطة.");
        walk(Look.PHONE.withoutScripts(), salma, "0944123457", "نرعى الأيتام وأمهاتهم.");
        look();
    }

    private void walk(Look look, Person salma, String number, String about) {
        try (BrowserContext context = Browser.person(look, "http://127.0.0.1:" + port)) {
            Page page = context.newPage();
            page.navigate("/sign-in?back=/organisations/own");
            page.locator("#email").fill(salma.email());
            page.locator("#password").fill(PASSWORD);
            page.locator("form[action='/sign-in'] button.main").click();
            page.waitForURL("**/organisations/" + union.yasmin());

            page.locator("a[href$='/edit']").click();
            page.locator("#about").fill(about);
            page.locator("#foundedYear").fill("١٩٩");
            page.locator("form[action$='/edit'] button.main").click();
            PlaywrightAssertions.assertThat(page.locator("#foundedYear-problem")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("#about")).hasValue(about);
            Browser.picture(page, "profile-edit-360");
            page.locator("#foundedYear").fill("١٩٩٨");
            page.locator("form[action$='/edit'] button.main").click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText(about);

            page.locator("a[href$='/contacts/new']").click();
            page.locator("#kind").selectOption("mobile");
            page.locator("#value").fill(number);
            page.locator("#label").fill("المساء");
            page.locator("form[action$='/contacts'] button.main").click();
            PlaywrightAssertions.assertThat(page.locator("#contacts"))
                    .containsText("+963" + number.substring(1));

            page.locator("form[action$='/confirm'] button").click();
            PlaywrightAssertions.assertThat(page.locator("[role=status]"))
                    .containsText("شكراً لكم");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("أكّدها سلمى");
            Browser.picture(page, "profile-360");
        }
    }

    @Test
    @DisplayName("sees her wish for a verified field beside what stands, and رنا approves it")
    void wishesAndRanaApproves() {
        samples.ask(
                union.actor(Who.OWN_MANAGER), union.yasmin(), OrganisationField.SCOPE, "national");
        samples.ask(
                union.actor(Who.OWN_MANAGER),
                union.yasmin(),
                OrganisationField.NAME_AR,
                "جمعية الياسمين الدمشقي الخيرية");
        for (Look look : new Look[] {Look.PHONE, Look.LAPTOP}) {
            try (BrowserContext context = Browser.person(look, "http://127.0.0.1:" + port)) {
                Page page = context.newPage();
                enter(context, Who.OWN_MANAGER);
                page.navigate("/organisations/" + union.yasmin());
                PlaywrightAssertions.assertThat(page.locator("#waiting"))
                        .containsText("جمعية الياسمين الدمشقي الخيرية");
                Browser.picture(page, "profile-waiting-" + look.width());
                enter(context, Who.SECRETARIAT);
                page.navigate("/change-requests");
                page.locator("details summary").first().click();
                Browser.picture(page, "change-requests-" + look.width());
            }
        }
        try (BrowserContext context = Browser.person(Look.PHONE, "http://127.0.0.1:" + port)) {
            Page page = context.newPage();
            enter(context, Who.SECRETARIAT);
            page.navigate("/change-requests");
            page.locator("form[action$='/approve'] button").first().click();
            page.locator("form[action$='/approve'] button").first().click();
            PlaywrightAssertions.assertThat(page.locator("form[action$='/approve']")).hasCount(0);
            page.navigate("/organisations/" + union.yasmin());
            PlaywrightAssertions.assertThat(page.locator("h1"))
                    .hasText("جمعية الياسمين الدمشقي الخيرية");
            page.navigate("/organisations/" + union.yasmin() + "/close");
            Browser.picture(page, "profile-close-360");
        }
    }

    private void enter(BrowserContext context, Who who) {
        String secret =
                signIn.enter(
                                java.util.Objects.requireNonNull(union.actor(who).person()),
                                new SignIn.From("127.0.0.1", "test"))
                        .secret();
        context.addCookies(
                java.util.List.of(
                        new com.microsoft.playwright.options.Cookie("multaqa_session", secret)
                                .setUrl("http://127.0.0.1:" + port)));
    }

    /** What everybody sees of it now, wide and narrow, in both languages. */
    private void look() {
        org.assertj.core.api.Assertions.assertThat(
                        organisations.find(union.yasmin()).orElseThrow().foundedYear())
                .as(OrganisationField.FOUNDED_YEAR.key())
                .isEqualTo(1998);
        for (Look look : new Look[] {Look.LAPTOP, Look.LAPTOP.inEnglish(), Look.PHONE.inTheDark()}) {
            try (BrowserContext context = Browser.person(look, "http://127.0.0.1:" + port)) {
                Page page = context.newPage();
                page.navigate("/organisations/" + union.yasmin());
                PlaywrightAssertions.assertThat(page.locator("#contacts")).isVisible();
                Browser.picture(
                        page,
                        "profile-public-"
                                + look.width()
                                + (look.english() ? "-en" : "")
                                + (look.dark() ? "-dark" : ""));
            }
        }
    }
}

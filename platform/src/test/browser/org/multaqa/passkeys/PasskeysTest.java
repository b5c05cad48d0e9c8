package org.multaqa.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.Role;
import org.multaqa.house.Browser;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walked in Chromium with a made-up authenticator that answers as a phone would. */
@WorkspaceTest
@DisplayName("Passkeys")
class PasskeysTest {
    private static final String PASSWORD = "زيتون وزعتر كل صباح";

    @Autowired private SampleUnion union;
    @Autowired private People people;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    @Test
    @DisplayName("let ليان in with her phone's lock, until she takes the key away")
    void letHerIn() {
        Person layan =
                people.addOrFind(Actor.PROGRAM, "ليان", "layan@example.org", "ar").orThrow();
        people.grant(Actor.PROGRAM, layan.id(), union.yasmin(), Role.CLERK);
        signIn.set(layan.id(), PASSWORD);
        try (BrowserContext context = Browser.person(Browser.Look.PHONE, "http://localhost:" + port)) {
            Page page = context.newPage();
            addAuthenticator(context.newCDPSession(page));
            page.navigate("/sign-in");
            page.locator("#email").fill(layan.email());
            page.locator("#password").fill(PASSWORD);
            page.locator("form[action='/sign-in'] button.main").click();
            page.waitForURL("**/obligations");

            page.navigate("/account");
            page.locator("[data-passkey=make] #label").fill("هاتف ليان");
            page.locator("[data-passkey=make] button").click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("هاتف ليان");
            Browser.picture(page, "passkeys-account");
            signOut(page);

            page.navigate("/sign-in?back=/account");
            Browser.picture(page, "passkeys-entry");
            page.locator("[data-passkey=enter] button").click();
            page.waitForURL("**/account");
            page.locator("form[action$='/remove'] button").click();
            page.waitForURL("**/account");
            assertThat(page.content()).doesNotContain("هاتف ليان");
            signOut(page);

            page.navigate("/sign-in");
            page.locator("[data-passkey=enter] button").click();
            PlaywrightAssertions.assertThat(page.locator("[data-passkey=enter] .problem"))
                    .containsText("غير معروف");
        }
    }

    @Test
    @DisplayName("are not offered where the workspace is opened by a number")
    void areNotOfferedAtANumber() {
        try (BrowserContext context = Browser.person(Browser.Look.PHONE, "http://127.0.0.1:" + port)) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            assertThat(page.locator("[data-passkey]").count()).isZero();
        }
    }

    private static void signOut(Page page) {
        page.navigate("/account");
        page.locator("form[action='/sign-out'] button").click();
        page.waitForLoadState();
    }

    private static void addAuthenticator(CDPSession session) {
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}

package org.multaqa.profiles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.Role;
import org.multaqa.house.Browser;
import org.multaqa.house.Browser.Look;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("Whoever types a place")
class TypingPlacesTest {
    private static final String PASSWORD = "زيتون وزعتر كل صباح";

    @Autowired private SampleUnion union;
    @Autowired private People people;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    private Person salma() {
        Person salma = people.addOrFind(Actor.PROGRAM, "سلمى", "salma@example.org", "ar").orThrow();
        people.grant(Actor.PROGRAM, salma.id(), union.yasmin(), Role.MANAGER);
        signIn.set(salma.id(), PASSWORD);
        return salma;
    }

    private Page signedIn(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate("/sign-in?back=" + path);
        page.locator("#email").fill(salma().email());
        page.locator("#password").fill(PASSWORD);
        page.locator("form[action='/sign-in'] button.main").click();
        page.waitForURL("**" + path);
        return page;
    }

    @Test
    @DisplayName("chooses by keys among several, one after the other, and stores them unasked")
    void byKeys() throws IOException {
        String areas = "/organisations/" + union.yasmin() + "/areas";
        try (BrowserContext context = Browser.person(Look.PHONE, "http://127.0.0.1:" + port)) {
            Page page = signedIn(context, areas);
            Locator field = page.locator("#places");
            assertThat(field).hasAttribute("role", "combobox");
            Locator options = page.locator("#places-suggested [role=option]");
            field.pressSequentially("المنصو");
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(options.first()).containsText("المنصورة");
            Browser.picture(page, "places-suggested-360");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(field).hasAttribute("aria-activedescendant", "places-suggested0");
            checkWithAxe(page);
            page.keyboard().press("Enter");
            assertThat(field).hasValue(Pattern.compile("المنصورة \\(.+\\)؛ "));
            assertThat(page.locator("#places-suggested")).isHidden();
            field.pressSequentially("duma");
            assertThat(options.first()).containsText("دوما");
            page.keyboard().press("Escape");
            assertThat(page.locator("#places-suggested")).isHidden();
            page.keyboard().press("ArrowDown");
            assertThat(options.first()).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            assertThat(page.locator("ul.places"))
                    .containsText(new String[] {"دوما", "المنصورة"});
        }
    }

    private static void checkWithAxe(Page page) throws IOException {
        page.evaluate("() => {" + Files.readString(Path.of("node_modules/axe-core/axe.min.js")) + "}");
        Object found =
                page.evaluate(
                        "async () => (await axe.run()).violations.map(v => v.id + ' ' + v.nodes[0].html)");
        org.assertj.core.api.Assertions.assertThat(found).isEqualTo(List.of());
    }

    @Test
    @DisplayName("chooses with a finger for the seat of the organisation")
    void withAFinger() {
        String edit = "/organisations/" + union.yasmin() + "/edit";
        try (BrowserContext context = Browser.person(Look.LAPTOP, "http://127.0.0.1:" + port)) {
            Page page = signedIn(context, edit);
            Locator field = page.locator("#homePlace");
            field.fill("");
            field.pressSequentially("حرسته");
            Locator option = page.locator("#homePlace-suggested [role=option]").first();
            assertThat(option).containsText("حرستا");
            Browser.picture(page, "place-suggested-1280");
            option.click();
            assertThat(field).hasValue(Pattern.compile("حرستا.*"));
            assertThat(field).isFocused();
        }
    }

    @Test
    @DisplayName("without JavaScript has a plain field, and is asked which of several is meant")
    void withoutScripts() {
        String areas = "/organisations/" + union.yasmin() + "/areas";
        try (BrowserContext context =
                Browser.person(Look.PHONE.withoutScripts(), "http://127.0.0.1:" + port)) {
            Page page = signedIn(context, areas);
            page.locator("#places").fill("المنصورة");
            page.locator("form[action$='/areas'] button.main").click();
            assertThat(page.locator("fieldset input[type=radio]").first()).isVisible();
            assertThat(page.locator(".suggested")).hasCount(0);
        }
    }
}

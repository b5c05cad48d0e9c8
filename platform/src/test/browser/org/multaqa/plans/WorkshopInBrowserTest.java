package org.multaqa.plans;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.house.Browser;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("The sheet of a workshop in the browser")
class WorkshopInBrowserTest {
    private static final double YEAR_2100 = 4_102_444_800.0;

    @Autowired private SampleUnion union;
    @Autowired private PlanSamples samples;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    @Test
    @DisplayName("is written without a network, outlives a closed browser, and joins a second one")
    void withoutANetwork(@TempDir Path folder) {
        UUID id = samples.draft(union);
        String sheet = "/plans/" + id + "/workshop";
        try (BrowserContext laptop = laptop(folder)) {
            Page page = laptop.newPage();
            page.navigate(sheet);
            page.fill("#notes", "نلتقي يوم الأحد");
            assertThat(page.locator("#standing")).containsText("انضم كل ما كُتب");
            page.waitForFunction("caches.match(location.pathname).then((kept) => !!kept)");
            laptop.setOffline(true);
            page.fill("#objectives", "بيوت دافئة\nمدارس مفتوحة");
            page.fill("#notes", "نلتقي يوم الاثنين");
            assertThat(page.locator("#standing")).containsText("لا شبكة");
        }
        try (BrowserContext other = person(Who.OWN_MANAGER)) {
            Page page = other.newPage();
            page.navigate(sheet);
            page.fill("#notes", "نلتقي يوم الخميس");
            page.fill("#tasks", "عمر: البطانيات");
            page.click("main button.main");
            assertThat(page.locator("#standing")).containsText("انضم كل ما كُتب");
        }
        try (BrowserContext laptop = laptop(folder)) {
            laptop.setOffline(true);
            Page page = laptop.newPage();
            page.navigate(sheet);
            assertThat(page.locator("#objectives")).hasValue("بيوت دافئة\nمدارس مفتوحة");
            assertThat(page.locator("#notes")).hasValue("نلتقي يوم الاثنين");
            Browser.picture(page, "plans-workshop-away");
            laptop.setOffline(false);
            page.click("main button.main");
            assertThat(page.locator("#standing")).containsText("صيغتان");
            assertThat(page.locator("#notes"))
                    .hasValue(Pattern.compile("نلتقي يوم ⟦الاثنين⟧ ⟦الخميس⟧ ?"));
            assertThat(page.locator("#tasks")).hasValue("عمر: البطانيات");
            assertThat(page.locator("[data-mark=notes]")).isVisible();
            page.fill("#notes", "نلتقي يوم الخميس");
            page.click("main button.main");
            assertThat(page.locator("#standing")).containsText("ما كتبه الجميع");
            page.reload();
            Browser.picture(page, "plans-workshop");
            page.locator("main section li", new Page.LocatorOptions().setHasText("مدارس مفتوحة"))
                    .locator("button")
                    .click();
            assertThat(page.locator("main .objective h2").last()).hasText("مدارس مفتوحة");
        }
    }

    @Test
    @DisplayName("works without scripts as any form does")
    void withoutScripts() {
        UUID id = samples.draft(union);
        String secret = secret(Who.OWN_CLERK);
        try (BrowserContext context =
                Browser.person(Browser.Look.PHONE.withoutScripts(), address())) {
            context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address())));
            Page page = context.newPage();
            page.navigate("/plans/" + id + "/workshop");
            page.fill("#indicators", "أسر\nمدارس");
            page.click("main button.main");
            assertThat(page.locator("#indicators")).hasValue("أسر\nمدارس");
            Browser.picture(page, "plans-workshop-phone");
        }
    }

    private BrowserContext laptop(Path folder) {
        BrowserContext laptop = Browser.ofLaptop(folder, address());
        laptop.addCookies(
                List.of(
                        new Cookie("multaqa_session", secret(Who.OWN_CLERK))
                                .setUrl(address())
                                .setExpires(YEAR_2100)));
        return laptop;
    }

    private BrowserContext person(Who who) {
        BrowserContext context = Browser.person(Browser.Look.LAPTOP, address());
        context.addCookies(List.of(new Cookie("multaqa_session", secret(who)).setUrl(address())));
        return context;
    }

    private String secret(Who who) {
        UUID person = Objects.requireNonNull(union.actor(who).person());
        return signIn.enter(person, new SignIn.From("127.0.0.1", "test")).secret();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}

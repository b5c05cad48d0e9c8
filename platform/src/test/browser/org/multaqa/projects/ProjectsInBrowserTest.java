package org.multaqa.projects;

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
import org.multaqa.house.Browser;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("A joint project in the browser")
class ProjectsInBrowserTest {
    @Autowired private ThirdCharity third;
    @Autowired private SampleUnion union;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    @Test
    @DisplayName(
            "سلمى proposes and drafts it on a phone, عمر joins, هالة is invited, and all three sign")
    void draftedAndSigned() {
        Actor hala = third.manager("جمعية الرمان", "هالة");
        Actor salma = union.actor(Who.OWN_MANAGER);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        String project = proposes(salma);
        try (BrowserContext context = of(omar, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate("/projects");
            page.locator(".tabs a[href='/projects?show=ideas']").click();
            page.locator(".found a[href='" + project + "']").click();
            page.locator("#join input[name='role-hosting']").check();
            page.locator("#join button").click();
            assertThat(page.locator("#partners")).containsText("جمعية الزيتون");
            Browser.picture(page, "projects-joined");
        }
        drafts(salma, project);
        writes(omar, project, union.zaytoun(), "نستضيف المتدربين", "8000");
        writes(hala, project, Objects.requireNonNull(hala.organisation()), "ندرّب", "2000");
        signs(hala, Browser.Look.PHONE.withoutScripts());
        signs(omar, Browser.Look.LAPTOP);
        signs(salma, Browser.Look.PHONE);
        try (BrowserContext context = of(salma, Browser.Look.LAPTOP)) {
            Page page = context.newPage();
            page.navigate(project);
            assertThat(page.locator(".lead").first()).containsText("وقّع كل الشركاء");
            page.locator("form[action$='/start'] button").click();
            assertThat(page.locator(".lead").first()).containsText("المشروع جارٍ");
            Browser.picture(page, "projects-running");
        }
        closes(salma, project);
    }

    /** The address of the idea that سلمى proposes on a phone. */
    private String proposes(Actor salma) {
        try (BrowserContext context = of(salma, Browser.Look.PHONE)) {
            Page page = context.newPage();
            page.navigate("/projects");
            Browser.picture(page, "projects-empty");
            page.locator("main a[href='/projects/new']").click();
            page.locator("#title").fill("مركز تدريب مشترك");
            page.locator("#purpose").fill("يتدرب فيه موظفو الجمعيات كلها.");
            page.locator("#places").fill("دوما");
            page.locator("#starts").fill("2026-12-01");
            page.locator("#ends").fill("2026-11-01");
            page.locator("main button.main").click();
            assertThat(page.locator("#problems")).containsText("ينتهي المشروع بعد أن يبدأ");
            assertThat(page.locator("#problems")).containsText("اختاروا قطاعاً");
            assertThat(page.locator("#title")).hasValue("مركز تدريب مشترك");
            Browser.picture(page, "projects-refused");
            page.locator("input[name='sector-ERY']").check();
            page.locator("#ends").fill("2027-11-30");
            page.locator("#budget").fill("٢٠٠٠٠");
            page.locator("#currency").fill("USD");
            page.locator("main button.main").click();
            if (page.locator("fieldset input[name='choice0']").count() > 0) {
                page.locator("fieldset input[name='choice0']").first().check();
                page.locator("main button.main").click();
            }
            assertThat(page.locator("h1")).containsText("مركز تدريب مشترك");
            Browser.picture(page, "projects-idea");
            return page.url().substring(page.url().indexOf("/projects/"));
        }
    }

    private void drafts(Actor salma, String project) {
        try (BrowserContext context = of(salma, Browser.Look.PHONE)) {
            Page page = context.newPage();
            page.navigate(project);
            page.locator("#partners summary").click();
            page.locator("#organisation").fill("جمعية الرمان");
            page.locator("#partners input[name='role-technical']").check();
            page.locator("form[action$='/partners'] button").click();
            assertThat(page.locator("#partners")).containsText("جمعية الرمان");
            page.locator("form[action$='/draft'] button").click();
            assertThat(page.locator("main > .warning")).containsText("20,000");
            Browser.picture(page, "projects-missing");
        }
        writes(salma, project, union.yasmin(), "نجهّز المركز ونديره", "10000");
    }

    private void writes(
            Actor manager, String project, UUID organisation, String task, String amount) {
        try (BrowserContext context = of(manager, Browser.Look.PHONE)) {
            Page page = context.newPage();
            page.navigate(project + "/parts/" + organisation);
            page.locator("main a[href$='/edit']").click();
            page.locator("#task").fill(task);
            page.locator("#line-what-0").fill("تجهيز وتشغيل");
            page.locator("#line-amount-0").fill(amount);
            page.locator("#source-amount-0").fill(amount);
            Browser.picture(page, "projects-part-form");
            page.locator("main button.main").click();
            assertThat(page.locator(".card").first()).containsText(task);
        }
    }

    private void signs(Actor manager, Browser.Look look) {
        try (BrowserContext context = of(manager, look)) {
            Page page = context.newPage();
            page.navigate("/obligations");
            page.locator(".due a[href*='/parts/']").first().click();
            Browser.picture(page, "projects-part");
            page.locator("form[action$='/sign'] button").click();
            assertThat(page.locator("#partners")).containsText("وقّعت في");
        }
    }

    private void closes(Actor salma, String project) {
        try (BrowserContext context = of(salma, Browser.Look.PHONE)) {
            Page page = context.newPage();
            page.navigate(project + "/end");
            page.locator("#lesson").fill("اتفقوا على المدرّبين قبل استئجار القاعة.");
            page.locator("#kind").selectOption("next-time");
            Browser.picture(page, "projects-end");
            page.locator("form[action$='/close'] button").click();
            assertThat(page.locator("#lessons")).containsText("قبل استئجار القاعة");
            page.navigate("/projects/lessons?q=المدربين");
            assertThat(page.locator(".rows")).containsText("قبل استئجار القاعة");
            Browser.picture(page, "projects-lessons");
        }
    }

    private BrowserContext of(Actor who, Browser.Look look) {
        UUID person = Objects.requireNonNull(who.person());
        String address = "http://127.0.0.1:" + port;
        String secret = signIn.enter(person, new SignIn.From("127.0.0.1", "test")).secret();
        BrowserContext context = Browser.person(look, address);
        context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address)));
        return context;
    }
}

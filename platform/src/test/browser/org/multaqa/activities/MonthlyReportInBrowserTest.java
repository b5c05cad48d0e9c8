package org.multaqa.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.Browser;
import org.multaqa.house.Browser.Look;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("A monthly report in the browser")
class MonthlyReportInBrowserTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired private Activities activities;
    @Autowired private MonthlyReports reports;
    @Autowired private ReportRound round;
    @Autowired private SampleUnion union;
    @Autowired private AdjustableClock clock;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    @Test
    @DisplayName(
            "goes in by \"no change\", comes back, is put right on the phone's form and accepted")
    void goesThereAndBack() {
        UUID yasmin = union.yasmin();
        Facts last =
                Facts.of(
                        Map.of(
                                ActivityField.SECTOR, "FSC",
                                ActivityField.ITEM, "سلة غذائية",
                                ActivityField.PLACES, "C2338",
                                ActivityField.STATUS, "ongoing",
                                ActivityField.TOTAL_REACHED, "310"));
        activities
                .enter(union.actor(Who.OWN_CLERK), yasmin, OCTOBER.minusMonths(1), last)
                .orThrow();
        round.perform(clock.instant());

        Page layan = page(Who.OWN_CLERK, new Look(360, 640, false, false, true));
        layan.navigate("/obligations");
        layan.click("a[href$='/2026-10']");
        assertThat(layan.title()).contains("تشرين الأول 2026");
        layan.click("form[action$='/no-change'] button");
        layan.waitForURL(Pattern.compile(".*/2026-10$"));
        assertThat(layan.textContent("h1")).contains("سطر واحد").contains("قُدّم");

        Page rana = page(Who.SECRETARIAT, Look.LAPTOP);
        rana.navigate("/obligations");
        rana.click("a[href*='standing=submitted']");
        rana.click("th a[href$='/2026-10']");
        rana.click("summary");
        rana.fill("#note", "كم أسرة في حرستا؟");
        rana.click("form[action$='/send-back'] button");
        rana.waitForURL(Pattern.compile(".*/2026-10$"));
        assertThat(rana.textContent("h1")).contains("أُعيد للتصحيح");

        layan.navigate("/obligations");
        layan.click("a[href$='/2026-10']");
        assertThat(layan.textContent(".warning")).contains("كم أسرة في حرستا؟");
        layan.click("a[href$='/new']");
        fillTheForm(layan);
        layan.waitForURL(Pattern.compile(".*/2026-10\\?saved=new$"));
        layan.click("form[action$='/submit'] button");
        layan.waitForURL(Pattern.compile(".*/2026-10$"));
        assertThat(layan.textContent("h1")).contains("سطران");
        assertThat(
                        activities.some(union.actor(Who.OWN_CLERK), yasmin, OCTOBER, 0, 5).stream()
                                .map(row -> row.facts().places()))
                .containsExactly(List.of("C2338"), List.of("C2338"));

        rana.navigate("/activities?month=2026-10");
        rana.check("input[name=seen]");
        rana.click("form[action='/activities/accept'] button.main");
        assertThat(rana.textContent("[role=status]")).contains("قُبل تقرير واحد");

        layan.navigate("/activities/" + yasmin + "/2026-10");
        assertThat(layan.locator("a[href$='/new']").count()).isZero();
        assertThat(activities.enter(union.actor(Who.OWN_CLERK), yasmin, OCTOBER, last))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(reports.steps(union.actor(Who.SECRETARIAT), yasmin, OCTOBER).orThrow())
                .extracting(ReportStep::state)
                .containsExactly(
                        ReportState.SUBMITTED,
                        ReportState.SENT_BACK,
                        ReportState.SUBMITTED,
                        ReportState.ACCEPTED);
    }

    /** On a phone of 360 by 640: the form is one screen, a wrong row comes back as it was typed. */
    private static void fillTheForm(Page page) {
        page.waitForSelector("form.activity");
        int tall = ((Number) page.evaluate("document.querySelector('form.activity').offsetHeight"))
                        .intValue();
        assertThat(tall).isLessThanOrEqualTo(640);
        page.selectOption("#sector", "FSC");
        page.fill("#item", "خبز");
        page.locator("#place").pressSequentially("دوما");
        page.locator("#place-suggested [role=option]").first().waitFor();
        page.keyboard().press("Escape");
        page.fill("#total_reached", "٤٠");
        page.click("details >> nth=0");
        page.fill("#women", "٥٠");
        page.click("button.main");
        assertThat(page.textContent("#problems")).contains("اسم لعدة أماكن");
        page.check("input[value='دوما|C2338']");
        page.click("button.main");
        assertThat(page.textContent("#problems")).contains("أكبر من عدد المستفيدين");
        assertThat(page.inputValue("#place")).startsWith("دوما");
        assertThat(page.locator("input[type=radio]").count()).isZero();
        assertThat(page.inputValue("#item")).isEqualTo("خبز");
        assertThat(page.inputValue("#women")).isEqualTo("٥٠");
        page.fill("#women", "٣٠");
        page.click("button.main");
    }

    private Page page(Who who, Look look) {
        String address = "http://127.0.0.1:" + port;
        UUID person = Objects.requireNonNull(union.actor(who).person());
        String secret = signIn.enter(person, new SignIn.From("127.0.0.1", "test")).secret();
        BrowserContext context = Browser.person(look, address);
        context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address)));
        return context.newPage();
    }
}

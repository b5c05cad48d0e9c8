package org.multaqa.reach;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.exchange.SampleExchange;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.Browser;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.linkage.blind.CountScope;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("Families reached, in the browser")
class ReachInBrowserTest {
    @Autowired private Reports reports;
    @Autowired private SampleExchange sample;
    @Autowired private SampleCoalition coalition;
    @Autowired private Gazetteer gazetteer;
    @Autowired private AdjustableClock clock;
    @LocalServerPort private int port;

    @Test
    @DisplayName("A visitor goes from the country to a district, a month and a coalition")
    void lookedAt() {
        Place governorate = gazetteer.ofLevel(Level.GOVERNORATE).getFirst();
        Place district = gazetteer.children(governorate.code()).getFirst();
        Place place = gazetteer.children(district.code()).getFirst();
        coalition.withBoth();
        clock.set(Instant.parse("2026-11-20T09:00:00Z"));
        report(sample.yasmin(), place, 1_240, 1_120, 1);
        report(sample.zaytoun(), place, 860, 410, 2);
        clock.set(Instant.parse("2026-12-01T09:00:00Z"));
        try (BrowserContext context =
                Browser.person(
                        Browser.Look.LAPTOP.withoutScripts(), "http://127.0.0.1:" + port)) {
            Page page = context.newPage();
            page.navigate("/reach");
            assertThat(page.locator("h1")).containsText("وصلتها مساعدة في كل المحافظات");
            Browser.picture(page, "reach");
            page.locator("main table a").first().click();
            assertThat(page.locator("h1")).containsText(governorate.nameAr());
            page.locator("#month").selectOption("2026-11");
            page.locator("main form.coverage-filter button").click();
            assertThat(page.locator(".lead")).containsText("تشرين الثاني");
            page.locator("#network").selectOption(new String[] {networkOf(page)});
            page.locator("main form.coverage-filter button").click();
            assertThat(page.locator("h1")).containsText("على الأقل");
            page.navigate("/reach?kind=rent");
            assertThat(page.locator(".notice")).containsText("لدلّ على أسر بعينها");
        }
        try (BrowserContext context =
                Browser.person(Browser.Look.PHONE, "http://127.0.0.1:" + port)) {
            Page page = context.newPage();
            page.navigate("/reach?area=" + district.code());
            Browser.picture(page, "reach-phone");
        }
    }

    private static String networkOf(Page page) {
        return page.locator("#network option").nth(1).getAttribute("value");
    }

    private void report(Actor by, Place place, int registered, int first, long seed) {
        byte[] name = new byte[32];
        new SplittableRandom(seed).nextBytes(name);
        reports.take(
                        by,
                        new CountReport(
                                HexFormat.of().formatHex(name),
                                sample.agreement(),
                                "food",
                                "2026-11",
                                place.code(),
                                new CountReport.Tally(registered, registered * 5),
                                CountScope.ALL.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        CountScope::word,
                                                        s ->
                                                                new CountReport.Tally(
                                                                        first, first * 5)))))
                .orThrow();
    }
}

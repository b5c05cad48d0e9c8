package org.multaqa.maps;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.Browser;
import org.multaqa.house.Browser.Look;
import org.multaqa.house.DemoTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoTest
@DisplayName("A visitor at the map, with a keyboard and without JavaScript")
class MapWalkTest {
    private static final int MOST_KEYS = 80;

    @LocalServerPort private int port;

    @Test
    @DisplayName("walks from the country down to a sub-district and back, on a phone's screen")
    void walksTheMap() {
        Look look = Look.PHONE.withoutScripts();
        try (BrowserContext context = Browser.person(look, "http://127.0.0.1:" + port)) {
            Page page = context.newPage();
            page.navigate("/map");
            Browser.picture(page, "map-country");
            follow(page, "/map?in=SY02");
            assertThat(page.locator("h1").textContent()).contains("حلب");
            Browser.picture(page, "map-governorate");
            follow(page, "/map?in=SY0203");
            follow(page, "/map?in=SY020300");
            assertThat(page.locator("nav.crumbs a").count()).isEqualTo(3);
            assertThat(page.locator("svg.map").count()).isEqualTo(1);
            Browser.picture(page, "map-sub-district");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(look.width());
            follow(page, "/map");
            assertThat(page.locator("h1").textContent()).contains("سوريا");
        }
    }

    @Test
    @DisplayName("sees where the focus is, and hears what the area holds")
    void seesTheFocus() {
        Look look = Look.PHONE.withoutScripts();
        try (BrowserContext context = Browser.person(look, "http://127.0.0.1:" + port)) {
            Page page = context.newPage();
            page.navigate("/map");
            focus(page, "/map?in=SY02", "svg.map ");
            Object width =
                    page.evaluate(
                            "() => getComputedStyle(document.activeElement.querySelector('path')).strokeWidth");
            assertThat(width).isEqualTo("4px");
            assertThat(page.locator("svg.map a:focus").getAttribute("aria-label")).contains("حلب");
        }
    }

    /** Presses Tab until the link of an address has the focus, then Enter. */
    private static void follow(Page page, String address) {
        focus(page, address, "");
        page.keyboard().press("Enter");
        page.waitForURL("**" + address);
    }

    private static void focus(Page page, String address, String within) {
        String wanted = within + "a[href=\"" + address + "\"]:focus";
        for (int key = 0; key < MOST_KEYS; key++) {
            page.keyboard().press("Tab");
            if (page.locator(wanted).count() > 0) {
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + address + " on " + page.url());
    }
}

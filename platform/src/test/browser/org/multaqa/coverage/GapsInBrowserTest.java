package org.multaqa.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.Browser;
import org.multaqa.house.Browser.Look;
import org.multaqa.house.DemoTest;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoTest
@DisplayName("Gaps and overlaps in a browser")
class GapsInBrowserTest {
    @Autowired private Gazetteer gazetteer;
    @LocalServerPort private int port;

    @Test
    @DisplayName("each governorate's sheet is printed on one page of A4")
    void oneSheet() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context =
                Browser.person(Look.LAPTOP, "http://127.0.0.1:" + port)) {
            Page page = context.newPage();
            for (var governorate : gazetteer.ofLevel(Level.GOVERNORATE)) {
                page.navigate(
                        "/coverage/print?within=" + governorate.code() + "&level=sub-district");
                page.waitForFunction("() => document.fonts.status === 'loaded'");
                assertThat(page.locator("table.heat tbody tr").count()).isPositive();
                byte[] pdf =
                        page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(true));
                // A page object of a PDF; the tree of pages is called Pages.
                String written = new String(pdf, StandardCharsets.ISO_8859_1);
                long pages = Pattern.compile("/Type\\s*/Page\\b").matcher(written).results().count();
                if (pages != 1) {
                    wrong.add(governorate.code() + ": " + pages);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("a visitor walks by links from the country to a cell's rows, without scripts")
    void walks() {
        Look look = Look.PHONE.withoutScripts();
        try (BrowserContext context = Browser.person(look, "http://127.0.0.1:" + port)) {
            Page page = context.newPage();
            page.navigate("/coverage");
            assertThat(page.locator("h1").textContent()).contains("من أصل 14");
            Browser.picture(page, "coverage-country");
            page.locator("table.heat a[href='/coverage?within=SY03']").click();
            page.waitForURL("**/coverage?within=SY03");
            page.locator("table.heat td a").first().click();
            page.waitForURL("**/coverage/rows?**");
            assertThat(page.locator(".activity-rows li").count()).isPositive();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(look.width());
            Browser.picture(page, "coverage-rows");
        }
    }
}

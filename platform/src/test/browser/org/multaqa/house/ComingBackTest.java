package org.multaqa.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram;

@Tag("browser")
@DisplayName("Whoever works in the workspace")
class ComingBackTest {
    private static final String PASSWORD = "nine green olives";

    @TempDir Path folder;

    @Test
    @DisplayName("signs in, works, signs out, and finds everything there after the server was restarted")
    void findsEverythingAgain() {
        try (ChildProgram server = serve()) {
            URI link = URI.create(server.awaitLine("(http://\\S+/set-up/\\S+)"));
            try (BrowserContext browser = Browser.person(Browser.Look.PHONE, site(link))) {
                Page page = browser.newPage();
                page.navigate(link.getPath());
                page.locator("#nameAr").fill("اتحاد جمعيات ضفاف");
                page.locator("#name").fill("رنا");
                page.locator("#email").fill("rana@example.org");
                page.locator("#password").fill(PASSWORD);
                page.locator("form button.main").click();
                page.waitForURL(address -> !address.contains("/set-up/"));

                page.navigate("/account");
                page.locator("form[action='/account/name'] #name").fill("رنا الخطيب");
                page.locator("form[action='/account/name'] button").click();
                assertThat(page.locator("h1").textContent()).isEqualTo("رنا الخطيب");
                page.locator("form[action='/sign-out'] button").click();
                page.navigate("/account");
                assertThat(page.url()).contains("/sign-in");
            }
            server.terminate();
        }
        try (ChildProgram server = serve()) {
            URI again = URI.create(server.awaitLine("(http://\\S+)"));
            try (BrowserContext browser = Browser.person(Browser.Look.PHONE, site(again))) {
                Page page = browser.newPage();
                page.navigate("/sign-in");
                page.locator("#email").first().fill("rana@example.org");
                page.locator("#password").fill(PASSWORD);
                page.locator("form:has(#password) button").first().click();
                page.waitForURL(address -> !address.contains("/sign-in"));
                page.navigate("/account");
                assertThat(page.locator("h1").textContent()).isEqualTo("رنا الخطيب");
                Browser.picture(page, "account-after-a-restart");
            }
        }
    }

    private ChildProgram serve() {
        String data = folder.resolve("data").toString();
        return ChildProgram.start(folder, Map.of(), "run", "--port", "0", "--data", data);
    }

    private static String site(URI address) {
        return "http://127.0.0.1:" + address.getPort();
    }
}

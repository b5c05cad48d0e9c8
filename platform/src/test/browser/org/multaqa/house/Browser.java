package org.multaqa.house;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Chromium for all browser tests of this run, the one that was found on the machine. */
public final class Browser {
    private static final Browser ONE = new Browser();

    private static final List<String> OPTIONS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(OPTIONS));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    private static Path executable() {
        return Path.of(System.getProperty("multaqa.chromium"));
    }

    /**
     * The browser of a laptop that keeps what it has in a folder, so that it can be closed and
     * opened again.
     */
    public static BrowserContext ofLaptop(Path folder, String address) {
        BrowserContext context =
                ONE.playwright
                        .chromium()
                        .launchPersistentContext(
                                folder,
                                new BrowserType.LaunchPersistentContextOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(OPTIONS)
                                        .setViewportSize(Look.LAPTOP.width(), Look.LAPTOP.height())
                                        .setBaseURL(address));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** How a person looks at pages. */
    public record Look(int width, int height, boolean dark, boolean english, boolean scripts) {
        public static final Look PHONE = new Look(360, 740, false, false, true);
        public static final Look LAPTOP = new Look(1280, 800, false, false, true);

        public Look inEnglish() {
            return new Look(width, height, dark, true, scripts);
        }

        public Look inTheDark() {
            return new Look(width, height, true, english, scripts);
        }

        public Look withoutScripts() {
            return new Look(width, height, dark, english, false);
        }

        public Look wide(int pixels) {
            return new Look(pixels, height, dark, english, scripts);
        }
    }

    /** A new person's browser, with no cookies but the language's. */
    public static BrowserContext person(Look look, String address) {
        BrowserContext context =
                ONE.chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(look.width(), look.height())
                                .setJavaScriptEnabled(look.scripts())
                                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                                .setBaseURL(address));
        context.setDefaultTimeout(15_000);
        if (look.english()) {
            context.addCookies(
                    List.of(
                            new com.microsoft.playwright.options.Cookie("multaqa_language", "en")
                                    .setUrl(address)));
        }
        return context;
    }

    /** Keeps a picture of the whole page where a person can look at it. */
    public static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/pictures/" + name + ".png")));
    }
}

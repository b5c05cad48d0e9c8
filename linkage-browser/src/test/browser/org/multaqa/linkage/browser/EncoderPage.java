package org.multaqa.linkage.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The encoder in a worker of a page in Chromium. */
final class EncoderPage {
    private static final EncoderPage ONE = new EncoderPage();

    private final Page page;

    private EncoderPage() {
        PageServer server = PageServer.start();
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        page =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(System.getProperty("multaqa.chromium")))
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))
                        .newPage();
        page.navigate(server.address() + "/index.html");
    }

    /** What the worker answers to a verb with these values; a refusal is thrown. */
    @SuppressWarnings("unchecked")
    static <T> T ask(String verb, Map<String, ?> values) {
        Map<String, Object> said =
                (Map<String, Object>)
                        ONE.page.evaluate(
                                "([verb, values]) => window.ask(verb, values)",
                                List.of(verb, values));
        if (said.get("refusal") instanceof Map<?, ?> refusal) {
            throw new Refused((Map<String, Object>) refusal);
        }
        return (T) said.get("result");
    }

    /** The page's error, as it catches it. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient Map<String, Object> said;

        Refused(Map<String, Object> said) {
            super(said.toString());
            this.said = said;
        }
    }
}

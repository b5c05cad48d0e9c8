package org.multaqa.commands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.house.Browser;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * How long a list of 2,000 rows takes in the page, holders and hub on the same machine; run by its
 * name only, for docs/performance.md.
 */
@WorkspaceTest
@DisplayName("The speed of a check from the page")
class CheckingSpeed {
    private static final int ROWS = 2_000;

    @TempDir private static Path folder;

    @Autowired private ApplicationContext program;
    @LocalServerPort private int port;

    @Test
    @DisplayName("2,000 rows, from the button to the answers")
    void list() throws IOException {
        List<String> all = invented();
        Path list = folder.resolve("list.csv");
        Files.write(list, all.subList(0, ROWS + 1));
        String registered = String.join("\n", all.subList(0, 401)) + "\n";
        try (PageExchange exchange =
                        PageExchange.start(program, port, folder, registered);
                BrowserContext context = exchange.layan(Browser.Look.LAPTOP)) {
            Page page = exchange.ready(context);
            page.locator("a[href='#list']").click();
            page.locator("#file").setInputFiles(list);
            page.locator("#kind").selectOption("food");
            page.locator("#consents").check();
            double processor = processor();
            long began = System.nanoTime();
            page.locator("button.main").click();
            assertThat(page.locator(".figures"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(600_000));
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%d rows: %.1f s; processor time of browser and holders %.1f s; %s%n",
                    ROWS,
                    seconds,
                    processor() - processor,
                    page.locator("h1").textContent());
            assertThat(page.locator("h1")).not().containsText("لم يُعثر");
        }
    }

    private static List<String> invented() throws IOException {
        Path list = folder.resolve("invented.csv");
        Ended made =
                VerbWithin.run(
                        "linkage",
                        "generate",
                        "--people",
                        "2600",
                        "--seed",
                        "41",
                        "--out",
                        list.toString());
        assertThat(made.code()).as(made.err()).isZero();
        return Files.readAllLines(list);
    }

    /** Of browser and holders, which descend from this process. */
    private static double processor() {
        return ProcessHandle.current()
                        .descendants()
                        .mapToLong(p -> p.info().totalCpuDuration().map(d -> d.toMillis()).orElse(0L))
                        .sum()
                / 1e3;
    }
}

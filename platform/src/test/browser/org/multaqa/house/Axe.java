package org.multaqa.house;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What axe finds on a page as it stands, and whether it scrolls sideways. */
public final class Axe {
    private static final String VIOLATIONS =
            """
            async () => (await axe.run(document, { resultTypes: ["violations"] }))
                .violations
                .map((v) => v.id + " " + v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(" | "))
                .join("\\n")
            """;
    private static final String WIDTH =
            """
            () => document.documentElement.scrollWidth <= innerWidth ? "" : "scrolls sideways " + (
                [...document.querySelectorAll("main *")]
                    .filter((e) => { const r = e.getBoundingClientRect(); return r.right > innerWidth + 1 || r.left < -1; })
                    .slice(0, 2).map((e) => e.outerHTML.slice(0, 160)).join(" | ") || "wide")
            """;

    private Axe() {}

    /** All of it, a line each; none where the page is as it should be. */
    public static List<String> faults(Page page) {
        page.evaluate("() => {" + script() + "}");
        List<String> faults = new ArrayList<>();
        for (String question : List.of(VIOLATIONS, WIDTH)) {
            String.valueOf(page.evaluate(question))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(faults::add);
        }
        return faults;
    }

    private static String script() {
        try {
            return Files.readString(Path.of("node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.multaqa.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.demo.DemoWorkspace;
import org.multaqa.house.Browser.Look;
import org.multaqa.signin.DemoEntries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looks at one page of every make that somebody reaches in the demo. */
@DemoTest
@DisplayName("Every page of the demo")
class AccessibilityTest {
    private static final List<Look> LOOKS =
            List.of(
                    Look.PHONE.wide(320),
                    Look.PHONE.wide(320).inEnglish().inTheDark(),
                    // A laptop at 200 %.
                    Look.LAPTOP.wide(640).inTheDark(),
                    Look.LAPTOP.inEnglish());

    @Autowired private DemoWorkspace demo;
    @LocalServerPort private int port;

    @Test
    @DisplayName("is accessible, fits a narrow screen, and asks nothing of third parties")
    void isAccessible() throws IOException {
        // What is wrong, and where.
        Map<String, List<String>> wrong = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        List<DemoEntries.@Nullable Entry> visitors = new ArrayList<>(demo.list());
        visitors.addFirst(null);
        for (DemoEntries.@Nullable Entry visitor : visitors) {
            List<String> paths =
                    Walk.of(Walk.visitor(port, visitor)).stream()
                            .filter(step -> step.isPage() && step.status() == 200)
                            .filter(step -> seen.add(step.make()))
                            .map(Walk.Step::path)
                            .toList();
            for (Look look : LOOKS) {
                try (BrowserContext context =
                        Browser.person(look, "http://127.0.0.1:" + port)) {
                    Page page = context.newPage();
                    page.onRequest(request -> {
                        if (!"127.0.0.1".equals(URI.create(request.url()).getHost())) {
                            add(wrong, "asks " + request.url(), look.toString());
                        }
                    });
                    enter(page, visitor);
                    paths.forEach(path -> check(page, path, look, wrong));
                }
            }
        }
        assertThat(seen).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    private static void enter(Page page, DemoEntries.@Nullable Entry visitor) {
        if (visitor != null) {
            page.navigate("/sign-in");
            page.locator("form[action='/demo/" + visitor.person() + "'] button").click();
            page.waitForURL("**/obligations");
        }
    }

    private static void check(
            Page page, String path, Look look, Map<String, List<String>> wrong) {
        page.navigate(path);
        Axe.faults(page).forEach(v -> add(wrong, v, look + " " + path));
    }

    private static void add(Map<String, List<String>> wrong, String what, String where) {
        wrong.computeIfAbsent(what, w -> new ArrayList<>()).add(where);
    }
}

package org.multaqa.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.audit.Audit;
import org.multaqa.audit.EntryFilter;
import org.multaqa.demo.DemoWorkspace;
import org.multaqa.house.DemoTest;
import org.multaqa.house.Visitor;
import org.multaqa.house.Walk;
import org.multaqa.language.Digits;
import org.multaqa.signin.DemoEntries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoTest
@DisplayName("The digits of Arabic pages")
class DigitsTest {
    private static final Pattern KEPT =
            Pattern.compile(
                    "(?s)<(bdi|code|textarea|script|style)\\b.*?</\\1>|\u2068[^\u2069]*\u2069");
    private static final Pattern LABEL = Pattern.compile(" (?:aria-label|title|alt)=\"([^\"]*)\"");
    private static final Pattern LATIN = Pattern.compile("(?<![A-Za-z0-9])[0-9]+(?![A-Za-z0-9])");

    @Autowired private DemoWorkspace demo;
    @Autowired private Settings settings;
    @Autowired private Audit audit;
    @LocalServerPort private int port;

    @AfterEach
    void backToLatin() {
        settings.changeDigits(Actor.PROGRAM, "latin").orThrow();
    }

    private DemoEntries.Entry somebody(Role role) {
        return demo.list().stream().filter(e -> e.role() == role).findFirst().orElseThrow();
    }

    private Visitor secretariat() {
        return Walk.visitor(port, somebody(Role.SECRETARIAT));
    }

    @Test
    @DisplayName("become Arabic-Indic on every page at once, codes and fields aside")
    void becomeArabicIndic() {
        Visitor rana = secretariat();
        HttpResponse<String> answer = rana.post("/settings", "/settings", "digits", "arabic-indic");
        assertThat(answer.headers().firstValue("Location")).hasValue("/settings?changed=true");
        Map<String, List<String>> wrong = new TreeMap<>();
        int pages = 0;
        int numbers = 0;
        for (Role role : List.of(Role.SECRETARIAT, Role.MANAGER)) {
            for (Walk.Step step : Walk.of(Walk.visitor(port, somebody(role)))) {
                if (step.isPage() && step.status() == 200) {
                    pages++;
                    String read = read(step.body());
                    numbers += (int) read.chars().filter(c -> c >= '٠' && c <= '٩').count();
                    Matcher latin = LATIN.matcher(read);
                    while (latin.find()) {
                        wrong.computeIfAbsent(step.make(), k -> new ArrayList<>())
                                .add(around(read, latin.start()));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(pages).isGreaterThan(60);
        assertThat(numbers).isGreaterThan(1_000);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20));
    }

    /** What a person sees or hears of a page, codes aside. */
    private static String read(String page) {
        String rest = KEPT.matcher(page).replaceAll(" ");
        StringBuilder labels = new StringBuilder();
        Matcher label = LABEL.matcher(rest);
        while (label.find()) {
            labels.append(' ').append(label.group(1));
        }
        String text = rest.replaceAll("(?s)<[^>]*>", " ") + labels;
        return text.replaceAll("&#?\\w+;", " ").replaceAll("[A-Za-z]+[ ./:_-]*[0-9.]*", " ");
    }

    @Test
    @DisplayName("leave addresses, field values, English pages and the API as they were")
    void leaveTheRest() {
        Visitor rana = secretariat();
        // activities are read when first asked for; a place says nothing of them before
        rana.get("/coverage");
        String before = rana.get("/places/SY01").body();
        String exported = rana.get("/organisations.csv").body();
        settings.changeDigits(Actor.PROGRAM, "arabic-indic").orThrow();
        String after = rana.get("/places/SY01").body();
        assertThat(after).isNotEqualTo(before);
        for (String attribute : List.of("href", "value", "d", "viewBox", "x", "y", "points")) {
            assertThat(values(after, attribute)).isEqualTo(values(before, attribute));
        }
        assertThat(rana.get("/organisations.csv").body().lines().skip(1).toList())
                .isEqualTo(exported.lines().skip(1).toList());
        assertThat(rana.get("/api/v1/places/SY01").body()).doesNotContainPattern("[٠-٩]");
        rana.get("/language/en?back=/");
        assertThat(rana.get("/places/SY01").body()).doesNotContainPattern("[٠-٩]");
    }

    private static List<String> values(String page, String attribute) {
        return Pattern.compile(" " + attribute + "=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(value -> !value.matches("[A-Za-z0-9_-]{30,}"))
                .toList();
    }

    @Test
    @DisplayName(
            "are chosen by the secretariat, noted in the trail once, and still so after a start")
    void areChosenByTheSecretariat() {
        Visitor rana = secretariat();
        long before = audit.head().number();
        for (int i = 0; i < 2; i++) {
            rana.post("/settings", "/settings", "digits", "arabic-indic");
        }
        assertThat(
                        audit.entries(new EntryFilter(0, null, null, "settings.", 10)).stream()
                                .filter(entry -> entry.number() > before))
                .singleElement()
                .satisfies(entry -> assertThat(entry.what()).isEqualTo("settings.digits-changed"));
        settings.forget();
        assertThat(settings.digits()).isEqualTo(Digits.ARABIC_INDIC);
        HttpResponse<String> refused = rana.post("/settings", "/settings", "digits", "roman");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("اختاروا شكل الأرقام");
    }
}

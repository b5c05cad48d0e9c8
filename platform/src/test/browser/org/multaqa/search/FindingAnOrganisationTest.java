package org.multaqa.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.directory.OrganisationField.HOME_PLACE;
import static org.multaqa.directory.OrganisationField.SECTORS;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Sector;
import org.multaqa.house.Browser;
import org.multaqa.house.Browser.Look;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@Tag("browser")
@DisplayName("A visitor at the directory")
class FindingAnOrganisationTest {
    private static final String MEANT = "جمعية سنابل الزيزفون الخيرية";

    @Autowired private Organisations organisations;
    @Autowired private OrganisationSearch search;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    private @Nullable UUID meant;

    @BeforeEach
    void thereAreSome() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        union.union();
        Found before = search.find(Selection.ALL, null, 100);
        before.items().stream().filter(it -> it.nameAr().equals(MEANT)).forEach(it -> meant = it.id());
        if (meant == null) {
            meant = enter(MEANT, "Sanabel al-Zayzafun", "SY0301", Sector.HEALTH).id();
            enter("مؤسسة ظلال الكرز", null, "SY02", Sector.EDUCATION);
            enter("جمعية سنابل الزيتون", "Sanabel al-Zaytun", "SY08", Sector.SHELTER);
        }
    }

    @Test
    @DisplayName("finds a misspelt name on a phone without scripts, filters, opens it and comes back")
    void findsOnAPhoneWithoutScripts() {
        try (BrowserContext person = person(Look.PHONE.withoutScripts())) {
            Page page = person.newPage();
            page.navigate("/");
            Browser.picture(page, "start-ar-360");
            page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX).fill("سنابل الزيزفن");
            page.locator("form.find button").click();
            assertThat(page.locator(".found li")).hasCount(1);
            Browser.picture(page, "search-ar-360");
            page.locator(".filters summary").click();
            page.selectOption("#sector", "shelter");
            page.locator("form.find button").click();
            assertThat(page.locator(".found li")).hasCount(0);
            Browser.picture(page, "search-empty-ar-360");
            page.selectOption("#sector", "health");
            page.locator("form.find button").click();
            assertThat(page.url()).contains("sector=health");
            Locator link = page.locator(".found h2 a");
            assertThat(link).hasText(MEANT);
            link.click();
            assertThat(page.url()).endsWith("/organisations/" + meant);
            page.goBack();
            assertThat(page.locator(".found h2 a")).hasText(MEANT);
            assertThat(page.locator("#sector")).hasValue("health");
        }
    }

    @Test
    @DisplayName("sees the list change while typing, and can send the address")
    void seesTheListChange() {
        try (BrowserContext person = person(Look.LAPTOP)) {
            Page page = person.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate("/organisations");
            Browser.picture(page, "directory-ar-1280");
            Locator box = page.locator("#q");
            box.pressSequentially("سنابل الزيز");
            assertThat(page.locator(".found li")).hasCount(1);
            assertThat(page.locator(".found h2 a")).hasText(MEANT);
            assertThat(box).isFocused();
            page.waitForURL(url -> url.contains("q="));
            page.selectOption("#sector", "education");
            assertThat(page.locator(".found li")).hasCount(0);
            page.waitForURL(url -> url.contains("sector=education"));
            page.reload();
            assertThat(page.locator("#q")).hasValue("سنابل الزيز");
            assertThat(page.locator("#sector")).hasValue("education");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    @DisplayName("reads every width without scrolling sideways, in both languages and in the dark")
    void readsEveryWidth() {
        for (Look look :
                List.of(
                        Look.PHONE,
                        Look.PHONE.wide(320),
                        Look.LAPTOP.inEnglish(),
                        Look.PHONE.inEnglish(),
                        Look.LAPTOP.inTheDark())) {
            try (BrowserContext person = person(look)) {
                Page page = person.newPage();
                for (String path : List.of("/", "/organisations", "/organisations?sector=sky")) {
                    page.navigate(path);
                    int beyond =
                            (int)
                                    page.evaluate(
                                            "document.documentElement.scrollWidth - innerWidth");
                    assertThat(beyond).as(look + " " + path).isLessThanOrEqualTo(0);
                    Browser.picture(
                            page,
                            "look"
                                    + path.replaceAll("\\W+", "-")
                                    + look.width()
                                    + (look.english() ? "en" : "ar")
                                    + (look.dark() ? "dark" : ""));
                }
            }
        }
    }

    private BrowserContext person(Look look) {
        return Browser.person(look, "http://127.0.0.1:" + port);
    }

    private Organisation enter(String nameAr, @Nullable String nameEn, String place, Sector sector) {
        return organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, nameEn)
                                .with(HOME_PLACE, place)
                                .with(SECTORS, List.of(sector)))
                .orThrow();
    }
}

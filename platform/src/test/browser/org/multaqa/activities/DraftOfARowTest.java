package org.multaqa.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.Browser;
import org.multaqa.house.Browser.Look;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("What ليان types into the form of a row")
class DraftOfARowTest {
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth JULY = YearMonth.of(2026, 7);

    @Autowired private Activities activities;
    @Autowired private SampleUnion union;
    @Autowired private SignIn signIn;
    @LocalServerPort private int port;

    @Test
    @DisplayName("outlives a lost link and a closed tab, is offered back, and goes once it is saved")
    void keptUntilSaved() {
        BrowserContext phone = phone();
        Page first = phone.newPage();
        first.navigate(form(AUGUST));
        assertThat(first.isVisible("#draft")).isFalse();
        first.selectOption("#sector", "FSC");
        first.fill("#item", "خبز");
        first.fill("#place", "C2338");
        first.click("details >> nth=1");
        first.fill("#notes", "من فرن الحي");
        first.check("input[name=reached_before]");
        first.route(Pattern.compile(".*/rows$"), Route::abort);
        try {
            first.click("button.main");
        } catch (PlaywrightException lost) {
            assertThat(lost).hasMessageContaining("ERR_FAILED");
        }
        first.close();

        Page other = phone.newPage();
        other.navigate(form(JULY));
        assertThat(other.isVisible("#draft")).isFalse();

        Page second = phone.newPage();
        second.navigate(form(AUGUST));
        assertThat(second.textContent("#draft")).contains("بقي على هذا الجهاز", "2026");
        assertThat(second.inputValue("#item")).isEmpty();
        second.click("[data-draft-take]");
        assertThat(second.isVisible("#draft")).isFalse();
        assertThat(second.inputValue("#item")).isEqualTo("خبز");
        assertThat(second.inputValue("#notes")).isEqualTo("من فرن الحي");
        assertThat(second.isVisible("#notes")).isTrue();
        assertThat(second.isChecked("input[name=reached_before]")).isTrue();
        second.fill("#total_reached", "40");
        second.click("button[name=another]");
        second.waitForURL(Pattern.compile(".*/new\\?saved=new$"));
        assertThat(second.isVisible("#draft")).isFalse();
        assertThat(kept(second)).isZero();
        assertThat(activities.some(union.actor(Who.OWN_CLERK), union.yasmin(), AUGUST, 0, 5))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.facts().text(ActivityField.NOTES)).isEqualTo("من فرن الحي"));
    }

    @Test
    @DisplayName("comes back refused without an offer, and can be thrown away")
    void refusedAndDropped() {
        Page layan = phone().newPage();
        layan.navigate(form(JULY));
        layan.fill("#item", "حليب");
        layan.fill("#place", "لا مكان كهذا");
        layan.click("button.main");
        layan.waitForURL(Pattern.compile(".*/rows$"));
        assertThat(layan.isVisible("#draft")).isFalse();
        layan.fill("#quantity", "7");
        layan.navigate(form(JULY));
        layan.click("[data-draft-drop]");
        assertThat(layan.isVisible("#draft")).isFalse();
        assertThat(kept(layan)).isZero();
        layan.reload();
        assertThat(layan.isVisible("#draft")).isFalse();
        assertThat(layan.inputValue("#item")).isEmpty();
    }

    private String form(YearMonth month) {
        return "/activities/" + union.yasmin() + "/" + month + "/new";
    }

    private static int kept(Page page) {
        return ((Number)
                        page.evaluate(
                                "Object.keys(localStorage).filter(k => k.startsWith('draft:')).length"))
                .intValue();
    }

    private BrowserContext phone() {
        String address = "http://127.0.0.1:" + port;
        UUID person = Objects.requireNonNull(union.actor(Who.OWN_CLERK).person());
        String secret = signIn.enter(person, new SignIn.From("127.0.0.1", "test")).secret();
        BrowserContext context = Browser.person(Look.PHONE, address);
        context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address)));
        return context;
    }
}

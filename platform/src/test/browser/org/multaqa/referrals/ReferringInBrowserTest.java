package org.multaqa.referrals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.database.Database;
import org.multaqa.house.Browser;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("In two browsers")
class ReferringInBrowserTest {
    @Autowired private SampleUnion union;
    @Autowired private ReferralSamples samples;
    @Autowired private SignIn signIn;
    @Autowired private Database db;
    @LocalServerPort private int port;

    @Test
    @DisplayName(
            "a family is referred, accepted, written about and helped; the workspace reads nothing")
    void referred() {
        samples.agreement(union);
        try (BrowserContext yasmin = of(Who.OWN_CLERK, Browser.Look.LAPTOP);
                BrowserContext zaytoun = of(Who.OTHER_MANAGER, Browser.Look.PHONE)) {
            Page sender = yasmin.newPage();
            Page receiver = zaytoun.newPage();
            sender.navigate("/referrals/new");
            sender.locator("main a[href='/referrals/devices']").click();
            device(sender, "حاسوب الاستقبال");
            Browser.picture(sender, "referrals-devices");
            receiver.navigate("/referrals/devices");
            device(receiver, "هاتف عمر");
            Browser.picture(receiver, "referrals-devices-phone");

            String address = send(sender);
            assertThat(sender.locator("[data-told='need']")).hasText("كرسي متحرك لطفلة");
            Browser.picture(sender, "referrals-sent");

            receiver.navigate("/obligations");
            receiver.locator(".due a[href='" + address + "']").click();
            assertThat(receiver.locator("[data-told='name']")).hasText("مريم خالد الحلبي");
            assertThat(receiver.locator("[data-told='health']")).isHidden();
            Browser.picture(receiver, "referrals-received-phone");
            receiver.locator("form:has(input[value='accepted']) button").click();
            receiver.locator("#text").fill("نزورها غداً صباحاً");
            receiver.locator("form[data-note] button").click();
            assertThat(receiver.locator("#notes")).containsText("نزورها غداً صباحاً");

            sender.navigate(address);
            assertThat(sender.locator("#notes")).containsText("نزورها غداً صباحاً");
            assertThat(sender.locator(".lead")).containsText("قبلتها");
            Assertions.assertThat(standing("كرسي")).isZero();
            Assertions.assertThat(standing("نزورها")).isZero();

            receiver.locator("input[value='helped']").check();
            receiver.locator("form:has(input[value='finished']) button").click();
            assertThat(receiver.locator(".lead")).containsText("أُنجزت");
            sender.navigate("/referrals?show=over");
            assertThat(sender.locator(".found")).containsText("أُنجزت");
            Browser.picture(sender, "referrals-over");
        }
    }

    private static void device(Page page, String name) {
        page.locator("#name").fill(name);
        page.locator("form[data-make-device] button").click();
        assertThat(page.locator("[data-this]")).isVisible();
    }

    /** First without a day, which is refused and loses nothing; then without a network; then sent. */
    private static String send(Page page) {
        page.navigate("/referrals/new");
        page.locator("#to").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("input[value='within-a-day']").check();
        page.locator("#need").fill("كرسي متحرك لطفلة");
        page.locator("#until").fill("2027-01-31");
        assertThat(page.locator("#phone")).isDisabled();
        page.locator("input[name='scope'][value='name']").check();
        page.locator("input[name='scope'][value='phone']").check();
        page.locator("[data-secret='name']").fill("مريم خالد الحلبي");
        page.locator("#phone").fill("0944123456");
        Browser.picture(page, "referrals-form");
        page.locator("button.main").click();
        assertThat(page.locator("#problems")).containsText("بلا موافقة لا إحالة");
        assertThat(page.locator("#need")).hasValue("كرسي متحرك لطفلة");
        page.locator("input[value='thumb']").check();
        page.context().setOffline(true);
        page.locator("button.main").click();
        assertThat(page.locator("[data-says='failed']")).isVisible();
        page.context().setOffline(false);
        page.locator("button.main").click();
        assertThat(page.locator("[data-referral]")).isVisible();
        return page.url().substring(page.url().indexOf("/referrals/"));
    }

    /** How many rows of the sealed tables have a word in them. */
    private long standing(String word) {
        return db.sql(
                        """
                        select (select count(*) from referrals.referral r
                                where position(convert_to(:word, 'UTF8') in r.content) > 0
                                    or r::text like '%' || :word || '%')
                            + (select count(*) from referrals.note n
                                where position(convert_to(:word, 'UTF8') in n.sealed) > 0)
                        """)
                .param("word", word)
                .one(Long.class);
    }

    private BrowserContext of(Who who, Browser.Look look) {
        String address = "http://127.0.0.1:" + port;
        String secret =
                signIn.enter(
                                Objects.requireNonNull(union.actor(who).person()),
                                new SignIn.From("127.0.0.1", "test"))
                        .secret();
        BrowserContext context = Browser.person(look, address);
        context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address)));
        return context;
    }
}

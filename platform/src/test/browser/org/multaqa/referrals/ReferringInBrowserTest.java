package org.multaqa.referrals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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
@DisplayName("Referring, in two browsers")
class ReferringInBrowserTest {
    private static final String NAME = "أم يوسف الحلبي";
    private static final String NEED = "عملية لطفلها في أسبوع";

    @Autowired private SampleUnion union;
    @Autowired private SampleReferrals samples;
    @Autowired private SignIn signIn;
    @Autowired private Database db;
    @LocalServerPort private int port;

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    @Test
    @DisplayName("سلمى seals and sends, هادي alone reads it and helps, and nothing readable ever leaves a browser")
    void sealedSentReadDone() {
        samples.agreement();
        try (BrowserContext salma = of(Who.OWN_MANAGER, Browser.Look.LAPTOP);
                BrowserContext hadi = of(Who.OTHER_CLERK, Browser.Look.PHONE)) {
            Page ours = salma.newPage();
            watch(ours);
            ours.navigate("/referrals/new?to=" + union.zaytoun());
            assertThat(ours.locator("main")).containsText("لا مفتاح لجهاز من أجهزتكم بعد");
            String ownCheck = key(ours, "حاسوب سلمى");
            ours.navigate("/referrals/new");
            assertThat(ours.locator("main")).containsText("لا مفتاح لها بعد");
            ours.locator("main .rows a").first().click();
            assertThat(ours.locator("main")).containsText("لم تصنع هذه الجهة مفتاحاً بعد");
            Page theirs = hadi.newPage();
            watch(theirs);
            String check = key(theirs, "هاتف هادي");
            org.assertj.core.api.Assertions.assertThat(check).isNotEqualTo(ownCheck);

            ours.navigate("/referrals/new?to=" + union.zaytoun());
            assertThat(ours.locator(".card").first()).containsText(check);
            send(ours);
            assertThat(ours.locator("[data-opened=name]")).hasText(NAME);
            assertThat(ours.locator("[data-opened=circumstances]")).isHidden();
            Browser.picture(ours, "referral-sent");
            String address = ours.url();

            theirs.navigate("/obligations");
            theirs.locator(".due a[href^='/referrals/']").first().click();
            assertThat(theirs.locator("[data-opened=name]")).hasText(NAME);
            assertThat(theirs.locator("[data-opened=need]")).hasText(NEED);
            Browser.picture(theirs, "referral-received-phone");
            theirs.locator("form[action$='/accept'] button").click();
            assertThat(theirs.locator(".lead")).containsText("قُبلت");

            anotherDevice(address);
            ended(ours, theirs);
        }
        org.assertj.core.api.Assertions.assertThat(sent)
                .isNotEmpty()
                .noneMatch(it -> it.contains("الحلبي") || it.contains("%D8%A7%D9%84%D8%AD%D9%84"));
    }

    private void send(Page page) {
        page.locator("#sector").selectOption("health");
        page.locator("#urgency").selectOption("urgent");
        page.locator("input[name=consent][value=recorded-voice]").check();
        page.locator("input[name=agreed]").check();
        page.locator("#until").fill("2026-12-20");
        assertThat(page.locator("#s-circumstances")).isDisabled();
        page.locator("#s-name").fill(NAME);
        page.locator("#s-phone").fill("0944111222");
        page.locator("#s-need").fill(NEED);
        Browser.picture(page, "referral-form");
        page.locator("form[data-seal] button.main").click();
        assertThat(page.locator(".lead")).containsText("بانتظار الجواب");
        String kept = db.sql("select sealed from referrals.referral").one(String.class);
        org.assertj.core.api.Assertions.assertThat(kept).doesNotContain("الحلبي", "0944111222");
    }

    /** Another device of the same charity has another key, and reads nothing of it. */
    private void anotherDevice(String address) {
        try (BrowserContext liyan = of(Who.OWN_CLERK, Browser.Look.PHONE)) {
            Page page = liyan.newPage();
            page.navigate(address);
            assertThat(page.locator("[data-other-device]")).isVisible();
            assertThat(page.locator("main")).not().containsText(NAME);
        }
    }

    private static void ended(Page ours, Page theirs) {
        // سلمى has the page open that shows it as it was
        ours.locator("#reason-revoke").selectOption("consent-withdrawn");
        ours.locator("form[action$='/revoke'] button").click();
        assertThat(ours.locator("#problems")).containsText("غيّر أحد هذه الإحالة");
        ours.locator("#reason-revoke").selectOption("consent-withdrawn");
        ours.locator("form[action$='/revoke'] button").click();
        assertThat(ours.locator(".lead")).containsText("سحبت الأسرة موافقتها");
        theirs.reload();
        assertThat(theirs.locator("main")).containsText("ومُحي ما قيل فيها");
        theirs.navigate("/referrals");
        Browser.picture(theirs, "referrals-list-phone");
    }

    /** Makes a key of the device, and gives the digits that are read out. */
    private static String key(Page page, String label) {
        page.navigate("/referrals/keys");
        page.locator("#label").fill(label);
        page.locator("form[data-make-key] button").click();
        assertThat(page.locator("[data-device-key]")).isVisible();
        Browser.picture(page, "referral-keys");
        return page.locator(".rows .hash").first().innerText();
    }

    private void watch(Page page) {
        page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
    }

    private BrowserContext of(Who who, Browser.Look look) {
        String address = "http://127.0.0.1:" + port;
        BrowserContext context = Browser.person(look, address);
        String secret =
                signIn.enter(
                                Objects.requireNonNull(union.actor(who).person()),
                                new SignIn.From("127.0.0.1", "test"))
                        .secret();
        context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address)));
        return context;
    }
}

package org.multaqa.licences;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.files.SampleDocuments;
import org.multaqa.house.Browser;
import org.multaqa.house.Browser.Look;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@Tag("browser")
@DisplayName("A renewal in the browser")
class RenewalInBrowserTest {
    @Autowired private Licences licences;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    @Test
    @DisplayName("is uploaded by سلمى on her phone and accepted by رنا on her laptop")
    void isUploadedAndAccepted() {
        LicenceForm ends =
                new LicenceForm(
                        "publication", "17/ش", "2022-12-01", "المديرية", "", "2026-12-01", "");
        licences.enter(Actor.PROGRAM, union.yasmin(), ends, null, Optional.empty()).orThrow();

        Page salma = page(Who.OWN_MANAGER, Look.PHONE);
        salma.navigate("/obligations");
        salma.click("a[href$='/renewal']");
        salma.fill("#number", "٢٨/ت");
        salma.fill("#decidedOn", "20/11/2026");
        salma.fill("#validUntil", "1/12/2030");
        byte[] html = "<html><script>alert(1)</script></html>".getBytes();
        salma.setInputFiles("#document", new FilePayload("قرار.pdf", "application/pdf", html));
        salma.click("main button.main");
        assertThat(salma.textContent("#problems")).contains("لا نقبل هذا النوع");
        assertThat(salma.inputValue("#number")).isEqualTo("٢٨/ت");
        byte[] pdf = SampleDocuments.pdf("browser");
        salma.setInputFiles("#document", new FilePayload("قرار.pdf", "application/pdf", pdf));
        salma.click("main button.main");
        salma.waitForURL(Pattern.compile(".*/renewals/.*"));
        assertThat(salma.textContent("main")).contains("بانتظار الأمانة").contains("28/ت");

        Page rana = page(Who.SECRETARIAT, Look.LAPTOP);
        rana.navigate("/obligations");
        rana.click("a[href^='/renewals/']");
        assertThat(rana.textContent("main .documents")).contains("قرار.pdf");
        rana.click("form[action$='/accept'] button");
        rana.waitForURL(Pattern.compile(".*/licences$"));
        assertThat(rana.textContent("main")).contains("تجديد الإشهار").contains("28/ت");

        salma.navigate("/obligations");
        assertThat(salma.locator("a[href$='/renewal']").count()).isZero();
        UUID yasmin = union.yasmin();
        assertThat(licences.standing(yasmin, licences.today()).standing())
                .isEqualTo(LicenceStanding.CURRENT);
    }

    private Page page(Who who, Look look) {
        String address = "http://127.0.0.1:" + port;
        BrowserContext context = Browser.person(look, address);
        context.addCookies(
                List.of(
                        new Cookie("multaqa_session", union.secret(who)).setUrl(address)));
        return context.newPage();
    }
}

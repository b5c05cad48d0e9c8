package org.multaqa.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.ChangeRequestSamples;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("The pages of an organisation")
class ProfilePagesTest {
    @Autowired private Organisations organisations;
    @Autowired private ProfileParts parts;
    @Autowired private ChangeRequestSamples samples;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    @Test
    @DisplayName("are read by everybody, and offer to each only what is for them")
    void areReadByEverybody() {
        Organisation it = enter("جمعية ظلال التوت");
        parts.add(
                        secretary(),
                        it.id(),
                        PartKind.CONTACTS,
                        Typed.with("kind", "mobile", "value", "0944777888", "membersOnly", true))
                .orThrow();
        String page = "/organisations/" + it.id();
        String nobody = new Visitor(port).get(page).body();
        assertThat(nobody)
                .contains("جمعية ظلال التوت")
                .contains("وسيلة اتصال أخرى تظهر للأعضاء")
                .doesNotContain("944777888")
                .doesNotContain("<form")
                .doesNotContain("/edit");
        assertThat(visitor(Who.OTHER_CLERK).get(page).body())
                .contains("944777888")
                .doesNotContain("/edit");
        assertThat(visitor(Who.DONOR).get(page).body()).doesNotContain("944777888");
        assertThat(visitor(Who.SECRETARIAT).get(page).body())
                .contains("/edit")
                .contains(page + "/close");
        String own = visitor(Who.OWN_MANAGER).get("/organisations/" + union.yasmin()).body();
        assertThat(own).contains("كل شيء ما زال صحيحاً").doesNotContain("/close");
    }

    @Test
    @DisplayName("register an organisation, asking which of several places was meant")
    void registerAskingWhich() {
        Visitor rana = visitor(Who.SECRETARIAT);
        String form = rana.get("/organisations/new").body();
        String[] typed = {
            "token", field(form, "token"),
            "kind", "association",
            "nameAr", "جمعية نوافذ السماق <b>",
            "classes", "health",
            "sectors", "health",
            "sectors", "education",
            "homePlace", "المنصورة"
        };
        HttpResponse<String> asked = rana.post("/organisations/new", "/organisations/new", typed);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("جمعية نوافذ السماق &lt;b>")
                .contains("أيّ «المنصورة» تقصدون؟")
                .contains("value=\"education\" checked");
        Matcher choice =
                Pattern.compile("name=\"(choice\\d)\" value=\"(المنصورة\\|SY\\d+)\"")
                        .matcher(asked.body());
        assertThat(choice.find()).isTrue();
        List<String> chosen = new ArrayList<>(List.of(typed));
        chosen.addAll(List.of(choice.group(1), choice.group(2)));
        HttpResponse<String> done =
                rana.post(
                        "/organisations/new", "/organisations/new", chosen.toArray(String[]::new));
        assertThat(done.statusCode()).isEqualTo(302);
        Organisation made = organisations.find(id(done)).orElseThrow();
        assertThat(choice.group(2)).endsWith("|" + made.homePlace());
        assertThat(made.sectors()).hasSize(2);
    }

    @Test
    @DisplayName("register once, though the button was pressed five times at once")
    void registerOnce() throws Exception {
        Visitor rana = visitor(Who.SECRETARIAT);
        String form = rana.get("/organisations/new").body();
        String[] typed = {
            "_csrf",
            Visitor.token(form).orElseThrow(),
            "token",
            field(form, "token"),
            "kind",
            "association",
            "nameAr",
            "جمعية خيوط الحبق"
        };
        List<String> leadTo = new ArrayList<>();
        try (ExecutorService fingers = Executors.newFixedThreadPool(5)) {
            List<Callable<HttpResponse<String>>> presses = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                presses.add(() -> rana.postWithoutToken("/organisations/new", typed));
            }
            for (var press : fingers.invokeAll(presses)) {
                leadTo.add(press.get().headers().firstValue("Location").orElse(""));
            }
        }
        assertThat(leadTo.stream().distinct()).hasSize(1);
        AtomicInteger made = new AtomicInteger();
        organisations.each(it -> {
            if (it.nameAr().equals("جمعية خيوط الحبق")) {
                made.incrementAndGet();
            }
        });
        assertThat(made).hasValue(1);
    }

    @Test
    @DisplayName("bring a refused edit back filled, with what another wrote meanwhile beside it")
    void bringARefusedEditBack() {
        Organisation it = enter("جمعية بيادر القمح");
        String edit = "/organisations/" + it.id() + "/edit";
        Visitor rana = visitor(Who.SECRETARIAT);
        String[] first = {"version", "1", "kind", "association", "nameAr", "جمعية بيادر الشعير"};
        assertThat(rana.post(edit, edit, first).statusCode()).isEqualTo(302);
        HttpResponse<String> second =
                rana.post(
                        edit,
                        edit,
                        "version",
                        "1",
                        "kind",
                        "association",
                        "nameAr",
                        "جمعية بيادر الذرة",
                        "staff",
                        "كثير");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("value=\"جمعية بيادر الذرة\"")
                .contains("«جمعية بيادر الشعير»")
                .contains("name=\"version\" value=\"2\"")
                .contains("value=\"كثير\"");
    }

    @Test
    @DisplayName("show what waits to whom it concerns, and let the secretariat decide it")
    void showWhatWaits() {
        ChangeRequest request =
                samples.ask(
                        union.actor(Who.OWN_MANAGER),
                        union.yasmin(),
                        OrganisationField.SCOPE,
                        "national");
        String page = "/organisations/" + union.yasmin();
        assertThat(visitor(Who.OWN_CLERK).get(page).body()).contains("بانتظار قرار الأمانة");
        assertThat(visitor(Who.OTHER_CLERK).get(page).body())
                .doesNotContain("بانتظار قرار الأمانة");
        Visitor rana = visitor(Who.SECRETARIAT);
        assertThat(rana.get("/change-requests").body()).contains("نطاق وطني").contains("سلمى");
        String refuse = "/change-requests/" + request.id() + "/refuse";
        HttpResponse<String> without = rana.post("/change-requests", refuse, "reason", " ");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"reason\"");
        rana.post("/change-requests", refuse, "reason", "النظام الأساسي يقول غير ذلك");
        assertThat(visitor(Who.OWN_MANAGER).get("/change-requests?state=decided").body())
                .contains("النظام الأساسي يقول غير ذلك")
                .contains("رُفض");
    }

    @Test
    @DisplayName("lead from a merged entry to the kept one, and say why one is closed")
    void leadOn() {
        Organisation keep = enter("جمعية مواسم التين");
        Organisation gone = enter("ج. مواسم التين");
        organisations.merge(secretary(), keep.id(), gone.id()).orThrow();
        HttpResponse<String> led = new Visitor(port).get("/organisations/" + gone.id());
        assertThat(led.headers().firstValue("Location").orElseThrow())
                .endsWith("/organisations/" + keep.id());
        Visitor rana = visitor(Who.SECRETARIAT);
        String close = "/organisations/" + keep.id() + "/close";
        assertThat(rana.post(close, close, "reason", "").statusCode()).isEqualTo(422);
        rana.post(close, close, "reason", "حُلّت بقرار هيئتها العامة");
        assertThat(new Visitor(port).get("/organisations/" + keep.id()).body())
                .contains("حُلّت بقرار هيئتها العامة");
        assertThat(rana.get(close).statusCode()).isEqualTo(409);
        rana.post("/organisations/" + keep.id(), "/organisations/" + keep.id() + "/reopen");
        assertThat(organisations.find(keep.id()).orElseThrow().isActive()).isTrue();
        assertThat(new Visitor(port).get("/organisations/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).get("/organisations/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("let a clerk keep a contact: a refused one comes back, a good one is shown")
    void letAClerkKeepAContact() {
        Visitor layan = visitor(Who.OWN_CLERK);
        String page = "/organisations/" + union.yasmin();
        HttpResponse<String> refused =
                layan.post(
                        page + "/contacts/new",
                        page + "/contacts",
                        "kind",
                        "mobile",
                        "value",
                        "12",
                        "label",
                        "مساءً");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"12\"").contains("مساءً");
        HttpResponse<String> kept =
                layan.post(
                        page + "/contacts/new",
                        page + "/contacts",
                        "kind",
                        "mobile",
                        "value",
                        "0944555666",
                        "membersOnly",
                        "true");
        assertThat(kept.headers().firstValue("Location").orElseThrow()).endsWith("#contacts");
        String shown = layan.get(page).body();
        assertThat(shown).contains("tel:+963944555666").contains("للأعضاء فقط");
        Matcher link = Pattern.compile(page + "/contacts/[0-9a-f-]{36}").matcher(shown);
        assertThat(link.find()).isTrue();
        // The box is not ticked any more: everybody may see it.
        layan.post(
                link.group(),
                link.group(),
                "version",
                field(layan.get(link.group()).body(), "version"),
                "kind",
                "mobile",
                "value",
                "0944555666");
        assertThat(new Visitor(port).get(page).body()).contains("tel:+963944555666");
        layan.post(link.group(), link.group() + "/remove");
        assertThat(layan.get(page).body()).doesNotContain("tel:+963944555666");
        assertThat(layan.get(link.group()).statusCode()).isEqualTo(404);
    }

    private Organisation enter(String nameAr) {
        return organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null))
                .orThrow();
    }

    private Actor secretary() {
        return union.actor(Who.SECRETARIAT);
    }

    private Visitor visitor(Who who) {
        return union.visitor(who, port);
    }

    private static String field(String page, String name) {
        Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private static UUID id(HttpResponse<String> redirect) {
        String to = redirect.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(to.replaceAll(".*/organisations/([0-9a-f-]{36}).*", "$1"));
    }
}

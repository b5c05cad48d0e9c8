package org.multaqa.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.activities.Activities;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("Views that are kept")
class SavedViewsTest {
    private static final Path OUTBOX = Path.of("target/test-workspace/outbox");

    @Autowired private SavedViews saved;
    @Autowired private ViewReader views;
    @Autowired private ViewLetters letters;
    @Autowired private Activities activities;
    @Autowired private AdjustableClock clock;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    @Test
    @DisplayName("are seen by whom they were given to, and lead to the page as it was")
    void seenBy() {
        View view = views.read(Map.of("within", "SY03", "sector", "SHL", "months", "3")).view();
        SavedView mine = keep(Who.OWN_MANAGER, "لي وحدي", view, Shared.PERSON);
        SavedView ours = keep(Who.OWN_MANAGER, "لجمعيتنا", view, Shared.ORGANISATION);
        SavedView all = keep(Who.OWN_MANAGER, "للأعضاء", view, Shared.MEMBERS);
        assertThat(names(Who.OWN_MANAGER)).contains("لي وحدي", "لجمعيتنا", "للأعضاء");
        assertThat(names(Who.OWN_CLERK)).contains("لجمعيتنا", "للأعضاء").doesNotContain("لي وحدي");
        assertThat(names(Who.OTHER_CLERK)).contains("للأعضاء").doesNotContain("لجمعيتنا");
        assertThat(names(Who.DONOR)).doesNotContain("للأعضاء", "لجمعيتنا");
        assertThat(saved.find(union.actor(Who.OTHER_CLERK), mine.id()))
                .isEqualTo(Outcome.notAllowed());
        HttpResponse<String> opened =
                union.visitor(Who.OWN_CLERK, port).get("/coverage/views/" + ours.id());
        assertThat(opened.headers().firstValue("Location").orElse(""))
                .endsWith("/coverage?within=SY03&months=3&sector=SHL");
        assertThat(saved.remove(union.actor(Who.OTHER_CLERK), all.id()))
                .isEqualTo(Outcome.notAllowed());
        saved.remove(union.actor(Who.SECRETARIAT), all.id()).orThrow();
    }

    @Test
    @DisplayName("need a name; what was typed besides comes back with the form")
    void nameMissing() {
        Visitor salma = union.visitor(Who.OWN_MANAGER, port);
        String form = salma.get("/coverage/views?keep=yes&within=SY02").body();
        assertThat(form).contains("name=\"query\" value=\"?within=SY02&amp;month=");
        HttpResponse<String> refused =
                salma.post(
                        "/coverage/views?keep=yes&within=SY02",
                        "/coverage/views",
                        "name",
                        " ",
                        "query",
                        "?within=SY02&sector=HEA",
                        "shared",
                        "organisation");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("اكتبوا اسماً للعرض")
                .contains("value=\"organisation\" checked")
                .contains("sector=HEA");
    }

    @Test
    @DisplayName("of one month are not subscribed to: nothing new would ever be said")
    void oneMonth() {
        View view = views.read(Map.of("month", "2026-02")).view();
        SavedView february =
                saved.save(union.actor(Who.OWN_CLERK), "شباط", view.query(), Shared.PERSON, true)
                        .orThrow();
        assertThat(february.isOfOneMonth()).isTrue();
        assertThat(saved.subscribe(union.actor(Who.OWN_CLERK), february.id()))
                .isInstanceOf(Outcome.Refused.class);
        String page = union.visitor(Who.OWN_CLERK, port).get("/coverage/views").body();
        assertThat(page).contains("شهر بعينه").doesNotContain(february.id() + "/subscribe");
    }

    @Test
    @DisplayName("are told of once a month with what changed, until the letter's link ends it")
    void letters() throws IOException {
        View view = views.read(Map.of("within", "SY14", "sector", "HEA")).view();
        SavedView kept = keep(Who.OWN_MANAGER, "الصحة في القنيطرة", view, Shared.PERSON);
        saved.subscribe(union.actor(Who.OWN_MANAGER), kept.id()).orThrow();
        tell("SY1400", YearMonth.of(2026, 11));
        List<Path> before = sent();
        letters.perform(Instant.parse("2026-12-03T06:00:00Z"));
        assertThat(sent()).isEqualTo(before);
        letters.perform(Instant.parse("2026-12-05T06:00:00Z"));
        letters.perform(Instant.parse("2026-12-06T06:00:00Z"));
        String first = only(before);
        assertThat(first)
                .contains("To: own_manager@example.org")
                .contains("«الصحة في القنيطرة» في تشرين الثاني 2026")
                .contains("لا أحد يعمل في قطاع الصحة")
                .contains("غُطيت فجوة واحدة: القنيطرة (الصحة)")
                .contains("ولم تظهر فجوة جديدة");
        clock.set(Instant.parse("2027-01-07T06:00:00Z"));
        List<Path> again = sent();
        letters.perform(clock.instant());
        assertThat(only(again))
                .contains("كانون الأول 2026")
                .contains("وظهرت فجوة جديدة: القنيطرة (الصحة)");
        clock.set(AdjustableClock.START);
        Matcher link = Pattern.compile("/coverage/unsubscribe/(\\S+)").matcher(first);
        assertThat(link.find()).isTrue();
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get(link.group()).body()).contains("هل توقفون الرسالة الشهرية");
        assertThat(anybody.post(link.group(), link.group()).body()).contains("لن تصلكم رسائل");
        assertThat(anybody.get(link.group()).statusCode()).isEqualTo(410);
        List<Path> ended = sent();
        letters.perform(Instant.parse("2027-02-07T06:00:00Z"));
        assertThat(sent()).isEqualTo(ended);
    }

    private void tell(String place, YearMonth month) {
        Told.of("HEA", "دواء", place, 40)
                .by(activities, union.actor(Who.OWN_CLERK), union.yasmin(), month);
    }

    private SavedView keep(Who who, String name, View view, Shared shared) {
        return saved.save(union.actor(who), name, view.query(), shared, false).orThrow();
    }

    private List<String> names(Who who) {
        return saved.all(union.actor(who)).stream().map(SavedView::name).toList();
    }

    private static List<Path> sent() throws IOException {
        Files.createDirectories(OUTBOX);
        try (Stream<Path> files = Files.list(OUTBOX)) {
            return files.sorted().toList();
        }
    }

    private static String only(List<Path> before) throws IOException {
        List<Path> fresh = sent().stream().filter(p -> !before.contains(p)).toList();
        assertThat(fresh).hasSize(1);
        return Files.readString(fresh.getFirst());
    }
}

package org.multaqa.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.audit.EntryFilter;
import org.multaqa.database.Database;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("Keeping the places")
class PlacesTest {
    @Autowired private Places places;
    @Autowired private Gazetteer gazetteer;
    @Autowired private SampleUnion union;
    @Autowired private Audit audit;
    @Autowired private Database db;
    @LocalServerPort private int port;

    @Test
    @DisplayName("رنا of the secretariat gives الميدان its Arabic name, and it is found by it")
    void givesAName() {
        Actor rana = union.actor(Who.SECRETARIAT);
        assertThat(gazetteer.search("الميدان", 5))
                .extracting(Place::code)
                .doesNotContain("C10011059");
        Place named = places.nameInArabic(rana, "c10011059", " المـيدان ").orThrow();
        assertThat(named.lacksArabic()).isFalse();
        assertThat(gazetteer.search(new PlaceQuery("الميدان", null, "SY01", false), 5))
                .extracting(Place::code)
                .contains("C10011059");
        assertThat(places.nameInArabic(rana, "C10011059", "غيره"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Outcome.Why.CONFLICT));
        assertThat(audit.entries(new EntryFilter(0, null, null, "places.place-named", 5)))
                .first()
                .satisfies(entry -> assertThat(entry.thing()).isEqualTo("C10011059"));
    }

    @Test
    @DisplayName("another spelling leads to its place, until it is taken away")
    void addsASpelling() {
        Actor rana = union.actor(Who.SECRETARIAT);
        places.addSpelling(rana, "SY01", "مدينة الياسمين الدمشقي").orThrow();
        assertThat(gazetteer.resolve("مدينه الياسمين الدمشقي", null))
                .isInstanceOfSatisfying(
                        Resolution.Found.class,
                        found -> assertThat(found.place().code()).isEqualTo("SY01"));
        assertThat(places.removeSpelling(rana, "SY01", "محافظة دمشق").isDone())
                .as("what came with the gazetteer stays")
                .isFalse();
        places.removeSpelling(rana, "SY01", "مدينة الياسمين الدمشقي").orThrow();
        assertThat(gazetteer.resolve("مدينه الياسمين الدمشقي", null))
                .isInstanceOf(Resolution.Unknown.class);
    }

    @Test
    @DisplayName(
            "a village that was missing is added, closed with another in its stead, and opened")
    void addsClosesAndOpens() {
        Actor rana = union.actor(Who.SECRETARIAT);
        PlaceForm form = new PlaceForm("قرية السنديان", "al-Sindyan", "٣٦٫٢", "37.1");
        Place added = places.add(rana, "SY020000", form).orThrow();
        assertThat(added.code()).startsWith("X");
        assertThat(added.level()).isEqualTo(Level.COMMUNITY);
        assertThat(added.latitude()).isEqualTo(36.2);
        assertThat(gazetteer.path(added.code())).first().extracting(Place::code).isEqualTo("SY02");
        assertThat(places.add(rana, "SY020000", form).isDone()).as("the same again").isFalse();

        Place other = gazetteer.children("SY020000").getFirst();
        places.close(rana, added.code(), other.code()).orThrow();
        assertThat(gazetteer.find(added.code())).contains(other);
        assertThat(gazetteer.search("قرية السنديان", 3)).first().isEqualTo(other);
        assertThat(gazetteer.formerCodes(other.code())).contains(added.code());

        places.reopen(rana, added.code()).orThrow();
        assertThat(gazetteer.find(added.code())).map(Place::nameEn).contains("al-Sindyan");
    }

    @ParameterizedTest(name = "{0} at {2}, {3}: {4}")
    @CsvSource({
        "'', , , , places.name-missing",
        "Sindyan, , , , places.name-not-arabic",
        "سنديان, سنديان, , , places.name-not-latin",
        "سنديان, , 95, 37, places.degrees-wrong",
        "سنديان, , north, 37, places.degrees-wrong",
        "سنديان, , 36.2, , places.point-half",
        "سنديان, , 33.1, 36.1, places.point-far"
    })
    @DisplayName("what was typed wrongly is refused by field")
    void refusesWhatIsWrong(
            String nameAr, String nameEn, String latitude, String longitude, String key) {
        Outcome<Place> outcome =
                places.add(
                        union.actor(Who.SECRETARIAT),
                        "SY020000",
                        new PlaceForm(nameAr, nameEn, latitude, longitude));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<Place>) outcome).problems())
                .extracting((Problem p) -> p.message().key())
                .containsExactly(key);
    }

    @Test
    @DisplayName("only the secretariat may, and only what is empty is closed")
    void keepsItsRules() {
        PlaceForm form = new PlaceForm("قرية السرو", null, null, null);
        assertThat(places.add(union.actor(Who.OWN_MANAGER), "SY020000", form).isDone()).isFalse();
        Actor rana = union.actor(Who.SECRETARIAT);
        assertThat(places.close(rana, "SY02", null).isDone()).isFalse();
        assertThat(places.close(rana, "C1001", null).isDone()).isFalse();
        assertThat(places.add(rana, "SY02", form).isDone()).isFalse();
        assertThat(places.close(rana, "SY9999", null).isDone()).isFalse();
    }

    @Test
    @DisplayName("two secretaries who add at once get two codes")
    void givesEachItsCode() throws Exception {
        Actor rana = union.actor(Who.SECRETARIAT);
        Set<String> codes = new ConcurrentSkipListSet<>();
        List<Callable<Boolean>> adding =
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                (Callable<Boolean>)
                                        () -> {
                                            PlaceForm form =
                                                    new PlaceForm("حي " + i, null, null, null);
                                            Place added = places.add(rana, "C1007", form).orThrow();
                                            return codes.add(added.code());
                                        })
                        .toList();
        try (ExecutorService two = Executors.newFixedThreadPool(4)) {
            for (var done : two.invokeAll(adding)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(codes).hasSize(12);
    }

    @Test
    @DisplayName("what another program on the same database changed is seen here")
    void seesWhatOthersChange() throws Exception {
        gazetteer.all();
        db.sql("update places.place set name_en = 'Dimashq' where code = 'SY01'").update();
        db.sql("update places.counter set number = number + 1").update();
        long end = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < end
                && !"Dimashq".equals(gazetteer.find("SY01").orElseThrow().nameEn())) {
            Thread.onSpinWait();
        }
        assertThat(gazetteer.find("SY01")).map(Place::nameEn).contains("Dimashq");
    }

    @Test
    @DisplayName("a former code leads a visitor to the page of the present one, which says so")
    void leadsFromFormerCodes() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.get("/places/SY100203");
        assertThat(answer.statusCode()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).contains("/places/SY100602");
        String page = visitor.get(location.replaceFirst("https?://[^/]+", "")).body();
        assertThat(page).contains("SY100203").contains("role=\"status\"");
        assertThat(visitor.get("/api/v1/places/sy100203").body()).contains("\"SY100602\"");
    }

    @Test
    @DisplayName("the API lists by pieces, and resolves with the parents of homonyms beside them")
    void answersPrograms() {
        Visitor program = new Visitor(port);
        String first = program.get("/api/v1/places?level=sub-district&limit=200").body();
        assertThat(first).contains("\"next\":\"");
        String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        String second =
                program.get("/api/v1/places?level=sub-district&limit=200&after=" + next).body();
        assertThat(second).contains("\"next\":null").doesNotContain("\"code\":\"" + next + "\"");
        assertThat(count(first, "\"lacksArabic\"") + count(second, "\"lacksArabic\""))
                .isEqualTo(272);

        String several = program.get("/api/v1/places/resolve?text=" + encoded("المنصورة")).body();
        assertThat(several).contains("\"result\":\"several\"").contains("\"governorate\"");
        String found =
                program.get(
                                "/api/v1/places/resolve?text="
                                        + encoded("المنصورة")
                                        + "&around="
                                        + encoded("الرقة"))
                        .body();
        assertThat(found).contains("\"result\":\"found\"");
        assertThat(program.get("/api/v1/places/resolve?text=qqqqqq").body())
                .contains("\"result\":\"unknown\"");
        assertThat(program.get("/api/v1/places/SY99").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("a refused form comes back with what was typed")
    void losesNothing() {
        Visitor rana = union.visitor(Who.SECRETARIAT, port);
        HttpResponse<String> answer =
                rana.post(
                        "/places/SY020000",
                        "/places/SY020000/within",
                        "nameAr",
                        "قرية الصنوبر",
                        "latitude",
                        "95");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"قرية الصنوبر\"").contains("value=\"95\"");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}

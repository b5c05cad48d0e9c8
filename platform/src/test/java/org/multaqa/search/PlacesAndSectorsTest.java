package org.multaqa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.directory.OrganisationField.HOME_PLACE;
import static org.multaqa.directory.OrganisationField.SECTORS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Sector;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("A place or a sector typed into the search box")
class PlacesAndSectorsTest {
    private static final String NAMED = "جمعية دوما للتعليم";
    private static final String THERE = "مؤسسة قناديل الفجر";
    private static final String ELSEWHERE = "جمعية مراسي اليمام";

    @Autowired private Organisations organisations;
    @Autowired private OrganisationSearch search;
    @Autowired private Selections selections;
    @Autowired private Gazetteer gazetteer;
    @Autowired private SampleUnion union;
    @Autowired private AdjustableClock clock;
    @LocalServerPort private int port;

    @BeforeEach
    void someAreThere() {
        clock.set(AdjustableClock.START);
        if (find("مراسي اليمام").fitting() == 0) {
            enter(NAMED, "SY07", Sector.HEALTH);
            enter(THERE, douma(), Sector.EDUCATION);
            enter(ELSEWHERE, "SY11", Sector.EDUCATION);
        }
    }

    @Test
    @DisplayName("finds who is there, behind those of that name, in either script")
    void findsWhoIsThere() {
        assertThat(names("دوما")).containsExactly(NAMED, THERE);
        assertThat(find("دوما").meant()).isEqualTo(1);
        assertThat(names("Douma")).contains(THERE).doesNotContain(ELSEWHERE);
        assertThat(names("في دوما")).contains(THERE);
        assertThat(names("التعليم")).startsWith(NAMED).contains(THERE, ELSEWHERE);
        assertThat(names("تعليم")).startsWith(NAMED).contains(THERE, ELSEWHERE);
        assertThat(names("education")).contains(THERE, ELSEWHERE).doesNotContain(NAMED);
        assertThat(names("EDU")).contains(THERE, ELSEWHERE);
    }

    @Test
    @DisplayName("finds a sector in a place, in whichever order and language")
    void findsASectorInAPlace() {
        for (String typed :
                List.of("التعليم في دوما", "دوما التعليم", "education in Douma", "Douma EDU")) {
            assertThat(names(typed)).as(typed).contains(THERE).doesNotContain(ELSEWHERE);
        }
        assertThat(find("المياه").meaning().offers().getLast().sector())
                .as("a part of a name that joins several things")
                .isEqualTo(Sector.WATER_AND_SANITATION);
        assertThat(find("sanitation").meaning().offers().getLast().sector())
                .isEqualTo(Sector.WATER_AND_SANITATION);
    }

    @Test
    @DisplayName("is understood misspelt where no name is like that")
    void isUnderstoodMisspelt() {
        assertThat(find("دومه").meaning().sure()).isFalse();
        assertThat(names("دومه")).contains(THERE);
        assertThat(names("Duma")).contains(THERE);
        assertThat(names("educaton")).contains(THERE, ELSEWHERE);
        assertThat(find("educaton").fitting()).isZero();
    }

    @Test
    @DisplayName("that several bear is offered with what lies around each")
    void isOfferedWhereSeveralBearIt() {
        Found found = find("المنصورة");
        assertThat(found.meaning().isSeveral()).isTrue();
        List<Meaning.Offer> offers = found.meaning().offers();
        assertThat(offers).hasSizeGreaterThan(1);
        Visitor visitor = union.visitor(SampleUnion.Who.NOBODY, port);
        String page = visitor.get("/organisations?q=" + encoded("المنصورة")).body();
        for (Meaning.Offer offer : offers) {
            assertThat(page)
                    .contains(
                            "/organisations?area="
                                    + java.util.Objects.requireNonNull(offer.spot()).code());
        }
        assertThat(find("المنصورة الرقة").meaning().offers())
                .as("told apart by the governorate")
                .isNotEmpty()
                .allSatisfy(offer ->
                        assertThat(java.util.Objects.requireNonNull(offer.spot()).code())
                                .startsWith("SY11"));
        assertThat(visitor.get("/organisations?q=" + encoded("دوما")).body())
                .contains("في دوما، ريف دمشق")
                .contains(
                        "/organisations?area="
                                + gazetteer.ancestor(douma(), Level.DISTRICT).orElseThrow().code());
    }

    @Test
    @DisplayName("keeps to the filters, and pages through names and places without a break")
    void keepsToTheFilters() {
        assertThat(names("دوما", "sector", "health")).containsExactly(NAMED);
        assertThat(names("دوما", "kind", "donor")).isEmpty();
        for (int i = 0; i < 15; i++) {
            enter("رابطة صنوبر " + i, "SY14", Sector.CASH);
            enter("القنيطرة صنوبر " + i, "SY09", Sector.CASH);
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            Found found = search.find(select("القنيطرة"), after, 4);
            found.items().forEach(it -> seen.add(it.nameAr()));
            after = found.next();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(30);
        assertThat(seen.subList(0, 15)).allMatch(name -> name.startsWith("القنيطرة"));
        assertThat(search.all(select("القنيطرة")).stream().map(Listed::nameAr))
                .containsExactlyElementsOf(seen);
    }

    @Test
    @DisplayName("is not read into the names of organisations")
    void doesNotTakeNamesForPlaces() {
        assertThat(find("قناديل الفجر").meaning().isNone()).isTrue();
        assertThat(find("قناديل الفجر").meant()).isZero();
        assertThat(find("مؤسسة قنديل فجر").meaning().isNone()).isTrue();
        assertThat(find("ا").meaning().isNone()).isTrue();
        assertThat(find("في").meaning().isNone()).isTrue();
    }

    private String douma() {
        return gazetteer.named("دوما").stream()
                .filter(it -> it.level() == Level.COMMUNITY)
                .filter(it -> it.code().startsWith("C") && gazetteer.within(it.code(), "SY03"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private void enter(String nameAr, String place, Sector sector) {
        organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null)
                                .with(HOME_PLACE, place)
                                .with(SECTORS, List.of(sector)))
                .orThrow();
    }

    private Selection select(String typed) {
        return selections.read(new SelectionForm(Map.of("q", typed))).orThrow();
    }

    private Found find(String typed) {
        return search.find(select(typed), null, 100);
    }

    private List<String> names(String typed) {
        return find(typed).items().stream().map(Listed::nameAr).toList();
    }

    private List<String> names(String typed, String filter, String value) {
        Selection selection =
                selections.read(new SelectionForm(Map.of("q", typed, filter, value))).orThrow();
        return search.find(selection, null, 100).items().stream().map(Listed::nameAr).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

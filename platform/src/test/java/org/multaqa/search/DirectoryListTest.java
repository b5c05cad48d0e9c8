package org.multaqa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.directory.OrganisationField.CLASSES;
import static org.multaqa.directory.OrganisationField.HOME_PLACE;
import static org.multaqa.directory.OrganisationField.SECTORS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.MinistryClass;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Sector;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The list of the directory")
class DirectoryListTest {
    @Autowired private Organisations organisations;
    @Autowired private OrganisationSearch search;
    @Autowired private Selections selections;
    @Autowired private AdjustableClock clock;

    @BeforeEach
    void atTheStart() {
        clock.set(AdjustableClock.START);
    }

    @Test
    @DisplayName("shows what was entered, changed and closed with the next question")
    void followsTheRegister() {
        Organisation it = enter("جمعية بيادر القمح", "SY03", "health");
        assertThat(names("q", "بيادر القمح")).containsExactly("جمعية بيادر القمح");
        organisations
                .edit(
                        Actor.PROGRAM,
                        it.id(),
                        1,
                        OrganisationForm.named(
                                OrganisationKind.ASSOCIATION, "جمعية بيادر السماق", null))
                .orThrow();
        assertThat(names("q", "بيادر السماق")).containsExactly("جمعية بيادر السماق");
        assertThat(names("q", "بيادر القمح")).doesNotContain("جمعية بيادر القمح");
        organisations.close(Actor.PROGRAM, it.id(), "حُلّت").orThrow();
        assertThat(names("q", "بيادر السماق")).isEmpty();
        organisations.reopen(Actor.PROGRAM, it.id()).orThrow();
        assertThat(names("q", "بيادر السماق")).hasSize(1);
    }

    @Test
    @DisplayName("forgets one of two entries that were made one")
    void forgetsTheMerged() {
        Organisation keep = enter("جمعية مراكب النارنج", "SY01", "health");
        Organisation gone = enter("جمعية مراكب النارنج الخيرية", "SY01", "health");
        assertThat(names("q", "مراكب النارنج")).hasSize(2);
        organisations.merge(Actor.PROGRAM, keep.id(), gone.id()).orThrow();
        assertThat(names("q", "مراكب النارنج")).containsExactly("جمعية مراكب النارنج");
    }

    @Test
    @DisplayName("is narrowed by kind, sector, class and place, a place including what lies in it")
    void isNarrowed() {
        organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(
                                        OrganisationKind.INSTITUTION, "مؤسسة شرفات الغار", null)
                                .with(HOME_PLACE, "SY080001")
                                .with(CLASSES, List.of(MinistryClass.ENVIRONMENT))
                                .with(SECTORS, List.of(Sector.NUTRITION, Sector.CASH)))
                .orThrow();
        String[] mine = {"مؤسسة شرفات الغار"};
        assertThat(names("kind", "institution", "q", "شرفات")).containsExactly(mine);
        assertThat(names("kind", "مؤسسة خاصة", "q", "شرفات")).containsExactly(mine);
        assertThat(names("sector", "NUT")).containsExactly(mine);
        assertThat(names("sector", "cash", "class", "environment")).containsExactly(mine);
        assertThat(names("area", "SY08")).containsExactly(mine);
        assertThat(names("area", "SY0800")).containsExactly(mine);
        assertThat(names("area", "SY080001", "kind", "institution")).containsExactly(mine);
        assertThat(names("area", "SY08", "kind", "union")).isEmpty();
        assertThat(names("area", "SY09")).isEmpty();
    }

    @Test
    @DisplayName("says which filter it does not understand")
    void saysWhatItDoesNotUnderstand() {
        assertThat(problems("kind", "castle", "sector", "sky", "area", "Atlantis"))
                .containsExactly("kind", "sector", "area");
        assertThat(problems("class", "x", "licence", "x", "network", "x", "freshness", "x"))
                .containsExactly("class", "network", "licence", "freshness");
        assertThat(problems("q", "ب".repeat(5_000))).containsExactly("q");
        assertThat(problems("area", "المنصورة"))
                .as("borne by several places")
                .containsExactly("area");
        assertThat(Selections.cursor("%%").isDone()).isFalse();
        assertThat(Selections.cursor("").isDone()).isTrue();
    }

    @Test
    @DisplayName("lets profiles grow old with the days, and those that did stand last")
    void profilesGrowOld() {
        Organisation old = enter("آآ جمعية قديمة الخيوط", "SY10", "logistics");
        assertThat(names("freshness", "stale", "area", "SY10")).isEmpty();
        clock.advance(Duration.ofDays(400));
        enter("يي جمعية حديثة الخيوط", "SY10", "logistics");
        assertThat(names("area", "SY10"))
                .containsExactly("يي جمعية حديثة الخيوط", "آآ جمعية قديمة الخيوط");
        assertThat(names("freshness", "stale", "area", "SY10")).containsExactly(old.nameAr());
        assertThat(
                        search.find(select("area", "SY10"), null, 1)
                                .items()
                                .getFirst()
                                .freshness(clock.instant()))
                .isEqualTo(Freshness.FRESH);
    }

    @Test
    @DisplayName(
            "is paged to its end while organisations come and go, none twice and none passed over")
    void isPagedWhileThingsChange() {
        List<String> all = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            all.add(enter("جمعية عتبات " + i, "SY12", "cash").nameAr());
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        int page = 0;
        do {
            Found found = search.find(select("area", "SY12"), after, 7);
            found.items().forEach(it -> seen.add(it.nameAr()));
            after = found.next();
            // One comes in before the place that was reached, and goes again with the next page.
            Organisation passing = enter("اا جمعية عابرة " + page++, "SY12", "cash");
            organisations.close(Actor.PROGRAM, passing.id(), "عابرة").orThrow();
            if (page == 2) {
                enter("اا جمعية باقية", "SY12", "cash");
            }
        } while (after != null);
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    @DisplayName("is one list to many who read and write at once")
    void isOneListToMany() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String name = "جمعية أجنحة السنديان " + i;
                work.add(() -> {
                    enter(name, "SY14", "health");
                    return names("q", name).contains(name);
                });
            }
            for (var done : people.invokeAll(work)) {
                assertThat(done.get()).as("whoever entered one finds it").isTrue();
            }
        }
        assertThat(search.find(select("area", "SY14"), null, 100).count()).isEqualTo(24);
    }

    @Test
    @DisplayName("counts organisations, governorates and networks")
    void counts() {
        Figures before = search.figures();
        organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.NETWORK, "شبكة الدروب", null)
                                .with(HOME_PLACE, "SY06"))
                .orThrow();
        Figures after = search.figures();
        assertThat(after.organisations()).isEqualTo(before.organisations() + 1);
        assertThat(after.networks()).isEqualTo(before.networks() + 1);
        assertThat(after.governorates()).isEqualTo(before.governorates() + 1);
        assertThat(after.withMembers()).isEmpty();
    }

    private Organisation enter(String nameAr, String place, String sector) {
        return organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null)
                                .with(HOME_PLACE, place)
                                .with(SECTORS, sector))
                .orThrow();
    }

    private Selection select(String... filters) {
        return selections.read(form(filters)).orThrow();
    }

    private List<String> names(String... filters) {
        return search.find(select(filters), null, 100).items().stream()
                .map(Listed::nameAr)
                .toList();
    }

    private List<String> problems(String... filters) {
        return ((Outcome.Refused<Selection>) selections.read(form(filters)))
                .problems().stream().map(Problem::field).toList();
    }

    private static SelectionForm form(String... filters) {
        Map<String, String> texts = new java.util.HashMap<>();
        for (int i = 0; i < filters.length; i += 2) {
            texts.put(filters[i], filters[i + 1]);
        }
        return new SelectionForm(texts);
    }
}

package org.multaqa.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.directory.OrganisationField.ABOUT;
import static org.multaqa.directory.OrganisationField.CLASSES;
import static org.multaqa.directory.OrganisationField.FOUNDED_YEAR;
import static org.multaqa.directory.OrganisationField.HOME_PLACE;
import static org.multaqa.directory.OrganisationField.NAME_AR;
import static org.multaqa.directory.OrganisationField.SECTORS;
import static org.multaqa.directory.OrganisationField.STAFF;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.database.Ids;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The register of organisations")
class OrganisationsTest {
    private static final Actor SECRETARY =
            new Actor(Ids.next(), Ids.next(), EnumSet.of(Role.SECRETARIAT), "page");

    @Autowired private Organisations organisations;
    @Autowired private DirectoryChanges changes;

    @Test
    @DisplayName("enters سنابل الزيزفون as the secretary of the union types it")
    void entersAsTyped() {
        OrganisationForm typed =
                OrganisationForm.named(
                                OrganisationKind.ASSOCIATION,
                                "  جمعية   سنابل الزيزفون\u202E ",
                                "Sanabel")
                        .with(CLASSES, "الاعمال الخيريه")
                        .with(SECTORS, "FSC, الصحة، education")
                        .with(FOUNDED_YEAR, "١٩٩٨")
                        .with(STAFF, "۱۲")
                        .with(HOME_PLACE, "ريف دمشق");
        Organisation entered = organisations.register(SECRETARY, typed).orThrow();
        assertThat(entered.nameAr()).isEqualTo("جمعية سنابل الزيزفون");
        assertThat(entered.classes()).containsExactly(MinistryClass.CHARITABLE_WORK);
        assertThat(entered.sectors())
                .containsExactlyInAnyOrder(Sector.FOOD_SECURITY, Sector.HEALTH, Sector.EDUCATION);
        assertThat(entered.foundedYear()).isEqualTo(1998);
        assertThat(entered.staff()).isEqualTo(12);
        assertThat(entered.homePlace()).isEqualTo("SY03");
        assertThat(organisations.find(entered.id())).contains(entered);
    }

    @Test
    @DisplayName("says by field what is wrong, and enters nothing")
    void saysWhatIsWrong() {
        OrganisationForm typed =
                OrganisationForm.named(OrganisationKind.ASSOCIATION, "ا".repeat(5_000), "")
                        .with(CLASSES, "health,environment")
                        .with(FOUNDED_YEAR, "199")
                        .with(SECTORS, "سحر")
                        .with(HOME_PLACE, "المنصورة");
        long before = changes.number();
        Outcome<Organisation> outcome = organisations.register(SECRETARY, typed);
        assertThat(((Outcome.Refused<Organisation>) outcome).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "nameAr", "classes", "foundedYear", "sectors", "homePlace");
        assertThat(changes.number()).isEqualTo(before);
    }

    @Test
    @DisplayName("enters three thousand at once, or none of them")
    void entersThousandsAtOnce() {
        List<OrganisationForm> forms = new ArrayList<>();
        IntStream.range(0, 3_000).forEach(i -> forms.add(charity("جمعية الرقم " + i)));
        assertThat(organisations.registerAll(SECRETARY, forms).orThrow()).hasSize(3_000);
        forms.set(1_700, charity(" "));
        Outcome<List<Organisation>> refused = organisations.registerAll(SECRETARY, forms);
        assertThat(((Outcome.Refused<List<Organisation>>) refused).problems())
                .extracting(Problem::field)
                .containsExactly("1700.nameAr");
    }

    @Test
    @DisplayName("is written by the secretariat, and by a charity only about itself")
    void isWrittenByThoseWhoMay() {
        Organisation ours = enter("جمعية ظلال اللوز");
        Organisation other = enter("جمعية ضفاف الندى");
        Actor layan = clerk(ours.id());
        OrganisationForm about =
                new OrganisationForm(java.util.Map.of()).with(ABOUT, "نطعم الجياع");
        assertThat(organisations.register(layan, charity("جمعية أخرى")).isDone()).isFalse();
        assertThat(organisations.edit(layan, ours.id(), 1, about).isDone()).isTrue();
        assertThat(organisations.edit(layan, other.id(), 1, about).isDone()).isFalse();
        assertThat(organisations.edit(Actor.NOBODY, ours.id(), 2, about).isDone()).isFalse();
        assertThat(organisations.merge(layan, ours.id(), other.id()).isDone()).isFalse();
        assertThat(organisations.close(layan, ours.id(), "سبب").isDone()).isFalse();
    }

    @Test
    @DisplayName("tells the second of two who edit at once, and keeps what the first wrote")
    void tellsTheSecondOfTwo() throws Exception {
        Organisation it = enter("جمعية نسائم القمح");
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<Outcome<Edited>>> edits = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                OrganisationForm form =
                        new OrganisationForm(java.util.Map.of()).with(ABOUT, "نصّ " + i);
                edits.add(() -> organisations.edit(SECRETARY, it.id(), 1, form));
            }
            int done = 0;
            for (var edit : people.invokeAll(edits)) {
                done += edit.get().isDone() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(organisations.find(it.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    @DisplayName("makes two entries one: the old id leads to the kept one, what it lacked is taken")
    void makesTwoEntriesOne() {
        Organisation keep = enter("جمعية روابي الحور الخيرية");
        Organisation gone =
                organisations
                        .register(SECRETARY, charity("ج. روابي الحور الخيريه").with(STAFF, 9))
                        .orThrow();
        Organisation older = enter("جمعية روابي الحور");
        organisations.merge(SECRETARY, gone.id(), older.id()).orThrow();
        organisations.merge(SECRETARY, keep.id(), gone.id()).orThrow();
        assertThat(organisations.find(gone.id()).orElseThrow().id()).isEqualTo(keep.id());
        assertThat(organisations.find(older.id()).orElseThrow().id()).isEqualTo(keep.id());
        assertThat(organisations.find(keep.id()).orElseThrow().staff()).isEqualTo(9);
        assertThat(organisations.merge(SECRETARY, keep.id(), gone.id()).isDone()).isFalse();
        assertThat(organisations.merge(SECRETARY, keep.id(), keep.id()).isDone()).isFalse();
    }

    @Test
    @DisplayName("undoes registrations that nobody built upon")
    void undoesRegistrations() {
        Organisation untouched = enter("جمعية عتبات الرمان");
        Organisation edited = enter("جمعية أغصان المطر");
        organisations
                .edit(SECRETARY, edited.id(), 1, charity("جمعية أغصان المطر الخيرية"))
                .orThrow();
        List<UUID> both = List.of(untouched.id(), edited.id());
        assertThat(organisations.undoRegistration(SECRETARY, both).orThrow())
                .containsExactly(untouched.id());
        assertThat(organisations.find(untouched.id())).isEmpty();
        assertThat(organisations.find(edited.id())).isPresent();
    }

    @Test
    @DisplayName("counts every change, so that what is held in memory can follow")
    void countsEveryChange() {
        long before = changes.number();
        Organisation it = enter("جمعية مراكب الصباح");
        assertThat(changes.number()).isEqualTo(before + 1);
        organisations.close(SECRETARY, it.id(), "حُلّت بقرار هيئتها العامة").orThrow();
        DirectoryChanges.News news = changes.since(before);
        assertThat(news.number()).isEqualTo(before + 2);
        assertThat(news.organisations()).containsExactly(it.id());
        assertThat(organisations.edit(SECRETARY, it.id(), 2, charity("غيره")).isDone()).isFalse();
        organisations.reopen(SECRETARY, it.id()).orThrow();
        assertThat(organisations.find(it.id()).orElseThrow().isActive()).isTrue();
    }

    @Test
    @DisplayName("knows its words in both languages")
    void knowsItsWords() {
        assertThat(Words.find(OrganisationKind.class, "اتحاد جمعيات"))
                .contains(OrganisationKind.UNION);
        assertThat(Words.find(Sector.class, "pro-cpn")).contains(Sector.CHILD_PROTECTION);
        assertThat(Words.find(MinistryClass.class, "الثقافه والرياضه والتسليه والفنون"))
                .contains(MinistryClass.CULTURE_SPORT_AND_ARTS);
        OrganisationForm form = OrganisationForm.named(OrganisationKind.UNION, "اتحاد", null);
        assertThat(form.text(NAME_AR)).isEqualTo("اتحاد");
    }

    private Organisation enter(String nameAr) {
        return organisations.register(SECRETARY, charity(nameAr)).orThrow();
    }

    private static OrganisationForm charity(String nameAr) {
        return OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null);
    }

    private static Actor clerk(UUID organisation) {
        return new Actor(Ids.next(), organisation, EnumSet.of(Role.CLERK), "page");
    }
}

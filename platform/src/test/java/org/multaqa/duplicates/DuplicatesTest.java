package org.multaqa.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;
import org.multaqa.directory.LikelyTwins;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("Likely duplicates of the register")
class DuplicatesTest {
    @Autowired private Duplicates duplicates;
    @Autowired private DuplicateReading reading;
    @Autowired private DuplicateObligations obligations;
    @Autowired private LikelyTwins twins;
    @Autowired private Organisations organisations;
    @Autowired private SampleUnion union;
    @Autowired private Activities activities;
    @LocalServerPort private int port;
    @Autowired private AdjustableClock clock;

    @Test
    @DisplayName("are told while رنا is still typing, with reasons")
    void areToldWhileTyping() {
        UUID there = enter("جمعية قناديل الكرز الخيرية", "SY04");
        enter("جمعية قناديل الكرز", "SY02");
        List<LikelyTwins.Twin> found = twins.of("ج. قناديل الكرز", null, "SY04");
        assertThat(found)
                .singleElement()
                .satisfies(twin -> {
                    assertThat(twin.id()).isEqualTo(there);
                    assertThat(twin.reasons())
                            .extracting(Message::key)
                            .containsExactly(
                                    "duplicates.reason.same-name-but-for",
                                    "duplicates.reason.same-place");
                });
        assertThat(twins.of("Qanadil Alkarz Charity", null, "SY04")).isNotEmpty();
        assertThat(twins.of("جمعية الكرز", null, "SY04")).isEmpty();
        assertThat(twins.of("", null, null)).isEmpty();
    }

    @Test
    @DisplayName("give their reasons in words as they are written, and are certain only when equal")
    void sayWhatIsWritten() {
        enter("جمعيّة أقواس الرمّان الخيريّة", "SY08");
        assertThat(reasons("جمعيه أقواس الرمان", "SY08"))
                .contains("الاسم نفسه لولا «الخيريّة»")
                .noneMatch(reason -> reason.contains("جمعيه") || reason.contains("خيريه"));
        assertThat(reasons("جمعيه اقواس الرمان الخيرية", "SY08")).contains("الاسم نفسه بإملاء آخر");
        assertThat(reasons("جمعيّة أقواس الرمّان الخيريّة", "SY08")).contains("الاسم نفسه");
        enter("ج.أقواس-الرمّان", "SY08");
        assertThat(reasons("أقواس الرمان", "SY08")).anyMatch(r -> r.contains("«ج.أقواس-الرمّان»"));
    }

    private List<String> reasons(String nameAr, String place) {
        return twins.of(nameAr, null, place).stream()
                .flatMap(twin -> twin.reasons().stream())
                .map(reason -> Texts.all().say(Language.ARABIC, reason))
                .toList();
    }

    @Test
    @DisplayName(
            "are more than 99 % likely one, and never 100 %, where the texts of the names differ")
    void areNeverQuiteCertain() {
        UUID one = founded("جمعية مراكب الليمون");
        UUID other = founded("جمعيه مراكب الليمون");
        UUID again = founded("جمعية مراكب الليمون");
        assertThat(likelihood(one, other)).isEqualTo("الاحتمال أكثر من 99%");
        assertThat(likelihood(one, again)).isEqualTo("الاحتمال 100%");
    }

    private UUID founded(String nameAr) {
        return organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null)
                                .with(OrganisationField.HOME_PLACE, "SY10")
                                .with(OrganisationField.FOUNDED_YEAR, "1999"))
                .orThrow()
                .id();
    }

    private String likelihood(UUID one, UUID other) {
        Pair pair = Objects.requireNonNull(pairOf(one, other));
        return Texts.all()
                .say(Language.ARABIC, reading.views(List.of(pair)).getFirst().likelihood());
    }

    @Test
    @DisplayName(
            "wait for the secretariat when one is entered, and no longer when its name is mended")
    void waitForTheSecretariat() {
        UUID one = enter("جمعية ظلال المشمش", "SY05");
        UUID other = enter("جمعية ظلال المشمش الخيريه", "SY05");
        Actor rana = union.actor(Who.SECRETARIAT);
        assertThat(pairOf(one, other)).isNotNull();
        assertThat(obligations.dueFrom(rana, clock.instant())).hasSize(1);
        assertThat(obligations.dueFrom(union.actor(Who.OWN_MANAGER), clock.instant())).isEmpty();
        assertThat(duplicates.waiting(union.actor(Who.COMMITTEE), null, 50).isDone()).isFalse();
        rename(other, "جمعية أشرعة التوت الخيرية");
        assertThat(pairOf(one, other)).isNull();
    }

    @Test
    @DisplayName(
            "are merged: the kept entry takes what it lacks, and what رنا chooses of the other")
    void areMerged() {
        UUID keep = enter("جمعية بيادر القمح", "SY03");
        UUID gone =
                organisations
                        .register(
                                Actor.PROGRAM,
                                form("ج. بيادر القمح الخيرية", "SY03")
                                        .with(OrganisationField.STAFF, 14)
                                        .with(OrganisationField.FOUNDED_YEAR, 1999))
                        .orThrow()
                        .id();
        Actor rana = union.actor(Who.SECRETARIAT);
        Pair pair = found(keep, gone);
        assertThat(duplicates.merge(rana, pair.id(), UUID.randomUUID(), List.of()).isDone())
                .isFalse();
        Pair merged = duplicates.merge(rana, pair.id(), keep, List.of("nameAr")).orThrow();
        assertThat(merged.state()).isEqualTo(PairState.MERGED);
        Organisation kept = organisations.find(gone).orElseThrow();
        assertThat(kept.id()).isEqualTo(keep);
        assertThat(kept.nameAr()).isEqualTo("ج. بيادر القمح الخيرية");
        assertThat(kept.staff()).isEqualTo(14);
        assertThat(pairOf(keep, gone)).isNull();
        assertThat(duplicates.notSame(rana, pair.id()).isDone()).isFalse();
        assertThat(duplicates.reconsider(rana, pair.id()).isDone()).isFalse();
    }

    @Test
    @DisplayName("say before they are merged which monthly reports follow")
    void whatFollows() {
        UUID one = enter("جمعية مراكب الندى", "SY03");
        UUID other = enter("جمعية مراكب الندى الخيرية", "SY03");
        Actor rana = union.actor(Who.SECRETARIAT);
        Map<ActivityField, String> row =
                Map.of(
                        ActivityField.SECTOR, "FSC",
                        ActivityField.ITEM, "سلة غذائية",
                        ActivityField.PLACES, "SY030300");
        for (int month = 3; month < 5; month++) {
            activities.enter(rana, other, YearMonth.of(2026, month), Facts.of(row)).orThrow();
        }
        Pair pair = found(one, other);
        String page = union.visitor(Who.SECRETARIAT, port).get("/duplicates/" + pair.id()).body();
        assertThat(page).contains("التقارير الشهرية", "سطران في شهرين", "ينتقل إلى القيد الباقي");
    }

    @Test
    @DisplayName("undo what was chosen when the merging is refused")
    void undoWhatWasChosen() {
        UUID keep = enter("جمعية نوافذ الشيح", "SY06");
        UUID gone = enter("جمعية نوافذ الشيح للتنمية", "SY06");
        Pair pair = found(keep, gone);
        organisations.close(Actor.PROGRAM, keep, "حُلّت").orThrow();
        Outcome<Pair> refused =
                duplicates.merge(union.actor(Who.SECRETARIAT), pair.id(), keep, List.of("nameAr"));
        assertThat(refused.isDone()).isFalse();
        assertThat(organisations.find(keep).orElseThrow().nameAr()).isEqualTo("جمعية نوافذ الشيح");
        assertThat(organisations.find(gone).orElseThrow().id()).isEqualTo(gone);
    }

    @Test
    @DisplayName("that are two are not proposed again, unless one of the names changes")
    void areTwo() {
        UUID one = enter("جمعية مواسم الحبق", "SY07");
        UUID other = enter("جمعية مواسم الحبق للتنمية", "SY07");
        Actor rana = union.actor(Who.SECRETARIAT);
        duplicates.notSame(rana, found(one, other).id()).orThrow();
        assertThat(pairOf(one, other)).isNull();
        edit(other, Map.of("staff", 5));
        assertThat(pairOf(one, other)).isNull();
        assertThat(duplicates.decided(rana).orThrow())
                .anyMatch(p -> p.state() == PairState.NOT_SAME && p.one().equals(one));
        rename(other, "جمعية مواسم الحبق الخيرية");
        assertThat(pairOf(one, other)).isNotNull();

        UUID third = enter("ج. مواسم الحبق", "SY07");
        duplicates.notSame(rana, found(one, other).id()).orThrow();
        duplicates.merge(rana, found(other, third).id(), third, List.of()).orThrow();
        assertThat(duplicates.decided(rana).orThrow())
                .anyMatch(p ->
                        p.state() == PairState.NOT_SAME
                                && p.one().equals(one)
                                && p.other().equals(third));
    }

    @Test
    @DisplayName("that are put off wait again after two weeks, or when somebody thinks better")
    void arePutOff() {
        UUID one = enter("جمعية خيوط السماق", "SY08");
        UUID other = enter("مؤسسة خيوط السماق", "SY08");
        Actor rana = union.actor(Who.SECRETARIAT);
        Pair pair = found(one, other);
        duplicates.later(rana, pair.id()).orThrow();
        assertThat(pairOf(one, other)).isNull();
        duplicates.reconsider(rana, pair.id()).orThrow();
        assertThat(pairOf(one, other)).isNotNull();
        duplicates.later(rana, pair.id()).orThrow();
        clock.advance(Duration.ofDays(14));
        assertThat(pairOf(one, other)).isNotNull();
        clock.set(AdjustableClock.START);
    }

    private Pair found(UUID one, UUID other) {
        return java.util.Objects.requireNonNull(pairOf(one, other));
    }

    private @Nullable Pair pairOf(UUID one, UUID other) {
        return duplicates.of(union.actor(Who.SECRETARIAT), one).stream()
                .filter(p -> p.one().equals(other) || p.other().equals(other))
                .findFirst()
                .orElse(null);
    }

    private void rename(UUID id, String nameAr) {
        edit(id, Map.of("nameAr", nameAr));
    }

    private void edit(UUID id, Map<String, ?> fields) {
        int version = organisations.find(id).orElseThrow().version();
        organisations.edit(Actor.PROGRAM, id, version, OrganisationForm.of(fields)).orThrow();
    }

    private UUID enter(String nameAr, String place) {
        return organisations.register(Actor.PROGRAM, form(nameAr, place)).orThrow().id();
    }

    private static OrganisationForm form(String nameAr, String place) {
        return OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null)
                .with(OrganisationField.HOME_PLACE, place);
    }
}

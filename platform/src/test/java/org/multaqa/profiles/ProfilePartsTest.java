package org.multaqa.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.AreasServed;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The parts of a profile")
class ProfilePartsTest {
    @Autowired private ProfileParts parts;
    @Autowired private Areas areas;
    @Autowired private AreasServed served;
    @Autowired private Profiles profiles;
    @Autowired private Organisations organisations;
    @Autowired private DirectoryChanges changes;
    @Autowired private SampleUnion union;

    private UUID it = new UUID(0, 0);

    @BeforeEach
    void aNewCharity() {
        it = enter("جمعية قناديل الكرز").id();
    }

    @Test
    @DisplayName("are written by the charity's own people and the secretariat, by nobody else")
    void areWrittenByThoseWhoMay() {
        Typed phone = Typed.with("kind", "phone", "value", "0115550000");
        UUID yasmin = union.yasmin();
        Part added =
                parts.add(union.actor(Who.OWN_CLERK), yasmin, PartKind.CONTACTS, phone).orThrow();
        for (Who who : List.of(Who.NOBODY, Who.OTHER_MANAGER, Who.COMMITTEE, Who.MINISTRY)) {
            Actor actor = union.actor(who);
            assertThat(parts.add(actor, yasmin, PartKind.CONTACTS, phone).isDone()).isFalse();
            assertThat(parts.remove(actor, yasmin, PartKind.CONTACTS, added.id()).isDone())
                    .isFalse();
            assertThat(areas.add(actor, yasmin, Typed.with("places", "SY01")).isDone()).isFalse();
        }
        // A contact of another charity is not to be had by putting one's own before it.
        assertThat(
                        parts.remove(
                                        union.actor(Who.OTHER_MANAGER),
                                        union.zaytoun(),
                                        PartKind.CONTACTS,
                                        added.id())
                                .isDone())
                .isFalse();
    }

    @Test
    @DisplayName("say where and for whom a service is, and which place was not understood")
    void sayWhereAServiceIs() {
        ServiceOffered service =
                (ServiceOffered)
                        add(
                                PartKind.SERVICES,
                                "nameAr",
                                "مستوصف الأطفال",
                                "sector",
                                "health",
                                "places",
                                List.of("ريف دمشق", "SY02"),
                                "audience",
                                "الأطفال دون السادسة");
        assertThat(service.places()).containsExactly("SY03", "SY02");
        Outcome<Part> unclear =
                parts.add(
                        secretary(),
                        it,
                        PartKind.SERVICES,
                        Typed.with(
                                "nameAr",
                                "مستوصف",
                                "sector",
                                "health",
                                "places",
                                "المنصورة، أتلانتس"));
        assertThat(problems(unclear))
                .containsExactly("places.typed-several", "places.typed-unknown");
    }

    @Test
    @DisplayName("remember where it worked before, and refuse years that cannot be")
    void rememberPastWork() {
        PastWork work =
                (PastWork)
                        add(
                                PartKind.PAST_WORK,
                                "place",
                                "غازي عنتاب",
                                "fromYear",
                                "٢٠١٣",
                                "toYear",
                                "2019",
                                "authority",
                                "دائرة الجمعيات",
                                "number",
                                "27/123");
        assertThat(work.fromYear()).isEqualTo(2013);
        assertThat(
                        problems(
                                parts.add(
                                        secretary(),
                                        it,
                                        PartKind.PAST_WORK,
                                        Typed.with(
                                                "place", "x", "fromYear", 2020, "toYear", 2019))))
                .containsExactly("profiles.years-reversed");
        assertThat(
                        problems(
                                parts.add(
                                        secretary(),
                                        it,
                                        PartKind.PAST_WORK,
                                        Typed.with("place", "x", "fromYear", 2099))))
                .containsExactly("profiles.year-wrong");
    }

    @Test
    @DisplayName("tell searches which areas are served, and that they changed")
    void tellAreas() {
        long before = changes.number();
        areas.add(secretary(), it, Typed.with("places", "SY01, حلب, SY01")).orThrow();
        assertThat(served.of(it)).containsExactlyInAnyOrder("SY01", "SY02");
        assertThat(served.all()).containsKey(it);
        assertThat(changes.since(before).organisations()).contains(it);
        areas.remove(secretary(), it, "SY01").orThrow();
        assertThat(served.of(it)).containsExactly("SY02");
        assertThat(areas.remove(secretary(), it, "SY01").isDone()).isFalse();
    }

    @Test
    @DisplayName("go over to the kept entry when two are made one, as does what comes later")
    void goOverWhenMerged() {
        UUID gone = enter("ج. قناديل الكرز").id();
        add(PartKind.CONTACTS, "kind", "phone", "value", "0115556677");
        for (String value : List.of("0115556677", "0115556678")) {
            parts.add(
                            secretary(),
                            gone,
                            PartKind.CONTACTS,
                            Typed.with("kind", "phone", "value", value))
                    .orThrow();
        }
        parts.add(secretary(), gone, PartKind.PAST_WORK, Typed.with("place", "إدلب")).orThrow();
        areas.add(secretary(), it, Typed.with("places", "SY01")).orThrow();
        areas.add(secretary(), gone, Typed.with("places", "SY01, SY02")).orThrow();
        organisations.merge(secretary(), it, gone).orThrow();
        assertThat(profile().contacts()).hasSize(2);
        assertThat(profile().pastWork()).hasSize(1);
        assertThat(profile().areas()).containsExactly("SY01", "SY02");
        assertThat(profiles.whole(List.of(gone)).get(gone)).isEqualTo(Profile.EMPTY);
        Part later =
                parts.add(secretary(), gone, PartKind.PAST_WORK, Typed.with("place", "إربد"))
                        .orThrow();
        assertThat(later.organisationId()).isEqualTo(it);
    }

    @Test
    @DisplayName("mean the same after they were read and typed again")
    void areStable() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            String value = "09" + (30_000_000 + random.nextInt(69_999_999));
            Part first =
                    add(
                            PartKind.CONTACTS,
                            "kind",
                            random.nextBoolean() ? "mobile" : "whatsapp",
                            "value",
                            random.nextBoolean() ? value : "+963" + value.substring(1),
                            "label",
                            " مكتب  " + i,
                            "membersOnly",
                            random.nextBoolean());
            ProfileParts.Form form =
                    parts.form(secretary(), it, PartKind.CONTACTS, first.id()).orThrow();
            Part again =
                    parts.change(
                                    secretary(),
                                    it,
                                    PartKind.CONTACTS,
                                    first.id(),
                                    form.version(),
                                    form.typed())
                            .orThrow();
            assertThat(again).as("seed %d", seed).isEqualTo(first);
        }
        assertThat(problems(parts.add(secretary(), it, PartKind.CONTACTS, Typed.with())))
                .as("the forty-first")
                .containsExactly("profiles.too-many");
    }

    private static List<String> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.problems().stream().map(Problem::message).map(m -> m.key()).toList()
                : List.of();
    }

    private Part add(PartKind kind, Object... namesAndValues) {
        return parts.add(secretary(), it, kind, Typed.with(namesAndValues)).orThrow();
    }

    private Profile profile() {
        return profiles.whole(List.of(it)).getOrDefault(it, Profile.EMPTY);
    }

    private Actor secretary() {
        return union.actor(Who.SECRETARIAT);
    }

    private Organisation enter(String nameAr) {
        return organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null))
                .orThrow();
    }
}

package org.multaqa.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisations;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Signatures of a project")
class SignaturesTest {
    @Autowired private Projects projects;
    @Autowired private Partners partners;
    @Autowired private PartnerStore parts;
    @Autowired private Signatures signatures;
    @Autowired private ProjectStore store;
    @Autowired private ProjectSamples samples;
    @Autowired private ThirdCharity third;
    @Autowired private Organisations organisations;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName("a change of one part asks that partner alone again; of the terms, everybody")
    void asksWhomItTouches() {
        UUID id = samples.signed(union);
        Actor salma = union.actor(Who.OWN_MANAGER);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        samples.write(
                omar,
                id,
                union.zaytoun(),
                ProjectForms.part("hosting", 8_000, Map.of("line-what-0", "مضخات شمسية")));
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(ProjectState.DRAFT);
        assertThat(standing(id)).containsExactly(union.yasmin());
        assertThat(samples.sign(omar, id).state()).isEqualTo(ProjectState.SIGNED);
        Project now = store.find(id).orElseThrow();
        TermsForm later = changed(now, "ends", "2027-06-30");
        projects.revise(salma, id, now.version(), later).orThrow();
        assertThat(standing(id)).isEmpty();
    }

    @Test
    @DisplayName("what is saved without a change lets every signature stand")
    void nothingChanged() {
        UUID id = samples.signed(union);
        Actor salma = union.actor(Who.OWN_MANAGER);
        samples.write(salma, id, union.yasmin(), PartForm.of(samples.part(id, union.yasmin())));
        Project now = store.find(id).orElseThrow();
        projects.revise(salma, id, now.version(), TermsForm.of(now.terms())).orThrow();
        assertThat(standing(id)).containsExactlyInAnyOrder(union.yasmin(), union.zaytoun());
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(ProjectState.SIGNED);
    }

    @Test
    @DisplayName("a part that changed after it was read is not signed unread")
    void notSignedUnread() {
        UUID id = samples.draft(union);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        String read = samples.part(id, union.zaytoun()).seal();
        samples.write(
                union.actor(Who.OWN_CLERK),
                id,
                union.zaytoun(),
                ProjectForms.part("hosting", 8_000, Map.of("task", "غير ما قرأ")));
        assertThat(signatures.sign(omar, id, union.zaytoun(), read))
                .isEqualTo(ProjectLedger.conflict("projects.part-changed"));
    }

    @Test
    @DisplayName("a running project goes on while a change waits to be signed, and does not close")
    void runsOn() {
        UUID id = samples.running(union);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        samples.write(
                omar,
                id,
                union.zaytoun(),
                ProjectForms.part("hosting", 8_000, Map.of("task", "نستضيف ونرمّم")));
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(ProjectState.RUNNING);
        assertThat(standing(id)).containsExactly(union.yasmin());
        samples.sign(omar, id);
        assertThat(standing(id)).hasSize(2);
    }

    @Test
    @DisplayName("a part that is sent back waits with its note until something is written")
    void sentBack() {
        UUID id = samples.draft(union);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        signatures.sendBack(omar, id, union.zaytoun(), "المبلغ لا يكفي").orThrow();
        assertThat(samples.part(id, union.zaytoun()).partner().returned())
                .isEqualTo("المبلغ لا يكفي");
        samples.write(
                union.actor(Who.OWN_MANAGER),
                id,
                union.zaytoun(),
                ProjectForms.part("hosting", 8_000));
        assertThat(samples.part(id, union.zaytoun()).partner().returned()).isNull();
    }

    @Test
    @DisplayName("two partners that become one keep the other's signature and are asked themselves")
    void mergedPartners() {
        UUID id = samples.idea(union);
        Actor salma = union.actor(Who.OWN_MANAGER);
        Actor hala = third.manager("جمعية الرمان الأولى", "هالة");
        Actor jawad = third.manager("جمعية الرمان الثانية", "جواد");
        for (Actor one : List.of(hala, jawad)) {
            partners.join(one, home(one), id, Map.of("role-hosting", "on")).orThrow();
        }
        projects.draft(salma, id).orThrow();
        samples.write(salma, id, union.yasmin(), ProjectForms.part("implementing", 10_000));
        samples.write(hala, id, home(hala), ProjectForms.part("hosting", 4_000));
        samples.write(jawad, id, home(jawad), ProjectForms.part("funding", 6_000));
        List.of(salma, hala, jawad).forEach(one -> samples.sign(one, id));
        organisations.merge(Actor.PROGRAM, home(hala), home(jawad)).orThrow();
        Part both = samples.part(id, home(hala));
        assertThat(both.spends()).isEqualTo(10_000);
        assertThat(both.partner().roles())
                .isEqualTo(Set.of(PartnerRole.FUNDING, PartnerRole.HOSTING));
        assertThat(standing(id)).containsExactly(union.yasmin());
        assertThat(store.find(id).orElseThrow().ready()).isTrue();
    }

    @Test
    @DisplayName("a lead that becomes another entry of the register takes every signature along")
    void mergedLead() {
        Actor hala = third.manager("جمعية التوت", "هالة");
        Actor keeps = third.manager("جمعية التوت الشامي", "سهى");
        UUID id = projects.propose(hala, home(hala), ProjectForms.wells(), null).orThrow().id();
        Actor omar = union.actor(Who.OTHER_MANAGER);
        partners.join(omar, union.zaytoun(), id, Map.of("role-hosting", "on")).orThrow();
        projects.draft(hala, id).orThrow();
        samples.write(hala, id, home(hala), ProjectForms.part("implementing", 15_000));
        samples.write(omar, id, union.zaytoun(), ProjectForms.part("hosting", 5_000));
        samples.sign(hala, id);
        samples.sign(omar, id);
        organisations.merge(Actor.PROGRAM, home(keeps), home(hala)).orThrow();
        Project merged = store.find(id).orElseThrow();
        assertThat(merged.lead()).isEqualTo(home(keeps));
        assertThat(merged.state()).isEqualTo(ProjectState.SIGNED);
        assertThat(standing(id)).containsExactlyInAnyOrder(home(keeps), union.zaytoun());
    }

    @Test
    @DisplayName("a partner that closes has signed no longer, and the draft says that it is gone")
    void closedPartner() {
        Actor hala = third.manager("جمعية الصفصاف", "هالة");
        UUID id = samples.idea(union);
        Actor salma = union.actor(Who.OWN_MANAGER);
        partners.join(hala, home(hala), id, Map.of("role-hosting", "on")).orThrow();
        projects.draft(salma, id).orThrow();
        samples.write(salma, id, union.yasmin(), ProjectForms.part("implementing", 10_000));
        samples.write(hala, id, home(hala), ProjectForms.part("hosting", 10_000));
        samples.sign(salma, id);
        samples.sign(hala, id);
        organisations.close(Actor.PROGRAM, home(hala), "حُلّت").orThrow();
        Project after = store.find(id).orElseThrow();
        assertThat(after.state()).isEqualTo(ProjectState.DRAFT);
        assertThat(after.ready()).isFalse();
        partners.takeOut(salma, id, home(hala)).orThrow();
        assertThat(parts.of(id)).hasSize(1);
    }

    @Test
    @DisplayName("signing and changing at the same instant never leave a signature of other words")
    void atTheSameInstant() throws Exception {
        Actor layan = union.actor(Who.OWN_CLERK);
        Actor salma = union.actor(Who.OWN_MANAGER);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        UUID id = samples.draft(union);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 12; round++) {
                CountDownLatch together = new CountDownLatch(1);
                String words = "الصيغة " + round;
                Project now = store.find(id).orElseThrow();
                List<Callable<Outcome<Project>>> acts =
                        List.of(
                                () -> signs(salma, id, together),
                                () -> signs(omar, id, together),
                                () -> {
                                    together.await();
                                    return projects.revise(
                                            layan,
                                            id,
                                            now.version(),
                                            changed(now, "purpose", words));
                                });
                List<Future<Outcome<Project>>> running =
                        acts.stream().map(threads::submit).toList();
                together.countDown();
                for (Future<Outcome<Project>> one : running) {
                    one.get();
                }
                Project after = store.find(id).orElseThrow();
                for (Part part : parts.parts(after)) {
                    String signed = part.partner().signed();
                    assertThat(signed == null || signed.equals(part.text())).isTrue();
                }
                assertThat(after.state() == ProjectState.SIGNED)
                        .isEqualTo(standing(id).size() == 2);
            }
        }
    }

    private Outcome<Project> signs(Actor by, UUID id, CountDownLatch together)
            throws InterruptedException {
        String seal = samples.part(id, home(by)).seal();
        together.await();
        return signatures.sign(by, id, home(by), seal);
    }

    private static TermsForm changed(Project project, String field, String text) {
        Map<String, String> typed = new java.util.HashMap<>(TermsForm.of(project.terms()).typed());
        typed.put(field, text);
        return new TermsForm(typed);
    }

    private Set<UUID> standing(UUID id) {
        return parts.of(id).stream()
                .filter(Partner::hasSigned)
                .map(Partner::organisation)
                .collect(Collectors.toSet());
    }

    private static UUID home(Actor actor) {
        return Objects.requireNonNull(actor.organisation());
    }
}

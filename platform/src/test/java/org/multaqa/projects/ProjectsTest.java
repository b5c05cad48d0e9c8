package org.multaqa.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Verdict;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.needs.NeedStory;
import org.multaqa.obligations.MyObligations;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Joint projects")
class ProjectsTest {
    @Autowired private Projects projects;
    @Autowired private Partners partners;
    @Autowired private PartnerStore parts;
    @Autowired private Signatures signatures;
    @Autowired private Lessons lessons;
    @Autowired private AnsweredNeeds needs;
    @Autowired private NeedStory needStory;
    @Autowired private ProjectStore store;
    @Autowired private ProjectSamples samples;
    @Autowired private ThirdCharity third;
    @Autowired private MyObligations obligations;
    @Autowired private Audit audit;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName(
            "ليان proposes wells, عمر joins, هالة is invited; all three sign, and it ends in lessons")
    void fromIdeaToLessons() {
        Actor layan = union.actor(Who.OWN_CLERK);
        Actor salma = union.actor(Who.OWN_MANAGER);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        Actor hala = third.manager("جمعية الرمان", "هالة");
        UUID id = samples.idea(union);
        partners.join(omar, union.zaytoun(), id, Map.of("role-hosting", "on")).orThrow();
        partners.invite(
                        layan,
                        id,
                        Map.of(
                                "organisation", "جمعية الرمان",
                                "role-funding", "on",
                                "role-technical", "on"))
                .orThrow();
        assertThat(sign(salma, id)).isEqualTo(ProjectLedger.conflict("projects.no-draft"));
        projects.draft(layan, id).orThrow();
        samples.write(layan, id, union.yasmin(), ProjectForms.part("implementing", 9_000));
        samples.write(omar, id, union.zaytoun(), ProjectForms.part("hosting", 6_000));
        assertThat(keys(sign(salma, id)))
                .containsExactly(
                        "projects.missing-task",
                        "projects.missing-lines",
                        "projects.missing-sources");
        samples.write(hala, id, home(hala), ProjectForms.part("funding", 5_000));
        assertThat(store.find(id).orElseThrow().ready()).isTrue();
        assertThat(links(omar)).contains("/projects/" + id + "/parts/" + union.zaytoun());
        assertThat(samples.sign(salma, id).state()).isEqualTo(ProjectState.DRAFT);
        samples.sign(omar, id);
        assertThat(links(omar)).doesNotContain("/projects/" + id + "/parts/" + union.zaytoun());
        assertThat(projects.start(salma, id))
                .isEqualTo(ProjectLedger.conflict("projects.not-signed"));
        Project signed = samples.sign(hala, id);
        assertThat(signed.state()).isEqualTo(ProjectState.SIGNED);
        assertThat(signed.signedAt()).isNotNull();
        assertThat(links(salma)).contains("/projects/" + id);
        projects.start(layan, id).orThrow();
        assertThat(keys(lessons.close(layan, id, Map.of())))
                .containsExactly("projects.kind-missing", "projects.lesson-missing");
        lessons.add(omar, id, union.zaytoun(), ProjectForms.lesson("worked", "بدأنا بالأعمق."))
                .orThrow();
        Project closed = lessons.close(salma, id, Map.of("reason", "خمسة آبار")).orThrow();
        assertThat(closed.state()).isEqualTo(ProjectState.CLOSED);
        assertThat(lessons.search("الأعمق", null, null, 10)).hasSize(1);
        assertThat(lessons.search("ابار الغوطه", null, null, 10))
                .extracting(it -> it.project().id())
                .contains(id);
        assertThat(lessons.search("لا شيء كهذا", null, null, 10)).isEmpty();
        assertThat(store.steps(id).stream().map(ProjectStep::act).toList().reversed())
                .containsExactly(
                        ProjectAct.RAISED,
                        ProjectAct.JOINED,
                        ProjectAct.INVITED,
                        ProjectAct.DRAFTED,
                        ProjectAct.PART_WRITTEN,
                        ProjectAct.PART_WRITTEN,
                        ProjectAct.PART_WRITTEN,
                        ProjectAct.SIGNED,
                        ProjectAct.SIGNED,
                        ProjectAct.SIGNED,
                        ProjectAct.ALL_SIGNED,
                        ProjectAct.STARTED,
                        ProjectAct.LESSON_ADDED,
                        ProjectAct.CLOSED);
        assertThat(audit.verify(null)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    @DisplayName("lessons of like projects come first while one is planned")
    void lessonsOfLikeProjects() {
        UUID wells = samples.running(union);
        Actor salma = union.actor(Who.OWN_MANAGER);
        lessons.close(salma, wells, ProjectForms.lesson("did-not-work", "تأخرت المضخات."))
                .orThrow();
        ProjectTerms planned = store.find(samples.idea(union)).orElseThrow().terms();
        assertThat(lessons.alike(planned, 3).getFirst().project().title())
                .isEqualTo("ترميم آبار الغوطة");
        TermsForm school =
                ProjectForms.wells(Map.of("sector-WSH", "", "sector-EDU", "on", "title", "مدرسة"));
        UUID other = projects.propose(salma, union.yasmin(), school, null).orThrow().id();
        assertThat(lessons.alike(store.find(other).orElseThrow().terms(), 3)).isEmpty();
    }

    @Test
    @DisplayName("each partner is in it once, the lead stays, and who has signed is not taken out")
    void eachOnce() {
        UUID id = samples.draft(union);
        Actor salma = union.actor(Who.OWN_MANAGER);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        Map<String, String> again =
                Map.of("organisation", union.zaytoun().toString(), "role-funding", "on");
        assertThat(keys(partners.invite(salma, id, again)))
                .containsExactly("projects.partner-already");
        assertThat(partners.leave(salma, id, union.yasmin(), "سبب"))
                .isEqualTo(ProjectLedger.conflict("projects.lead-stays"));
        samples.sign(omar, id);
        assertThat(partners.takeOut(salma, id, union.zaytoun()))
                .isEqualTo(ProjectLedger.conflict("projects.has-signed"));
        assertThat(keys(partners.leave(omar, id, union.zaytoun(), " ")))
                .containsExactly("projects.reason-missing");
        Project left = partners.leave(omar, id, union.zaytoun(), "لا مكان عندنا").orThrow();
        assertThat(left.ready()).isFalse();
        assertThat(parts.of(id)).hasSize(1);
    }

    @Test
    @DisplayName("nobody signs for another organisation, the secretariat neither")
    void nobodySignsForAnother() {
        UUID id = samples.draft(union);
        String seal = samples.part(id, union.zaytoun()).seal();
        for (Who who : List.of(Who.OWN_MANAGER, Who.SECRETARIAT, Who.OTHER_CLERK, Who.AUDITOR)) {
            assertThat(signatures.sign(union.actor(who), id, union.zaytoun(), seal))
                    .isEqualTo(Outcome.notAllowed());
        }
        assertThat(signatures.sign(Actor.PROGRAM, id, union.zaytoun(), seal))
                .isEqualTo(Outcome.notAllowed());
    }

    @Test
    @DisplayName("a project answers a need, and says so once")
    void answersANeed() {
        UUID need = needStory.open(union, 100);
        Actor salma = union.actor(Who.OWN_MANAGER);
        UUID id =
                projects.propose(salma, union.yasmin(), ProjectForms.wells(), need).orThrow().id();
        needs.link(salma, id, need).orThrow();
        assertThat(needs.projectsOf(need)).containsExactly(id);
        assertThat(needs.of(salma, id)).hasSize(1);
        assertThat(projects.propose(salma, union.yasmin(), ProjectForms.wells(), UUID.randomUUID()))
                .isInstanceOf(Outcome.Refused.class);
        needs.unlink(salma, id, need).orThrow();
        assertThat(needs.projectsOf(need)).isEmpty();
    }

    @Test
    @DisplayName("what cannot be understood of a project is refused by field")
    void refusedByField() {
        TermsForm form =
                ProjectForms.wells(
                        Map.of(
                                "title", " ",
                                "purpose", "",
                                "places", "لا مكان كهذا",
                                "sector-WSH", "",
                                "ends", "2026-01-01",
                                "budget", "عشرة",
                                "currency", "ليرة"));
        Actor layan = union.actor(Who.OWN_CLERK);
        assertThat(fields(projects.propose(layan, union.yasmin(), form, null)))
                .containsExactlyInAnyOrder(
                        "title", "purpose", "places", "sectors", "ends", "budget");
        UUID id = samples.draft(union);
        PartForm part =
                ProjectForms.part(
                        "implementing",
                        10,
                        Map.of(
                                "line-amount-0", "0",
                                "source-kind-0", "grant",
                                "line-what-2", "أنابيب"));
        assertThat(fields(partners.write(layan, id, union.yasmin(), 2, part)))
                .containsExactlyInAnyOrder(
                        "line-amount-0", "source-what-0", "line-kind-2", "line-amount-2");
        assertThat(partners.write(layan, id, union.yasmin(), 1, part))
                .isEqualTo(ProjectLedger.conflict("projects.changed-meanwhile"));
    }

    @Test
    @DisplayName("ideas and drafts are for insiders, money and risks for partners")
    void whoSeesWhat() {
        UUID draft = samples.draft(union);
        assertThat(projects.find(Actor.NOBODY, draft)).isEqualTo(Outcome.notAllowed());
        assertThat(projects.find(union.actor(Who.MINISTRY), draft)).isEqualTo(Outcome.notAllowed());
        Actor stranger = third.manager("جمعية التين", "جواد");
        Project seen = projects.find(stranger, draft).orThrow();
        assertThat(Projects.seesParts(stranger, parts.parts(seen))).isFalse();
        assertThat(Projects.seesParts(union.actor(Who.OTHER_CLERK), parts.parts(seen))).isTrue();
        UUID running = samples.running(union);
        assertThat(projects.find(Actor.NOBODY, running).isDone()).isTrue();
    }

    private Outcome<Project> sign(Actor by, UUID id) {
        UUID whose = home(by);
        return signatures.sign(by, id, whose, samples.part(id, whose).seal());
    }

    private static UUID home(Actor actor) {
        return Objects.requireNonNull(actor.organisation());
    }

    private List<String> links(Actor actor) {
        return obligations.of(actor).stream().map(it -> it.link()).toList();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(problem -> problem.message().key()).toList();
    }

    private static List<String> fields(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).problems().stream().map(Problem::field).toList();
    }
}

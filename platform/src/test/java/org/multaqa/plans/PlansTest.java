package org.multaqa.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Verdict;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.language.Texts;
import org.multaqa.obligations.MyObligations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("Unified work plans")
class PlansTest {
    @Autowired private Plans plans;
    @Autowired private PlanDrafts drafts;
    @Autowired private PlanStore store;
    @Autowired private PlanLedger ledger;
    @Autowired private PlanSamples samples;
    @Autowired private MyObligations obligations;
    @Autowired private Organisations organisations;
    @Autowired private Audit audit;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    @Test
    @DisplayName("ليان divides 1000 families, the page says what is missing, and both sign")
    void fromDraftToAgreement() {
        Actor layan = union.actor(Who.OWN_CLERK);
        Actor salma = union.actor(Who.OWN_MANAGER);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        UUID id = samples.empty(union);
        assertThat(missing(id)).contains("مؤشر للهدف «بيوت دافئة».");
        drafts.addIndicator(layan, id, 1, PlanSamples.fuel(1_000, 600, 100)).orThrow();
        assertThat(missing(id))
                .containsExactly("«أسر وصلتها محروقات»: 300 أسرة من 1,000 لا تحملها جهة.");
        String early = content(id).seal(union.yasmin());
        assertThat(keys(plans.sign(salma, id, union.yasmin(), early)))
                .containsExactly("plans.missing-share");
        Indicator fuel = content(id).indicators().getFirst();
        drafts.writeIndicator(layan, id, fuel.id(), 1, PlanSamples.fuel(1_000, 600, 400)).orThrow();
        assertThat(missing(id)).isEmpty();
        assertThat(links(omar)).contains("/plans/" + id + "/parts/" + union.zaytoun());
        samples.sign(salma, id);
        Plan agreed = samples.sign(omar, id);
        assertThat(agreed.state()).isEqualTo(PlanState.AGREED);
        assertThat(plans.find(Actor.NOBODY, id).isDone()).isTrue();
        assertThat(store.steps(id).stream().map(PlanStep::act).toList().reversed())
                .containsExactly(
                        PlanAct.DRAFTED,
                        PlanAct.OBJECTIVE_ADDED,
                        PlanAct.INDICATOR_WRITTEN,
                        PlanAct.INDICATOR_WRITTEN,
                        PlanAct.SIGNED,
                        PlanAct.SIGNED,
                        PlanAct.AGREED);
        assertThat(audit.verify(null)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    @DisplayName("another share asks its bearer alone again; another target asks everybody")
    void asksWhomItTouches() {
        UUID id = samples.agreed(union);
        Actor layan = union.actor(Who.OWN_CLERK);
        Indicator fuel = content(id).indicators().getFirst();
        IndicatorForm moved =
                PlanSamples.with(
                        PlanSamples.fuel(1_000, 600, 400), Map.of("share-place-1", "SY030200"));
        drafts.writeIndicator(layan, id, fuel.id(), 1, moved).orThrow();
        assertThat(content(id).hasSigned(union.yasmin())).isTrue();
        assertThat(content(id).hasSigned(union.zaytoun())).isFalse();
        assertThat(content(id).plan().state()).isEqualTo(PlanState.DRAFT);
        samples.sign(union.actor(Who.OTHER_MANAGER), id);
        drafts.writeIndicator(layan, id, fuel.id(), 2, PlanSamples.fuel(1_100, 700, 400)).orThrow();
        assertThat(content(id).signed()).isZero();
    }

    @Test
    @DisplayName("nobody signs for another, nor what says something else by now")
    void signedByItself() {
        UUID id = samples.draft(union);
        String seal = content(id).seal(union.zaytoun());
        for (Who who : List.of(Who.OWN_MANAGER, Who.SECRETARIAT, Who.OTHER_CLERK)) {
            assertThat(plans.sign(union.actor(who), id, union.zaytoun(), seal))
                    .isEqualTo(Outcome.notAllowed());
        }
        assertThat(plans.sign(union.actor(Who.OTHER_MANAGER), id, union.zaytoun(), "x"))
                .isEqualTo(PlanLedger.conflict("plans.part-changed"));
        plans.sendBack(union.actor(Who.OTHER_MANAGER), id, union.zaytoun(), "كثير علينا").orThrow();
        assertThat(links(union.actor(Who.OWN_MANAGER))).contains("/plans/" + id);
    }

    @Test
    @DisplayName("what cannot be understood of an indicator or a task is refused by field")
    void refusedByField() {
        UUID id = samples.empty(union);
        Actor layan = union.actor(Who.OWN_CLERK);
        IndicatorForm form =
                PlanSamples.with(
                        PlanSamples.fuel(0, 600, 400),
                        Map.of(
                                "unit", "",
                                "overPlaces", "x",
                                "share-organisation-1", "جمعية لا يعرفها أحد",
                                "share-place-0", "لا مكان كهذا",
                                "share-amount-1", "كثير"));
        assertThat(fields(drafts.addIndicator(layan, id, 1, form)))
                .containsExactlyInAnyOrder(
                        "unit",
                        "target",
                        "overPlaces",
                        "share-organisation-1",
                        "share-place-0",
                        "share-amount-1");
        IndicatorForm twice =
                PlanSamples.with(
                        PlanSamples.fuel(10, 5, 5),
                        Map.of(
                                "share-organisation-1", "جمعية الياسمين",
                                "share-place-1", "SY030200"));
        assertThat(fields(drafts.addIndicator(layan, id, 1, twice)))
                .containsExactly("share-place-1");
        Map<String, String> task =
                Map.of("task", " ", "owner", "جمعية الياسمين", "from", "2026-10-01");
        assertThat(fields(drafts.addTask(layan, id, 1, task)))
                .containsExactlyInAnyOrder("task", "from");
    }

    @Test
    @DisplayName("a task is done by whose it is, once the plan is agreed")
    void tasks() {
        UUID draft = samples.draft(union);
        Actor layan = union.actor(Who.OWN_CLERK);
        UUID early = content(draft).tasks().getFirst().id();
        assertThat(drafts.finish(layan, draft, early))
                .isEqualTo(PlanLedger.conflict("plans.not-agreed"));
        UUID id = samples.agreed(union);
        UUID task = content(id).tasks().getFirst().id();
        assertThat(drafts.finish(union.actor(Who.OTHER_CLERK), id, task))
                .isEqualTo(Outcome.notAllowed());
        assertThat(links(layan)).contains("/plans/" + id + "#tasks");
        drafts.finish(layan, id, task).orThrow();
        assertThat(content(id).tasks().getFirst().doneAt()).isNotNull();
        assertThat(content(id).plan().state()).isEqualTo(PlanState.AGREED);
    }

    @Test
    @DisplayName(
            "the calendar has an event a task, its lines no longer than the standard lets them")
    void calendar() {
        UUID id = samples.agreed(union);
        String text = union.visitor(Who.NOBODY, port).get("/plans/" + id + "/calendar.ics").body();
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20261105\r\nDTEND;VALUE=DATE:20261121\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:شراء المازوت · جمعية الياسمين");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
    }

    @Test
    @DisplayName("two bearers that become one carry both shares, and the other's signature stands")
    void merged() {
        OrganisationForm form =
                OrganisationForm.named(OrganisationKind.ASSOCIATION, "جمعية الرمان", null);
        UUID roman = organisations.register(Actor.PROGRAM, form).orThrow().id();
        UUID id = samples.empty(union);
        Actor layan = union.actor(Who.OWN_CLERK);
        IndicatorForm three =
                PlanSamples.with(
                        PlanSamples.fuel(1_000, 500, 300),
                        Map.of(
                                "share-organisation-2", "جمعية الرمان",
                                "share-place-2", "SY030300",
                                "share-amount-2", "200"));
        drafts.addIndicator(layan, id, 1, three).orThrow();
        samples.sign(union.actor(Who.OWN_MANAGER), id);
        organisations.merge(Actor.PROGRAM, union.zaytoun(), roman).orThrow();
        PlanContent after = content(id);
        Indicator fuel = after.indicators().getFirst();
        assertThat(after.sharesOf(fuel, union.zaytoun()))
                .extracting(Share::amount)
                .containsExactly(500L);
        assertThat(after.hasSigned(union.yasmin())).isTrue();
        assertThat(after.plan().ready()).isTrue();
    }

    private PlanContent content(UUID id) {
        return plans.find(Actor.PROGRAM, id).orThrow();
    }

    private List<String> missing(UUID id) {
        return ledger.missing(content(id)).stream()
                .map(it -> Texts.all().say(Language.ARABIC, it))
                .toList();
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

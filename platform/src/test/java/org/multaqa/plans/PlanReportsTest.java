package org.multaqa.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.obligations.MyObligations;
import org.multaqa.obligations.Obligation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkspaceTest
@DisplayName("Reports on a work plan")
class PlanReportsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired private Plans plans;
    @Autowired private PlanDrafts drafts;
    @Autowired private PlanReports reports;
    @Autowired private ReportBoards boards;
    @Autowired private PlanSamples samples;
    @Autowired private Activities activities;
    @Autowired private MyObligations obligations;
    @Autowired private AdjustableClock clock;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    @BeforeEach
    void inNovember() {
        clock.set(AdjustableClock.START);
    }

    @Test
    @DisplayName("come from the rows of ليان, are sent back to her, accepted, and locked")
    void fromRowsToLocked() {
        UUID id = counting();
        Actor layan = union.actor(Who.OWN_CLERK);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        Actor rana = union.actor(Who.SECRETARIAT);
        row(layan, union.yasmin(), "C2338", "completed", 210, "no");
        row(layan, union.yasmin(), "C2338", "ongoing", 90, "no");
        row(layan, union.yasmin(), "C2338", "completed", 50, "yes");
        row(layan, union.yasmin(), "C2338", "planned", 400, "no");
        row(layan, union.yasmin(), "C1007", "completed", 70, "no");
        assertThat(keys(submit(layan, id, union.yasmin(), 0)))
                .containsExactly("plans.period-not-over");
        clock.set(Instant.parse("2026-12-05T09:00:00Z"));
        assertThat(links(layan)).contains(page(id, union.yasmin()));
        PlanReports.Found found = found(layan, id, union.yasmin());
        List<Figure> said = reports.figures(layan, found);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().amount()).isEqualTo(300);
        assertThat(submit(layan, id, union.yasmin(), 0).isDone()).isTrue();
        assertThat(links(rana)).contains("/plans/" + id + "/reports");
        assertThat(progress(id).percent()).isEqualTo(30);

        // She has kept the plan and reported on it: only the secretariat reads her report.
        Actor salma = union.actor(Who.OWN_MANAGER);
        assertThat(reports.accept(salma, id, union.yasmin(), "2026-11", 1))
                .isEqualTo(Outcome.notAllowed());
        reports.sendBack(rana, id, union.yasmin(), "2026-11", 1, "ينقص توزيع ٢٨").orThrow();
        assertThat(progress(id).achieved()).isNull();
        row(layan, union.yasmin(), "C2338", "completed", 40, "no");
        assertThat(reports.figures(layan, found(layan, id, union.yasmin())).getFirst().amount())
                .isEqualTo(340);
        FigureForm corrected = amount(id, "SY030200", 345);
        reports.write(layan, id, union.yasmin(), "2026-11", 2, corrected, true).orThrow();
        assertThat(keys(reports.accept(rana, id, union.yasmin(), "2026-11", 2)))
                .containsExactly("plans.changed-meanwhile");
        reports.accept(rana, id, union.yasmin(), "2026-11", 3).orThrow();
        Figure kept = reports.figures(rana, found(rana, id, union.yasmin())).getFirst();
        assertThat(kept.amount()).isEqualTo(345);
        assertThat(kept.fromRows()).isEqualTo(340L);

        assertThat(keys(reports.lock(rana, id, "2026-11")))
                .containsExactly("plans.not-all-accepted");
        FigureForm theirs = amount(id, "SY030300", 120);
        reports.write(omar, id, union.zaytoun(), "2026-11", 0, theirs, true).orThrow();
        reports.accept(salma, id, union.zaytoun(), "2026-11", 1).orThrow();
        ReportBoard board = reports.lock(salma, id, "2026-11").orThrow();
        assertThat(board.standing(union.yasmin(), november(id))).isEqualTo(Standing.LOCKED);
        assertThat(keys(reports.sendBack(rana, id, union.yasmin(), "2026-11", 4, "x")))
                .containsExactly("plans.is-locked");
        assertThat(progress(id).percent()).isEqualTo(46);
        assertThat(progress(id).mark()).isEqualTo(Progress.Mark.ON_TRACK);
    }

    @Test
    @DisplayName("are due until the fifteenth, overdue after it, and then the plan is off track")
    void overdue() {
        UUID id = counting();
        clock.set(Instant.parse("2026-12-15T09:00:00Z"));
        assertThat(standing(id)).isEqualTo(Standing.DUE);
        assertThat(progress(id).mark()).isEqualTo(Progress.Mark.TOO_EARLY);
        clock.set(Instant.parse("2026-12-16T09:00:00Z"));
        assertThat(standing(id)).isEqualTo(Standing.OVERDUE);
        assertThat(progress(id).mark()).isEqualTo(Progress.Mark.OFF_TRACK);
    }

    @Test
    @DisplayName(
            "say people by sex and age, never more than were reached, and nothing typed is lost")
    void peopleBySexAndAge() {
        UUID id = counting();
        clock.set(Instant.parse("2026-12-05T09:00:00Z"));
        Visitor layan = union.visitor(Who.OWN_CLERK, port);
        UUID fuel = indicator(id).id();
        String path = page(id, union.yasmin());
        String amount = FigureForm.field("amount", fuel, "SY030200");
        String girls = FigureForm.field("girls", fuel, "SY030200");
        String refused =
                layan.post(path, path, "version", "0", "act", "submit", amount, "٥٠", girls, "60")
                        .body();
        assertThat(refused).contains("60، أكثر من 50").contains("value=\"60\"");
        assertThat(
                        layan.post(path, path, "version", "0", "act", "keep", amount, "", girls, "")
                                .statusCode())
                .isEqualTo(302);
        assertThat(
                        layan.post(
                                        path, path, "version", "1", "act", "submit", amount, "",
                                        girls, "")
                                .body())
                .contains("صفراً إن لم يتحقق شيء");
        assertThat(
                        layan.post(
                                        path, path, "version", "1", "act", "submit", amount, "90",
                                        girls, "60")
                                .statusCode())
                .isEqualTo(302);
        assertThat(layan.get("/plans/" + id + "/reports").body()).contains("بنات 60، صبيان 0");
    }

    @Test
    @DisplayName("hold their plan still: its periods, and indicators of which something was said")
    void holdThePlanStill() {
        UUID id = counting();
        clock.set(Instant.parse("2026-12-05T09:00:00Z"));
        Actor layan = union.actor(Who.OWN_CLERK);
        FigureForm form = amount(id, "SY030200", 5);
        reports.write(layan, id, union.yasmin(), "2026-11", 0, form, false).orThrow();
        assertThat(keys(drafts.removeIndicator(layan, id, indicator(id).id())))
                .containsExactly("plans.indicator-reported");
        PlanForm later =
                new PlanForm(
                        Map.of(
                                "title", "خطة الشتاء",
                                "purpose", "لا تبيت أسرة في البرد.",
                                "starts", "2026-12-01",
                                "ends", "2027-03-31"));
        int version = plans.find(layan, id).orThrow().plan().version();
        assertThat(keys(plans.revise(layan, id, version, later)))
                .containsExactly("plans.reported-outside");
    }

    @Test
    @DisplayName("are written by programs too, once under one key, and read with their rule")
    void byPrograms() {
        UUID id = counting();
        clock.set(Instant.parse("2026-12-05T09:00:00Z"));
        Visitor layan = union.visitor(Who.OWN_CLERK, port);
        String[] token = layan.formToken();
        String path = "/api/v1/plans/" + id + "/reports/" + union.yasmin() + "/2026-11";
        String body =
                """
                {"version": 0, "submit": true, "figures":
                  [{"indicator": "%s", "place": "SY030200", "amount": 250, "women": 40}]}
                """
                        .formatted(indicator(id).id());
        for (int i = 0; i < 2; i++) {
            JsonNode answer =
                    JSON.readTree(
                            layan.json(
                                            "PUT",
                                            path,
                                            body,
                                            token[0],
                                            token[1],
                                            "Idempotency-Key",
                                            "one")
                                    .body());
            assertThat(answer.get("state").asString()).isEqualTo("submitted");
            assertThat(answer.get("version").asInt()).isEqualTo(1);
            assertThat(answer.get("figures").get(0).get("women").asInt()).isEqualTo(40);
        }
        JsonNode progress =
                JSON.readTree(new Visitor(port).get("/api/v1/plans/" + id + "/progress").body());
        assertThat(progress.get("items").get(0).get("percent").asInt()).isEqualTo(25);
    }

    /** An agreed plan in which people with fuel are counted from rows. */
    private UUID counting() {
        UUID id = samples.draft(union);
        Actor layan = union.actor(Who.OWN_CLERK);
        Indicator fuel = indicator(id);
        IndicatorForm counted =
                PlanSamples.with(
                        PlanSamples.fuel(1_000, 600, 400),
                        Map.of("measure", "people", "kind", "heating-fuel"));
        drafts.writeIndicator(layan, id, fuel.id(), fuel.version(), counted).orThrow();
        samples.sign(union.actor(Who.OWN_MANAGER), id);
        samples.sign(union.actor(Who.OTHER_MANAGER), id);
        return id;
    }

    private void row(
            Actor by, UUID organisation, String place, String status, int people, String again) {
        Facts facts =
                Facts.of(
                        Map.of(
                                ActivityField.SECTOR,
                                "SHL",
                                ActivityField.ITEM,
                                "مازوت تدفئة",
                                ActivityField.PLACES,
                                place,
                                ActivityField.STATUS,
                                status,
                                ActivityField.TOTAL_REACHED,
                                String.valueOf(people),
                                ActivityField.REACHED_BEFORE,
                                again));
        activities.enter(by, organisation, NOVEMBER, facts).orThrow();
    }

    private FigureForm amount(UUID id, String place, long amount) {
        return new FigureForm(
                Map.of(
                        FigureForm.field("amount", indicator(id).id(), place),
                        String.valueOf(amount)));
    }

    private Outcome<PlanReports.Found> submit(Actor by, UUID id, UUID partner, int version) {
        FigureForm empty = new FigureForm(Map.of());
        return reports.write(by, id, partner, "2026-11", version, empty, true);
    }

    private PlanReports.Found found(Actor reader, UUID id, UUID partner) {
        return reports.find(reader, id, partner, "2026-11").orThrow();
    }

    private Indicator indicator(UUID id) {
        return plans.find(Actor.PROGRAM, id).orThrow().indicators().getFirst();
    }

    private Progress progress(UUID id) {
        PlanContent content = plans.find(Actor.PROGRAM, id).orThrow();
        return Objects.requireNonNull(boards.progress(content).get(indicator(id).id()));
    }

    private Period november(UUID id) {
        return Period.of(plans.find(Actor.PROGRAM, id).orThrow().plan()).getFirst();
    }

    private Standing standing(UUID id) {
        return reports.board(union.actor(Who.AUDITOR), id)
                .orThrow()
                .standing(union.yasmin(), november(id));
    }

    private static String page(UUID id, UUID partner) {
        return "/plans/" + id + "/reports/" + partner + "/2026-11";
    }

    private List<String> links(Actor actor) {
        return obligations.of(actor).stream().map(Obligation::link).toList();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(Problem::message).map(it -> it.key()).toList();
    }
}

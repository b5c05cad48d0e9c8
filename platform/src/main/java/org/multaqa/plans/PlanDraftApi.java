package org.multaqa.plans;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writing plans by programs; each answer is the plan with everything in it. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanDraftApi {
    private final Plans plans;
    private final PlanDrafts drafts;
    private final Answers answers;

    PlanDraftApi(Plans plans, PlanDrafts drafts, Answers answers) {
        this.plans = plans;
        this.drafts = drafts;
        this.answers = answers;
    }

    @Operation(summary = "Begin a plan: title, purpose, starts, ends, reporting")
    @PostMapping
    ResponseEntity<?> draft(Actor actor, @RequestBody Map<String, Object> body) {
        UUID home = actor.organisation();
        Outcome<Plan> made =
                home == null
                        ? Outcome.notAllowed()
                        : plans.draft(actor, home, new PlanForm(PlanJson.typed(body)));
        return answers.created(
                made.then(plan -> plans.find(actor, plan.id())).map(PlanJson::whole),
                json -> "/api/v1/plans/" + json.get("id"));
    }

    @Operation(summary = "Say the plan's own words differently; version as it was read")
    @PatchMapping("/{id}")
    ResponseEntity<?> revise(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        return whole(
                actor,
                id,
                () ->
                        plans.find(actor, id)
                                .then(content -> {
                                    Map<String, String> typed =
                                            new HashMap<>(PlanForm.of(content.plan()).typed());
                                    typed.putAll(PlanJson.typed(body));
                                    return plans.revise(
                                            actor, id, PlanJson.version(body), new PlanForm(typed));
                                }));
    }

    @Operation(summary = "Take a plan back: reason")
    @PostMapping("/{id}/withdraw")
    ResponseEntity<?> withdraw(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        String reason = PlanJson.text(body, "reason");
        return whole(actor, id, () -> plans.withdraw(actor, id, reason));
    }

    @Operation(summary = "Add an objective: objective, in words")
    @PostMapping("/{id}/objectives")
    ResponseEntity<?> addObjective(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        String text = PlanJson.text(body, "objective");
        return whole(actor, id, () -> drafts.addObjective(actor, id, text));
    }

    @Operation(summary = "Take an objective away of which there is no indicator and no task")
    @DeleteMapping("/{id}/objectives/{number}")
    ResponseEntity<?> removeObjective(
            Actor actor, @PathVariable UUID id, @PathVariable int number) {
        return whole(actor, id, () -> drafts.removeObjective(actor, id, number));
    }

    @Operation(
            summary = "Add an indicator with its shares",
            description =
                    "text, unit, baseline, target, overPlaces, overPartners, overTime, measure,"
                            + " kind, shares (organisation by name or id, place by name or code,"
                            + " amount)")
    @PostMapping("/{id}/objectives/{number}/indicators")
    ResponseEntity<?> addIndicator(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestBody Map<String, Object> body) {
        IndicatorForm form = PlanJson.indicator(body);
        return whole(actor, id, () -> drafts.addIndicator(actor, id, number, form));
    }

    @Operation(summary = "Write an indicator and its shares as a whole; version as it was read")
    @PutMapping("/{id}/indicators/{indicator}")
    ResponseEntity<?> writeIndicator(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID indicator,
            @RequestBody Map<String, Object> body) {
        int version = PlanJson.version(body);
        IndicatorForm form = PlanJson.indicator(body);
        return whole(actor, id, () -> drafts.writeIndicator(actor, id, indicator, version, form));
    }

    @Operation(summary = "Take an indicator away of which nothing was reported")
    @DeleteMapping("/{id}/indicators/{indicator}")
    ResponseEntity<?> removeIndicator(
            Actor actor, @PathVariable UUID id, @PathVariable UUID indicator) {
        return whole(actor, id, () -> drafts.removeIndicator(actor, id, indicator));
    }

    @Operation(summary = "Add a task: task, owner, from, until; a milestone without until")
    @PostMapping("/{id}/objectives/{number}/tasks")
    ResponseEntity<?> addTask(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestBody Map<String, Object> body) {
        return whole(actor, id, () -> drafts.addTask(actor, id, number, PlanJson.typed(body)));
    }

    @Operation(summary = "Take a task away")
    @DeleteMapping("/{id}/tasks/{task}")
    ResponseEntity<?> removeTask(Actor actor, @PathVariable UUID id, @PathVariable UUID task) {
        return whole(actor, id, () -> drafts.removeTask(actor, id, task));
    }

    @Operation(summary = "Say that a task of an agreed plan is done")
    @PostMapping("/{id}/tasks/{task}/done")
    ResponseEntity<?> finish(Actor actor, @PathVariable UUID id, @PathVariable UUID task) {
        return whole(actor, id, () -> drafts.finish(actor, id, task));
    }

    @Operation(summary = "Send back what an organisation carries, with what should change: note")
    @PostMapping("/{id}/partners/{organisation}/send-back")
    ResponseEntity<?> sendBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestBody Map<String, Object> body) {
        String note = PlanJson.text(body, "note");
        return whole(actor, id, () -> plans.sendBack(actor, id, organisation, note));
    }

    private ResponseEntity<?> whole(Actor actor, UUID id, Supplier<Outcome<Plan>> verb) {
        return answers.of(verb.get().then(plan -> plans.find(actor, id)).map(PlanJson::whole));
    }
}

package org.multaqa.plans;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.database.Statement;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans for programs: reading them, and signing. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanApi {
    private final Plans plans;
    private final PlanStore store;
    private final Answers answers;

    PlanApi(Plans plans, PlanStore store, Answers answers) {
        this.plans = plans;
        this.store = store;
        this.answers = answers;
    }

    @Open
    @Operation(summary = "Plans in a state, the newest first")
    @GetMapping
    ResponseEntity<?> list(
            Actor reader,
            @RequestParam(defaultValue = "agreed") String state,
            @RequestParam(required = false) @Nullable UUID after) {
        PlanState of =
                TypedFields.word(PlanState.class, state)
                        .filter(PlanViews.states(reader)::contains)
                        .orElse(PlanState.AGREED);
        int most = PlanViews.LENGTH;
        List<Plan> found = store.in(java.util.EnumSet.of(of), after, most + 1);
        List<Plan> shown = found.stream().limit(most).toList();
        return ResponseEntity.ok(
                new Answers.Items<>(
                        shown.stream().map(PlanApi::json).toList(),
                        found.size() > most ? shown.getLast().id().toString() : null));
    }

    @Open
    @Operation(summary = "A plan: objectives, indicators with shares, tasks, who has signed")
    @GetMapping("/{id}")
    ResponseEntity<?> one(Actor reader, @PathVariable UUID id) {
        return answers.of(plans.find(reader, id).map(PlanApi::whole));
    }

    @Operation(summary = "Sign what an organisation carries, as it was read: its seal")
    @PostMapping("/{id}/partners/{organisation}/sign")
    ResponseEntity<?> sign(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestBody Map<String, Object> body) {
        String seal = Objects.toString(body.get("seal"), "");
        Outcome<Plan> outcome = plans.sign(actor, id, organisation, seal);
        return answers.of(outcome.map(PlanApi::json));
    }

    private static Map<String, Object> json(Plan it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("organisation", it.organisation());
        json.put("title", it.title());
        json.put("purpose", it.purpose());
        json.put("starts", it.starts().toString());
        json.put("ends", it.ends().toString());
        json.put("reporting", Statement.word(it.reporting()));
        json.put("state", Statement.word(it.state()));
        json.put("ready", it.ready());
        json.put("version", it.version());
        return json;
    }

    private static Map<String, Object> whole(PlanContent content) {
        Map<String, Object> json = json(content.plan());
        List<Map<String, Object>> objectives = new ArrayList<>();
        for (Objective objective : content.objectives()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("number", objective.number());
            one.put("text", objective.text());
            one.put(
                    "indicators",
                    content.indicatorsOf(objective).stream()
                            .map(it -> indicator(content, it))
                            .toList());
            one.put("tasks", content.tasksOf(objective).stream().map(PlanApi::task).toList());
            objectives.add(one);
        }
        json.put("objectives", objectives);
        List<Map<String, Object>> partners = new ArrayList<>();
        for (UUID partner : content.partners()) {
            partners.add(
                    Map.of(
                            "organisation", partner,
                            "signed", content.hasSigned(partner),
                            "seal", content.seal(partner)));
        }
        json.put("partners", partners);
        return json;
    }

    private static Map<String, Object> indicator(PlanContent content, Indicator it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("text", it.text());
        json.put("unit", it.unit());
        json.put("baseline", it.baseline());
        json.put("target", it.target());
        json.put("overPlaces", Statement.word(it.overPlaces()));
        json.put("overPartners", Statement.word(it.overPartners()));
        json.put("overTime", Statement.word(it.overTime()));
        json.put("measure", Statement.word(it.measure()));
        json.put("kind", it.kind());
        json.put("version", it.version());
        json.put("closes", it.closes(content.sharesOf(it)));
        json.put(
                "shares",
                content.sharesOf(it).stream()
                        .map(share ->
                                Map.of(
                                        "organisation", share.organisation(),
                                        "place", share.place(),
                                        "amount", share.amount()))
                        .toList());
        return json;
    }

    private static Map<String, Object> task(Task it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("organisation", it.organisation());
        json.put("task", it.what());
        json.put("starts", it.starts().toString());
        json.put("ends", it.ends().toString());
        json.put("doneAt", it.doneAt() == null ? null : it.doneAt().toString());
        return json;
    }
}

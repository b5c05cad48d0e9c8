package org.multaqa.plans;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.database.Statement;
import org.multaqa.language.Outcome;
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
                Statement.constant(PlanState.class, state)
                        .filter(PlanViews.states(reader)::contains)
                        .orElse(PlanState.AGREED);
        int most = PlanViews.LENGTH;
        List<Plan> found = store.in(java.util.EnumSet.of(of), after, most + 1);
        List<Plan> shown = found.stream().limit(most).toList();
        return ResponseEntity.ok(
                new Answers.Items<>(
                        shown.stream().map(PlanJson::of).toList(),
                        found.size() > most ? shown.getLast().id().toString() : null));
    }

    @Open
    @Operation(summary = "A plan: objectives, indicators with shares, tasks, who has signed")
    @GetMapping("/{id}")
    ResponseEntity<?> one(Actor reader, @PathVariable UUID id) {
        return answers.of(plans.find(reader, id).map(PlanJson::whole));
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
        return answers.of(outcome.map(PlanJson::of));
    }
}

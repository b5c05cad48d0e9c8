package org.multaqa.needs;

import io.swagger.v3.oas.annotations.Operation;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
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

/** Challenges for programs. */
@RestController
@RequestMapping("/api/v1/challenges")
class ChallengeApi {
    private final Challenges challenges;
    private final ChallengeStore store;
    private final Answers answers;

    ChallengeApi(Challenges challenges, ChallengeStore store, Answers answers) {
        this.challenges = challenges;
        this.store = store;
        this.answers = answers;
    }

    /** A challenge to be described; the place by name or P-code. */
    public record Described(
            @Nullable String topic,
            @Nullable String title,
            @Nullable String description,
            @Nullable String place) {}

    /** What is said to a challenge. */
    public record Said(@Nullable String answer) {}

    @Operation(summary = "Challenges in a state, the most supported first")
    @GetMapping
    ResponseEntity<?> list(
            Actor reader,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String after) {
        if (!reader.may(NeedRight.READ_CHALLENGES)) {
            return answers.of(Outcome.notAllowed());
        }
        ChallengeState of =
                Statement.constant(ChallengeState.class, state).orElse(ChallengeState.OPEN);
        int length = ChallengeViews.LENGTH;
        List<Challenge> found = store.in(EnumSet.of(of), NeedList.id(after), length + 1);
        List<Challenge> shown = found.stream().limit(length).toList();
        return ResponseEntity.ok(
                new Answers.Items<>(
                        shown.stream().map(ChallengeApi::json).toList(),
                        found.size() > length ? shown.getLast().id().toString() : null));
    }

    @PostMapping
    ResponseEntity<?> describe(Actor actor, @RequestBody Described body) {
        UUID home = actor.organisation();
        if (home == null) {
            return answers.of(Outcome.notAllowed());
        }
        ChallengeForm form =
                new ChallengeForm(
                        NeedApi.text(body.topic()),
                        NeedApi.text(body.title()),
                        NeedApi.text(body.description()),
                        NeedApi.text(body.place()));
        return answers.created(
                challenges.describe(actor, home, form).map(ChallengeApi::json),
                json -> "/api/v1/challenges/" + json.get("id"));
    }

    @Operation(summary = "A challenge with who supports it and what was answered")
    @GetMapping("/{id}")
    ResponseEntity<?> one(Actor reader, @PathVariable UUID id) {
        return answers.of(challenges.find(reader, id).map(this::whole));
    }

    private Map<String, Object> whole(Challenge it) {
        Map<String, Object> json = json(it);
        json.put("supportedBy", store.supporters(it.id()));
        json.put("answers", store.answers(it.id()));
        return json;
    }

    @PostMapping("/{id}/support")
    ResponseEntity<?> support(Actor actor, @PathVariable UUID id) {
        UUID home = actor.organisation();
        return answer(home == null ? Outcome.notAllowed() : challenges.support(actor, home, id));
    }

    @PostMapping("/{id}/support/withdraw")
    ResponseEntity<?> unsupport(Actor actor, @PathVariable UUID id) {
        UUID home = actor.organisation();
        return answer(home == null ? Outcome.notAllowed() : challenges.unsupport(actor, home, id));
    }

    @PostMapping("/{id}/answers")
    ResponseEntity<?> answer(Actor actor, @PathVariable UUID id, @RequestBody Said body) {
        return answer(challenges.answer(actor, id, NeedApi.text(body.answer())));
    }

    @PostMapping("/{id}/solve")
    ResponseEntity<?> solve(Actor actor, @PathVariable UUID id, @RequestBody NeedApi.Why why) {
        return answer(challenges.solve(actor, id, NeedApi.text(why.reason())));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<?> withdraw(Actor actor, @PathVariable UUID id, @RequestBody NeedApi.Why why) {
        return answer(challenges.withdraw(actor, id, NeedApi.text(why.reason())));
    }

    private ResponseEntity<?> answer(Outcome<Challenge> outcome) {
        return answers.of(outcome.map(ChallengeApi::json));
    }

    private static Map<String, Object> json(Challenge it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("organisation", it.organisation());
        json.put("topic", Statement.word(it.topic()));
        json.put("title", it.title());
        json.put("description", it.description());
        json.put("place", it.place());
        json.put("state", Statement.word(it.state()));
        json.put("supporters", it.supporters());
        json.put("raisedAt", it.raisedAt().toString());
        json.put("endedAt", it.endedAt() == null ? null : it.endedAt().toString());
        json.put("reason", it.reason());
        return json;
    }
}

package org.multaqa.profiles;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.ChangeRequests;
import org.multaqa.directory.ChangeState;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes to verified fields, for programs. */
@RestController
@RequestMapping("/api/v1/change-requests")
class ChangeRequestApi {
    private final ChangeRequests requests;
    private final Answers answers;

    ChangeRequestApi(ChangeRequests requests, Answers answers) {
        this.requests = requests;
        this.answers = answers;
    }

    /** Why a request is refused. */
    public record Refusing(@Nullable String reason) {}

    /** Those in a state ({@code waiting} where none is named); all that the caller may see. */
    @GetMapping
    ResponseEntity<?> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        Set<ChangeState> states = EnumSet.noneOf(ChangeState.class);
        for (ChangeState known : ChangeState.values()) {
            if (state.equals("all") || known.name().toLowerCase(Locale.ROOT).equals(state)) {
                states.add(known);
            }
        }
        int asked = Math.clamp(limit, 1, 200);
        return answers.of(
                requests.list(actor, organisation, states, after, asked + 1)
                        .then(found ->
                                states.isEmpty()
                                        ? Outcome.invalid(
                                                Problem.at(
                                                        "state",
                                                        "directory.choice-unknown",
                                                        "typed",
                                                        state))
                                        : Outcome.done(items(found, asked))));
    }

    private static Answers.Items<?> items(List<ChangeRequest> found, int asked) {
        boolean more = found.size() > asked;
        List<ChangeRequest> shown = more ? found.subList(0, asked) : found;
        return new Answers.Items<>(
                shown.stream().map(ProfileJson::request).toList(),
                more ? shown.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<?> read(Actor actor, @PathVariable UUID id) {
        return answers.of(requests.find(actor, id).map(ProfileJson::request));
    }

    @PostMapping("/{id}/approve")
    ResponseEntity<?> approve(Actor actor, @PathVariable UUID id) {
        return answers.of(requests.approve(actor, id).map(ProfileJson::request));
    }

    @PostMapping("/{id}/refuse")
    ResponseEntity<?> refuse(Actor actor, @PathVariable UUID id, @RequestBody Refusing refusing) {
        String reason = refusing.reason() == null ? "" : refusing.reason();
        return answers.of(requests.refuse(actor, id, reason).map(ProfileJson::request));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<?> withdraw(Actor actor, @PathVariable UUID id) {
        return answers.of(requests.withdraw(actor, id).map(ProfileJson::request));
    }
}

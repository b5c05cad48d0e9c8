package org.multaqa.needs;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Answers;
import org.multaqa.web.SafeRepeat;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commitments for programs. */
@RestController
@RequestMapping("/api/v1")
class CommitmentApi {
    private final Needs needs;
    private final Promises promises;
    private final Commitments commitments;
    private final Answers answers;

    CommitmentApi(Needs needs, Promises promises, Commitments commitments, Answers answers) {
        this.needs = needs;
        this.promises = promises;
        this.commitments = commitments;
        this.answers = answers;
    }

    /**
     * What is promised, in the need's unit; {@code organisation} where it is not one's own, {@code
     * offer} where it comes from one.
     */
    public record Promise(
            @Nullable Long quantity,
            @Nullable String note,
            @Nullable UUID organisation,
            @Nullable UUID offer) {}

    /** How much was received. */
    public record Received(@Nullable Long received) {}

    @Open
    @GetMapping("/needs/{id}/commitments")
    ResponseEntity<?> of(Actor reader, @PathVariable UUID id) {
        return answers.of(
                needs.find(reader, id)
                        .map(need ->
                                new Answers.Items<>(
                                        commitments.of(reader, need).stream()
                                                .filter(it -> isShown(reader, it))
                                                .map(NeedJson::of)
                                                .toList(),
                                        null)));
    }

    /** A promise finds by its key what was promised before, also after the program was killed. */
    @Bean
    static SafeRepeat promisesAgain() {
        return new SafeRepeat(Pattern.compile("/api/v1/needs/[^/]+/commitments"));
    }

    private static boolean isShown(Actor reader, Commitment it) {
        return it.state() != CommitmentState.WITHDRAWN || reader.may(NeedRight.READ_INSIDE);
    }

    @Operation(
            summary = "Promise a quantity",
            description =
                    "201 where it fits. Where it is more than is open, 409 with quantityOpen, and"
                            + " the place on the waiting list on which it stands now.")
    @PostMapping("/needs/{id}/commitments")
    ResponseEntity<?> commit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Promise body) {
        UUID giver = body.organisation() == null ? actor.organisation() : body.organisation();
        if (giver == null) {
            return answers.of(Outcome.notAllowed());
        }
        String quantity = body.quantity() == null ? "" : body.quantity().toString();
        CommitmentForm form = new CommitmentForm(quantity, NeedApi.text(body.note()), body.offer());
        Outcome<Promised> made = promises.commit(actor, giver, id, form, key);
        return switch (made) {
            case Outcome.Done<Promised>(Promised promised) when promised.waits() -> waits(promised);
            case Outcome.Done<Promised>(Promised promised) ->
                    answers.created(
                            Outcome.done(json(promised)),
                            json -> "/api/v1/commitments/" + json.get("id"));
            case Outcome.Refused<Promised> refused -> answers.of(refused);
        };
    }

    /** It is no promise: whoever sent it learns what would still fit, and where it waits. */
    private ResponseEntity<?> waits(Promised promised) {
        Outcome.Refused<Promised> refused =
                new Outcome.Refused<>(
                        Outcome.Why.CONFLICT,
                        List.of(
                                Problem.at(
                                        "quantity",
                                        "needs.waits",
                                        "open",
                                        promised.need().quantityOpen(),
                                        "place",
                                        promised.place())));
        return answers.refused(
                refused,
                Map.of(
                        "quantityOpen",
                        promised.need().quantityOpen(),
                        "waitingPlace",
                        promised.place(),
                        "commitment",
                        promised.commitment().id()));
    }

    private static Map<String, Object> json(Promised promised) {
        Map<String, Object> json = new LinkedHashMap<>(NeedJson.of(promised.commitment()));
        json.put("quantityOpen", promised.need().quantityOpen());
        return json;
    }

    @Open
    @GetMapping("/commitments/{id}")
    ResponseEntity<?> one(Actor reader, @PathVariable UUID id) {
        return answer(commitments.find(reader, id));
    }

    @PostMapping("/commitments/{id}/prepare")
    ResponseEntity<?> prepare(Actor actor, @PathVariable UUID id) {
        return answer(commitments.prepare(actor, id));
    }

    @PostMapping("/commitments/{id}/hand-over")
    ResponseEntity<?> handOver(Actor actor, @PathVariable UUID id) {
        return answer(commitments.handOver(actor, id));
    }

    @PostMapping("/commitments/{id}/receive")
    ResponseEntity<?> receive(Actor actor, @PathVariable UUID id, @RequestBody Received body) {
        String received = body.received() == null ? "" : body.received().toString();
        return answer(commitments.receive(actor, id, received));
    }

    @PostMapping("/commitments/{id}/send-back")
    ResponseEntity<?> sendBack(Actor actor, @PathVariable UUID id, @RequestBody NeedApi.Why why) {
        return answer(commitments.sendBack(actor, id, NeedApi.text(why.reason())));
    }

    @PostMapping("/commitments/{id}/withdraw")
    ResponseEntity<?> withdraw(Actor actor, @PathVariable UUID id, @RequestBody NeedApi.Why why) {
        return answer(commitments.withdraw(actor, id, NeedApi.text(why.reason())));
    }

    private ResponseEntity<?> answer(Outcome<Commitment> outcome) {
        return answers.of(outcome.map(NeedJson::of));
    }
}

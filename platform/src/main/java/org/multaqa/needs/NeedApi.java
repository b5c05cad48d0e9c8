package org.multaqa.needs;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.files.Upload;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Needs for programs. */
@RestController
@RequestMapping("/api/v1/needs")
class NeedApi {
    private final Needs needs;
    private final NeedEndings endings;
    private final NeedList list;
    private final StepStore steps;
    private final Answers answers;

    NeedApi(Needs needs, NeedEndings endings, NeedList list, StepStore steps, Answers answers) {
        this.needs = needs;
        this.endings = endings;
        this.list = list;
        this.steps = steps;
        this.answers = answers;
    }

    /** Another quantity, people or day, and why; {@code version} as it was read. */
    public record Amended(
            @Nullable Integer version,
            @Nullable Long quantity,
            @Nullable Long people,
            @Nullable String due,
            @Nullable String reason) {}

    /** Why, in words. */
    public record Why(@Nullable String reason) {}

    /** A need with its history. */
    public record History(List<Map<String, Object>> items) {}

    @Open
    @Operation(summary = "Needs, the most pressing first: show, q, within, sector, organisation")
    @GetMapping
    ResponseEntity<?> list(Actor reader, @RequestParam Map<String, String> typed) {
        NeedList.Some some = list.list(list.read(reader, typed), NeedList.id(typed.get("after")));
        return ResponseEntity.ok(
                new Answers.Items<>(
                        some.needs().stream().map(need -> NeedJson.of(reader, need)).toList(),
                        some.next() == null ? null : some.next().toString()));
    }

    @Open
    @GetMapping("/{id}")
    ResponseEntity<?> one(Actor reader, @PathVariable UUID id) {
        return answers.of(needs.find(reader, id).map(need -> NeedJson.of(reader, need)));
    }

    @Operation(summary = "What became of a need and its commitments, the newest first")
    @GetMapping("/{id}/history")
    ResponseEntity<?> history(Actor reader, @PathVariable UUID id) {
        if (!reader.may(NeedRight.READ_INSIDE)) {
            return answers.of(Outcome.notAllowed());
        }
        return answers.of(
                needs.find(reader, id).map(need -> new History(NeedJson.of(steps.of(id)))));
    }

    @Operation(summary = "Report a need: the fields of a need; place by name or P-code")
    @PostMapping
    ResponseEntity<?> raise(Actor actor, @RequestBody Map<String, Object> body) {
        UUID said = NeedList.id(typed(body).get("organisation"));
        UUID whose = said == null ? actor.organisation() : said;
        if (whose == null) {
            return answers.of(Outcome.notAllowed());
        }
        return answers.created(
                needs.raise(actor, whose, new NeedForm(typed(body)), document(body))
                        .map(need -> NeedJson.of(actor, need)),
                json -> "/api/v1/needs/" + json.get("id"));
    }

    private static Map<String, String> typed(Map<String, Object> body) {
        Map<String, String> typed = new HashMap<>();
        body.forEach((field, value) -> {
            if (value instanceof String || value instanceof Number) {
                typed.put(field, value.toString());
            }
        });
        return typed;
    }

    /** The evidence: {@code "document": {"name": ..., "content": Base64}}. */
    private static Optional<Upload> document(Map<String, Object> body) {
        return body.get("document") instanceof Map<?, ?> document
                ? Upload.of(
                        new Upload.Encoded(
                                Objects.toString(document.get("name"), null),
                                Objects.toString(document.get("content"), null)))
                : Optional.empty();
    }

    @Operation(summary = "Say a need differently, while nobody has confirmed it")
    @PatchMapping("/{id}")
    ResponseEntity<?> revise(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        int version = body.get("version") instanceof Number number ? number.intValue() : 0;
        return answer(
                actor,
                needs.find(actor, id)
                        .then(need ->
                                needs.revise(
                                        actor, id, version, NeedForm.of(need).with(typed(body)))));
    }

    @PostMapping("/{id}/confirm")
    ResponseEntity<?> confirm(Actor actor, @PathVariable UUID id) {
        return answer(actor, needs.confirm(actor, id));
    }

    @PostMapping("/{id}/amend")
    ResponseEntity<?> amend(Actor actor, @PathVariable UUID id, @RequestBody Amended body) {
        Outcome<Need> amended = needs.find(actor, id).then(need -> amend(actor, need, body));
        return answer(actor, amended);
    }

    private Outcome<Need> amend(Actor actor, Need need, Amended body) {
        int version = body.version() == null ? 0 : body.version();
        return needs.amend(actor, need.id(), version, form(need, body));
    }

    private static AmendmentForm form(Need need, Amended body) {
        AmendmentForm now = AmendmentForm.of(need);
        return new AmendmentForm(
                body.quantity() == null ? now.quantity() : body.quantity().toString(),
                body.people() == null ? now.people() : body.people().toString(),
                body.due() == null ? now.due() : body.due(),
                text(body.reason()));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<?> close(Actor actor, @PathVariable UUID id, @RequestBody Why why) {
        return answer(actor, endings.close(actor, id, text(why.reason())));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<?> withdraw(Actor actor, @PathVariable UUID id, @RequestBody Why why) {
        return answer(actor, endings.withdraw(actor, id, text(why.reason())));
    }

    private ResponseEntity<?> answer(Actor actor, Outcome<Need> outcome) {
        return answers.of(outcome.map(need -> NeedJson.of(actor, need)));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

package org.multaqa.agreements;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Statement;
import org.multaqa.language.Language;
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

/** Agreements for programs. */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementApi {
    private final Drafts drafts;
    private final Signatures signatures;
    private final AgreementReading reading;
    private final AgreementViews views;
    private final AgreementJson json;
    private final Answers answers;

    AgreementApi(
            Drafts drafts,
            Signatures signatures,
            AgreementReading reading,
            AgreementViews views,
            AgreementJson json,
            Answers answers) {
        this.drafts = drafts;
        this.signatures = signatures;
        this.reading = reading;
        this.views = views;
        this.json = json;
        this.answers = answers;
    }

    /** The SHA-256 of the text that the signer has read. */
    public record Read(@Nullable String hash) {}

    /** Why, in words. */
    public record Why(@Nullable String reason) {}

    @Operation(summary = "Our agreements, version by version: show live, waiting, drafts or over")
    @GetMapping
    ResponseEntity<?> list(
            Actor reader,
            @RequestParam(defaultValue = "live") String show,
            @RequestParam(defaultValue = "") String after) {
        Show which = Statement.constant(Show.class, show).orElse(Show.LIVE);
        return answers.of(
                reading.list(reader, which, after)
                        .map(piece ->
                                new Answers.Items<>(
                                        piece.versions().stream().map(json::of).toList(),
                                        piece.next())));
    }

    @Operation(summary = "A version of an agreement, the latest unless version says which")
    @GetMapping("/{id}")
    ResponseEntity<?> one(
            Actor reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return answer(reading.version(reader, id, version));
    }

    @Operation(
            summary =
                    "Write an agreement: title, purpose, parties, uses, kinds, fields, places, from,"
                            + " until, retention")
    @PostMapping
    ResponseEntity<?> draft(Actor actor, @RequestBody Map<String, Object> body) {
        UUID home = actor.organisation();
        if (home == null) {
            return answers.of(Outcome.notAllowed());
        }
        return answers.created(
                drafts.draft(actor, home, form(Map.of(), body)).map(json::of),
                it -> "/api/v1/agreements/" + it.get("id"));
    }

    @Operation(summary = "Say a draft differently; edits as it was read")
    @PatchMapping("/{id}")
    ResponseEntity<?> revise(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        int edits = body.get("edits") instanceof Number number ? number.intValue() : 0;
        return answer(
                reading.version(actor, id, 0)
                        .then(it ->
                                drafts.revise(
                                        actor,
                                        id,
                                        edits,
                                        form(views.filled(it, Language.ARABIC).typed(), body))));
    }

    /** What is said in the body, in the stead of what was said before; lists as several values. */
    private static AgreementForm form(Map<String, List<String>> before, Map<String, Object> body) {
        Map<String, List<String>> typed = new HashMap<>(before);
        body.forEach((field, value) -> {
            if (value instanceof List<?> several) {
                List<String> values = several.stream().map(Objects::toString).toList();
                boolean text =
                        field.equals(AgreementForm.PARTIES) || field.equals(AgreementForm.PLACES);
                typed.put(field, text ? List.of(String.join("\n", values)) : values);
            } else if (value instanceof String || value instanceof Number) {
                typed.put(field, List.of(value.toString()));
            }
        });
        return new AgreementForm(typed);
    }

    @Operation(summary = "Fix the text of a draft and ask all parties to sign it")
    @PostMapping("/{id}/propose")
    ResponseEntity<?> propose(Actor actor, @PathVariable UUID id) {
        return answer(drafts.propose(actor, id));
    }

    @Operation(summary = "Take a draft away")
    @PostMapping("/{id}/discard")
    ResponseEntity<?> discard(Actor actor, @PathVariable UUID id) {
        return answer(drafts.discard(actor, id));
    }

    @Operation(summary = "Take a proposed version back before all have signed")
    @PostMapping("/{id}/withdraw")
    ResponseEntity<?> withdraw(Actor actor, @PathVariable UUID id) {
        return answer(drafts.withdraw(actor, id));
    }

    @Operation(summary = "Begin a new version, which asks all parties again")
    @PostMapping("/{id}/change")
    ResponseEntity<?> change(Actor actor, @PathVariable UUID id) {
        UUID home = actor.organisation();
        return answer(home == null ? Outcome.notAllowed() : drafts.change(actor, home, id));
    }

    @Operation(summary = "Sign for one's own organisation, in person: no token can")
    @PostMapping("/{id}/sign")
    ResponseEntity<?> sign(Actor actor, @PathVariable UUID id, @RequestBody Read read) {
        return answer(signatures.sign(actor, id, Objects.requireNonNullElse(read.hash(), "")));
    }

    @Operation(summary = "Say no to the version that waits, and why")
    @PostMapping("/{id}/decline")
    ResponseEntity<?> decline(Actor actor, @PathVariable UUID id, @RequestBody Why why) {
        return answer(signatures.decline(actor, id, Objects.requireNonNullElse(why.reason(), "")));
    }

    @Operation(summary = "Leave an agreement, at once")
    @PostMapping("/{id}/leave")
    ResponseEntity<?> leave(Actor actor, @PathVariable UUID id) {
        return answer(signatures.leave(actor, id));
    }

    @Operation(summary = "What deletion means for an organisation that is bound no more")
    @GetMapping("/{id}/deletion")
    ResponseEntity<?> deletion(
            Actor reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID of) {
        return answers.of(views.certificate(reader, id, of).map(it -> AgreementJson.of(it.it())));
    }

    private ResponseEntity<?> answer(Outcome<Agreement> outcome) {
        return answers.of(outcome.map(json::of));
    }
}

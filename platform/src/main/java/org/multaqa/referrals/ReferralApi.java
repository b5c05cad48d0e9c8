package org.multaqa.referrals;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Ids;
import org.multaqa.database.Statement;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Referrals for programs; the script of the pages fetches here what it opens. */
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralApi {
    private final Referrals referrals;
    private final ReferralReading reading;
    private final Answers answers;

    ReferralApi(Referrals referrals, ReferralReading reading, Answers answers) {
        this.referrals = referrals;
        this.reading = reading;
        this.answers = answers;
    }

    /**
     * What is done: accepted, rejected, started, finished or revoked, with a reason or a result.
     */
    public record Move(@Nullable String act, @Nullable String reason, @Nullable String result) {}

    /** A sealed note under an id of its own. */
    public record Note(@Nullable UUID id, @Nullable String sealed) {}

    @Operation(summary = "Our referrals: show received, sent or over; late for who looks after all")
    @GetMapping
    ResponseEntity<?> list(
            Actor reader,
            @RequestParam(defaultValue = "received") String show,
            @RequestParam(defaultValue = "") String after) {
        Show which = Statement.constant(Show.class, show).orElse(Show.RECEIVED);
        return answers.of(
                reading.list(reader, which, ReferralForm.id(after))
                        .map(piece ->
                                new Answers.Items<>(
                                        piece.referrals().stream().map(ReferralApi::json).toList(),
                                        piece.next() == null ? null : piece.next().toString())));
    }

    @Operation(summary = "A referral without what is sealed of it")
    @GetMapping("/{id}")
    ResponseEntity<?> one(Actor reader, @PathVariable UUID id) {
        return answers.of(reading.one(reader, id).map(ReferralApi::json));
    }

    @Operation(summary = "What is sealed of a referral, and its key for each device")
    @GetMapping("/{id}/sealed")
    ResponseEntity<?> sealed(Actor reader, @PathVariable UUID id) {
        return answers.of(reading.sealed(reader, id).map(ReferralApi::json));
    }

    @Operation(
            summary =
                    "Send a referral: id, to (agreement:organisation), urgency, consent, scope,"
                            + " until, content and wraps (device:key)")
    @PostMapping
    ResponseEntity<?> send(Actor actor, @RequestBody Map<String, Object> body) {
        Map<String, List<String>> typed = new HashMap<>();
        body.forEach((field, value) -> {
            if (value instanceof List<?> several) {
                typed.put(field, several.stream().map(Objects::toString).toList());
            } else if (value != null) {
                typed.put(field, List.of(value.toString()));
            }
        });
        UUID said = ReferralForm.id(Objects.toString(body.get("id"), ""));
        UUID id = said == null ? Ids.next() : said;
        return answers.created(
                referrals.send(actor, id, new ReferralForm(typed)).map(ReferralApi::json),
                it -> "/api/v1/referrals/" + it.get("id"));
    }

    @Operation(summary = "Accept, reject, start, finish or revoke a referral")
    @PostMapping("/{id}/move")
    ResponseEntity<?> move(Actor actor, @PathVariable UUID id, @RequestBody Move move) {
        return answers.of(
                referrals
                        .move(
                                actor,
                                id,
                                ReferralPages.move(
                                        Objects.requireNonNullElse(move.act(), ""),
                                        Objects.requireNonNullElse(move.reason(), ""),
                                        Objects.requireNonNullElse(move.result(), "")))
                        .map(ReferralApi::json));
    }

    @Operation(summary = "Add a sealed note to a referral")
    @PostMapping("/{id}/notes")
    ResponseEntity<?> write(Actor actor, @PathVariable UUID id, @RequestBody Note note) {
        UUID chosen = note.id() == null ? Ids.next() : note.id();
        byte[] sealed = ReferralForm.bytes(Objects.requireNonNullElse(note.sealed(), ""));
        return answers.of(referrals.write(actor, id, chosen, sealed).map(ReferralApi::json));
    }

    private static Map<String, Object> json(Referral it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("sender", it.sender());
        json.put("receiver", it.receiver());
        json.put("agreement", it.agreement());
        json.put("state", Statement.word(it.state()));
        json.put("urgency", Statement.word(it.urgency()));
        json.put("consent", Statement.word(it.consent()));
        json.put("scope", it.scope());
        json.put("consentUntil", it.consentUntil());
        json.put("sentAt", it.sentAt());
        json.put("answerUntil", it.answerUntil());
        json.put("reason", it.reason() == null ? null : Statement.word(it.reason()));
        json.put("result", it.result() == null ? null : Statement.word(it.result()));
        json.put("readable", it.readable());
        return json;
    }

    private static Map<String, Object> json(Sealed it) {
        Map<String, String> wraps = new LinkedHashMap<>();
        it.wraps().forEach(wrap -> wraps.put(wrap.device().toString(), text(wrap.wrapped())));
        List<Map<String, Object>> notes =
                it.notes().stream()
                        .map(note ->
                                Map.<String, Object>of(
                                        "id", note.id(),
                                        "organisation", note.organisation(),
                                        "writtenAt", note.writtenAt(),
                                        "sealed", text(note.sealed())))
                        .toList();
        return Map.of("content", text(it.content()), "wraps", wraps, "notes", notes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.multaqa.agreements;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a party does with an agreement, what it prints of it, and what it is told at its end. */
@Controller
@RequestMapping("/agreements/{id}")
class SignaturePages {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Signatures signatures;
    private final AgreementReading reading;
    private final AgreementViews views;

    SignaturePages(Signatures signatures, AgreementReading reading, AgreementViews views) {
        this.signatures = signatures;
        this.reading = reading;
        this.views = views;
    }

    @PostMapping("/sign")
    Object sign(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String hash) {
        return AgreementPages.after(signatures.sign(actor, id, hash), () -> one(actor, id, ""));
    }

    @PostMapping("/decline")
    Object decline(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return AgreementPages.after(
                signatures.decline(actor, id, reason), () -> one(actor, id, reason));
    }

    private Page one(Actor actor, UUID id, String reason) {
        return Page.shown(
                views.page(actor, id, 0, reason).map(it -> Page.of("agreements/agreement", it)));
    }

    /** Says what leaving means before it is done. */
    @GetMapping("/leave")
    Page leaving(Actor actor, @PathVariable UUID id) {
        return Page.shown(
                views.page(actor, id, 0, "")
                        .then(latest -> bound(actor, latest))
                        .map(it -> Page.of("agreements/leave", it)));
    }

    private Outcome<AgreementPage> bound(Actor actor, AgreementPage latest) {
        UUID home = actor.organisation();
        if (home == null
                || !actor.may(AgreementRight.SIGN, home)
                || latest.versions().stream().noneMatch(v -> v.party(home).isPresent())) {
            return Outcome.notAllowed();
        }
        return latest.versions().stream()
                .map(Agreement::number)
                .map(number -> views.page(actor, latest.it().id(), number, ""))
                .filter(page ->
                        page instanceof Outcome.Done<AgreementPage>(AgreementPage it)
                                && it.may().leave())
                .findFirst()
                .orElseGet(() -> Drafts.conflict("agreements.not-bound"));
    }

    @PostMapping("/leave")
    Object leave(Actor actor, @PathVariable UUID id) {
        return switch (signatures.leave(actor, id)) {
            case Outcome.Done<Agreement> done -> "redirect:/agreements/" + id + "/deletion";
            case Outcome.Refused<Agreement> refused -> Page.refusal(refused);
        };
    }

    @GetMapping("/print")
    Page print(Actor reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return Page.shown(
                views.page(reader, id, version, "").map(it -> Page.of("agreements/print", it)));
    }

    /** The bytes that were signed: their SHA-256 is the one that the signatures name. */
    @GetMapping("/text")
    Object text(
            Actor reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return switch (reading.version(reader, id, version)) {
            case Outcome.Done<Agreement>(Agreement it) ->
                    reading.text(it)
                            .<Object>map(text ->
                                    ResponseEntity.ok()
                                            .contentType(TEXT)
                                            .header(
                                                    "Content-Disposition",
                                                    "attachment; filename=\"agreement-"
                                                            + it.number()
                                                            + ".txt\"")
                                            .body(
                                                    AgreementText.whole(
                                                                    text.textAr(), text.textEn())
                                                            .getBytes(StandardCharsets.UTF_8)))
                            .orElseGet(() -> Page.refusal((Outcome.Refused<?>) Outcome.notFound()));
            case Outcome.Refused<Agreement> refused -> Page.refusal(refused);
        };
    }

    @GetMapping("/deletion")
    Page deletion(
            Actor reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID of) {
        return Page.shown(
                views.certificate(reader, id, of).map(it -> Page.of("agreements/deletion", it)));
    }
}

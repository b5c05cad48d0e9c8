package org.multaqa.licences;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.files.Upload;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Renewals for programs. */
@RestController
@RequestMapping("/api/v1")
class RenewalApi {
    private final Renewals renewals;
    private final Answers answers;

    RenewalApi(Renewals renewals, Answers answers) {
        this.renewals = renewals;
        this.answers = answers;
    }

    /** What is to be mended. */
    public record Note(@Nullable String note) {}

    @GetMapping("/renewals")
    ResponseEntity<?> waiting(Actor actor) {
        return answers.of(renewals.waiting(actor).map(items -> new Answers.Items<>(items, null)));
    }

    @GetMapping("/organisations/{id}/renewals")
    ResponseEntity<?> of(Actor actor, @PathVariable UUID id) {
        return answers.of(renewals.of(actor, id).map(items -> new Answers.Items<>(items, null)));
    }

    @GetMapping("/renewals/{id}")
    ResponseEntity<?> one(Actor actor, @PathVariable UUID id) {
        return answers.of(renewals.read(actor, id));
    }

    @PostMapping("/licences/{id}/renewal")
    ResponseEntity<?> propose(
            Actor actor, @PathVariable UUID id, @RequestBody LicenceApi.NewLicence asked) {
        return answers.created(
                renewals.propose(actor, id, asked.form(), Upload.of(asked.document())),
                renewal -> "/api/v1/renewals/" + renewal.id());
    }

    @PostMapping("/renewals/{id}/accept")
    ResponseEntity<?> accept(Actor actor, @PathVariable UUID id) {
        return answers.of(renewals.accept(actor, id));
    }

    @PostMapping("/renewals/{id}/send-back")
    ResponseEntity<?> sendBack(Actor actor, @PathVariable UUID id, @RequestBody Note note) {
        return answers.of(renewals.sendBack(actor, id, note.note()));
    }

    @PostMapping("/renewals/{id}/withdraw")
    ResponseEntity<?> withdraw(Actor actor, @PathVariable UUID id) {
        return answers.of(renewals.withdraw(actor, id));
    }
}

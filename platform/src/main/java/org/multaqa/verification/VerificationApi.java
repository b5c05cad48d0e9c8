package org.multaqa.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.files.Upload;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Verification for programs. */
@RestController
@RequestMapping("/api/v1")
class VerificationApi {
    private final Verifications verifications;
    private final Requirements requirements;
    private final Worklist worklist;
    private final Answers answers;

    VerificationApi(
            Verifications verifications,
            Requirements requirements,
            Worklist worklist,
            Answers answers) {
        this.verifications = verifications;
        this.requirements = requirements;
        this.worklist = worklist;
        this.answers = answers;
    }

    /** What is said of an item, with a document in Base64; {@code version} is the one seen. */
    public record Said(
            @Nullable ItemState state,
            @Nullable String note,
            @Nullable Integer version,
            Upload.@Nullable Encoded document) {

        Verifications.Form form() {
            return new Verifications.Form(state, note, version);
        }
    }

    @Open
    @GetMapping("/requirements")
    Answers.Items<Requirement> requirements() {
        return new Answers.Items<>(requirements.all(), null);
    }

    @PostMapping("/requirements")
    ResponseEntity<?> add(Actor actor, @RequestBody RequirementForm form) {
        return answers.created(
                requirements.put(actor, null, form), it -> "/api/v1/requirements/" + it.key());
    }

    @PutMapping("/requirements/{key}")
    ResponseEntity<?> change(
            Actor actor, @PathVariable String key, @RequestBody RequirementForm form) {
        return answers.of(requirements.put(actor, key, form));
    }

    @GetMapping("/verification")
    ResponseEntity<?> work(
            Actor actor,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        ItemState chosen = WorklistPages.state(state).orElse(null);
        return answers.of(
                worklist.read(actor, chosen, after, limit)
                        .map(piece ->
                                new Answers.Items<>(
                                        piece.rows(),
                                        piece.next() == null ? null : piece.next().toString())));
    }

    @GetMapping("/organisations/{id}/verification")
    ResponseEntity<?> checklist(Actor actor, @PathVariable UUID id) {
        return answers.of(
                verifications.read(actor, id).map(list -> new Answers.Items<>(list, null)));
    }

    @PostMapping("/organisations/{id}/verification/{requirement}")
    ResponseEntity<?> decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String requirement,
            @RequestBody Said said) {
        return answers.of(
                verifications.decide(
                        actor, id, requirement, said.form(), Upload.of(said.document())));
    }

    @PostMapping("/organisations/{id}/verification/{requirement}/answer")
    ResponseEntity<?> answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String requirement,
            @RequestBody Said said) {
        return answers.of(
                verifications.answer(
                        actor, id, requirement, said.form(), Upload.of(said.document())));
    }
}

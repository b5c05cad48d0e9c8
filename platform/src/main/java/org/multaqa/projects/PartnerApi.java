package org.multaqa.projects;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What partners do with projects, for programs. */
@RestController
@RequestMapping("/api/v1/projects/{id}")
class PartnerApi {
    private final Partners partners;
    private final Signatures signatures;
    private final Risks risks;
    private final Lessons lessons;
    private final AnsweredNeeds needs;
    private final Answers answers;

    PartnerApi(
            Partners partners,
            Signatures signatures,
            Risks risks,
            Lessons lessons,
            AnsweredNeeds needs,
            Answers answers) {
        this.partners = partners;
        this.signatures = signatures;
        this.risks = risks;
        this.lessons = lessons;
        this.needs = needs;
        this.answers = answers;
    }

    @Operation(summary = "Take part in an idea: roles")
    @PostMapping("/join")
    ResponseEntity<?> join(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        return atHome(actor, home -> partners.join(actor, home, id, ProjectJson.typed(body)));
    }

    @Operation(summary = "Invite a partner: organisation (name or id), roles")
    @PostMapping("/partners")
    ResponseEntity<?> invite(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        return answer(partners.invite(actor, id, ProjectJson.typed(body)));
    }

    @Operation(
            summary =
                    "Write a partner's part as a whole: roles, task, lines and sources (kind, what,"
                            + " amount), version")
    @PutMapping("/partners/{organisation}")
    ResponseEntity<?> write(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestBody Map<String, Object> body) {
        return answer(
                partners.write(
                        actor,
                        id,
                        organisation,
                        ProjectJson.version(body),
                        new PartForm(ProjectJson.typed(body))));
    }

    @Operation(summary = "Sign the part of an organisation as it was read: its seal")
    @PostMapping("/partners/{organisation}/sign")
    ResponseEntity<?> sign(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestBody Map<String, Object> body) {
        String seal = ProjectJson.text(body, "seal");
        return answer(signatures.sign(actor, id, organisation, seal));
    }

    @Operation(summary = "Send a part back with what should change: note")
    @PostMapping("/partners/{organisation}/send-back")
    ResponseEntity<?> sendBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestBody Map<String, Object> body) {
        String note = ProjectJson.text(body, "note");
        return answer(signatures.sendBack(actor, id, organisation, note));
    }

    @PostMapping("/partners/{organisation}/leave")
    ResponseEntity<?> leave(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestBody Map<String, Object> body) {
        String reason = ProjectJson.text(body, "reason");
        return answer(partners.leave(actor, id, organisation, reason));
    }

    @PostMapping("/partners/{organisation}/take-out")
    ResponseEntity<?> takeOut(Actor actor, @PathVariable UUID id, @PathVariable UUID organisation) {
        return answer(partners.takeOut(actor, id, organisation));
    }

    @Operation(
            summary =
                    "Add a risk that one's organisation watches: risk, likelihood, impact, answer")
    @PostMapping("/risks")
    ResponseEntity<?> risk(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        return atHome(actor, home -> risks.add(actor, id, home, ProjectJson.typed(body)));
    }

    @PostMapping("/risks/{risk}/over")
    ResponseEntity<?> over(Actor actor, @PathVariable UUID id, @PathVariable UUID risk) {
        return answer(risks.over(actor, id, risk));
    }

    @Operation(summary = "Write down what one's organisation learned: kind, lesson")
    @PostMapping("/lessons")
    ResponseEntity<?> lesson(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        return atHome(actor, home -> lessons.add(actor, id, home, ProjectJson.typed(body)));
    }

    @Operation(summary = "Say that the project answers a need")
    @PutMapping("/needs/{need}")
    ResponseEntity<?> link(Actor actor, @PathVariable UUID id, @PathVariable UUID need) {
        return answer(needs.link(actor, id, need));
    }

    @PostMapping("/needs/{need}/unlink")
    ResponseEntity<?> unlink(Actor actor, @PathVariable UUID id, @PathVariable UUID need) {
        return answer(needs.unlink(actor, id, need));
    }

    private ResponseEntity<?> atHome(Actor actor, Function<UUID, Outcome<Project>> verb) {
        UUID home = actor.organisation();
        return answer(home == null ? Outcome.notAllowed() : verb.apply(home));
    }

    private ResponseEntity<?> answer(Outcome<Project> outcome) {
        return answers.of(outcome.map(ProjectJson::of));
    }
}

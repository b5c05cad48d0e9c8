package org.multaqa.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Statement;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.language.Texts;
import org.multaqa.web.Answers;
import org.multaqa.web.Languages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holding a register against ours, for programs. */
@RestController
@RequestMapping("/api/v1/imports")
class RegisterApi {
    private final Drafts drafts;
    private final Reconciling reconciling;
    private final Answers answers;

    RegisterApi(Drafts drafts, Reconciling reconciling, Answers answers) {
        this.drafts = drafts;
        this.reconciling = reconciling;
        this.answers = answers;
    }

    /** One line of the comparison. */
    public record FindingState(
            UUID id,
            @Nullable Integer row,
            @Nullable UUID organisation,
            String name,
            String standing,
            boolean plain,
            List<Difference> differences,
            List<String> decisions,
            @Nullable String decision,
            @Nullable Instant carriedOutAt,
            @Nullable String outcome,
            @Nullable String answer) {}

    /** Decisions by finding: {@code take-over}, {@code keep}, ...; null takes one back. */
    public record Decisions(Map<UUID, @Nullable String> decisions) {}

    /** An organisation's answer. */
    public record NewAnswer(@Nullable String answer, @Nullable String note) {}

    private Outcome<Batch> batch(Actor actor, UUID id) {
        return drafts.find(actor, BatchKind.REGISTER, id);
    }

    @GetMapping("/register/{id}/findings")
    ResponseEntity<?> findings(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        int most = Math.clamp(limit, 1, 500);
        List<Standing> only =
                Statement.constant(Standing.class, standing)
                        .map(List::of)
                        .orElse(Arrays.asList(Standing.values()));
        return answers.of(
                batch(actor, id)
                        .then(batch -> reconciling.findings(actor, batch, only, after, most))
                        .map(page ->
                                new Answers.Items<>(
                                        page.stream().map(f -> state(f, request)).toList(),
                                        page.size() < most
                                                ? null
                                                : String.valueOf(page.getLast().position()))));
    }

    private static FindingState state(Finding it, HttpServletRequest request) {
        Message outcome = it.outcome();
        return new FindingState(
                it.id(),
                it.rowNumber(),
                it.organisation(),
                it.name(),
                Reports.word(it.standing()),
                it.plain(),
                it.differences(),
                it.standing().decisions().stream().map(Reports::word).toList(),
                it.decision() == null ? null : Reports.word(it.decision()),
                it.carriedOutAt(),
                outcome == null ? null : Texts.all().say(Languages.of(request), outcome),
                it.answer() == null ? null : Reports.word(it.answer()));
    }

    @PostMapping("/register/{id}/decisions")
    ResponseEntity<?> decide(Actor actor, @PathVariable UUID id, @RequestBody Decisions asked) {
        Map<UUID, Optional<FindingDecision>> decisions = new LinkedHashMap<>();
        for (Map.Entry<UUID, @Nullable String> each :
                asked.decisions() == null
                        ? List.<Map.Entry<UUID, @Nullable String>>of()
                        : asked.decisions().entrySet()) {
            String word = each.getValue();
            Optional<FindingDecision> decision =
                    word == null
                            ? Optional.empty()
                            : Statement.constant(FindingDecision.class, word);
            if (word != null && decision.isEmpty()) {
                return answers.of(
                        batch(actor, id)
                                .then(b ->
                                        Outcome.invalid(
                                                Problem.at(
                                                        "decisions",
                                                        "directory.choice-unknown",
                                                        "typed",
                                                        word))));
            }
            decisions.put(each.getKey(), decision);
        }
        return answers.of(
                batch(actor, id).then(batch -> reconciling.decide(actor, batch, decisions)));
    }

    /** Decides all that nothing speaks against. */
    @PostMapping("/register/{id}/plain")
    ResponseEntity<?> decidePlain(Actor actor, @PathVariable UUID id) {
        return answers.of(batch(actor, id).then(batch -> reconciling.decidePlain(actor, batch)));
    }

    @PostMapping("/register/{id}/carry-out")
    ResponseEntity<?> carryOut(Actor actor, @PathVariable UUID id) {
        return answers.of(batch(actor, id).then(batch -> reconciling.carryOut(actor, batch)));
    }

    @GetMapping("/questions/{id}")
    ResponseEntity<?> question(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return answers.of(reconciling.question(actor, id).map(f -> state(f, request)));
    }

    @PostMapping("/questions/{id}")
    ResponseEntity<?> answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestBody NewAnswer asked,
            HttpServletRequest request) {
        Answer said =
                asked.answer() == null
                        ? null
                        : Statement.constant(Answer.class, asked.answer()).orElse(null);
        String note = asked.note() == null ? "" : asked.note();
        return answers.of(reconciling.answer(actor, id, said, note).map(f -> state(f, request)));
    }
}

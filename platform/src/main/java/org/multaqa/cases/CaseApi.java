package org.multaqa.cases;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases for the programs of members. Keys, proofs and letters are hexadecimal. */
@RestController
@RequestMapping("/api/v1/exchange/cases")
class CaseApi {
    private final Openings openings;
    private final CaseReading reading;
    private final Cases cases;
    private final Answers answers;

    CaseApi(Openings openings, CaseReading reading, Cases cases, Answers answers) {
        this.openings = openings;
        this.reading = reading;
        this.cases = cases;
        this.answers = answers;
    }

    /** What a request says; each verb reads what it needs. */
    public record Said(
            @Nullable String handle,
            @Nullable UUID agreement,
            @Nullable String kind,
            @Nullable String key,
            @Nullable String proof,
            @Nullable String letter,
            @Nullable String outcome,
            @Nullable String salt) {}

    @Operation(summary = "Our cases with their letters, the newest first")
    @GetMapping
    ResponseEntity<?> own(Actor by) {
        return answers.of(
                reading.own(by)
                        .map(all ->
                                new Answers.Items<>(
                                        all.stream().map(seen -> json(by, seen)).toList(), null)));
    }

    @Operation(
            summary = "Cases that wait for whose record it is, under agreements of ours",
            description = "A program looks for handles of its own among them.")
    @GetMapping("/waiting")
    ResponseEntity<?> waiting(Actor by) {
        return answers.of(
                reading.waiting(by)
                        .map(all ->
                                new Answers.Items<>(
                                        all.stream()
                                                .map(c ->
                                                        json(
                                                                by,
                                                                new CaseReading.Seen(c, List.of())))
                                                .toList(),
                                        null)));
    }

    @Operation(summary = "One of our cases with its letters")
    @GetMapping("/{id}")
    ResponseEntity<?> one(Actor by, @PathVariable UUID id) {
        return answers.of(reading.one(by, id).map(seen -> json(by, seen)));
    }

    @Operation(
            summary =
                    "Open a case at the handle of a record: handle, agreement, kind, key, proof, salt")
    @PostMapping
    ResponseEntity<?> open(Actor by, @RequestBody Said said) {
        return answer(
                by,
                openings.open(
                        by,
                        new Opening(
                                text(said.handle()),
                                said.agreement(),
                                text(said.kind()),
                                text(said.key()),
                                text(said.proof()),
                                text(said.salt()))));
    }

    @Operation(summary = "Answer as the owner of the record: key, proof, letter, salt")
    @PostMapping("/{id}/answer")
    ResponseEntity<?> answer(Actor by, @PathVariable UUID id, @RequestBody Said said) {
        return answer(
                by,
                cases.answer(
                        by,
                        id,
                        text(said.key()),
                        text(said.proof()),
                        text(said.letter()),
                        text(said.salt())));
    }

    @Operation(summary = "Confirm as the opener, so that both know each other: letter, salt")
    @PostMapping("/{id}/confirm")
    ResponseEntity<?> confirm(Actor by, @PathVariable UUID id, @RequestBody Said said) {
        return answer(by, cases.confirm(by, id, text(said.letter()), text(said.salt())));
    }

    @Operation(summary = "Write a sealed letter to the other: letter, salt")
    @PostMapping("/{id}/letters")
    ResponseEntity<?> write(Actor by, @PathVariable UUID id, @RequestBody Said said) {
        return answer(by, cases.write(by, id, text(said.letter()), text(said.salt())));
    }

    @Operation(
            summary =
                    "Say what came of it: outcome same, not-same, agreed-to-share or referred;"
                            + " letter, salt")
    @PostMapping("/{id}/close")
    ResponseEntity<?> close(Actor by, @PathVariable UUID id, @RequestBody Said said) {
        return answer(
                by, cases.close(by, id, said.outcome(), text(said.letter()), text(said.salt())));
    }

    private ResponseEntity<?> answer(Actor by, Outcome<Case> outcome) {
        return answers.of(outcome.map(it -> json(by, new CaseReading.Seen(it, List.of()))));
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    /** Who the other is stands nowhere in it. */
    private static Map<String, Object> json(Actor by, CaseReading.Seen seen) {
        Case it = seen.it();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("number", it.number());
        json.put("state", word(it.state()));
        json.put("opener", it.isOpenedBy(by.organisation()));
        json.put("handle", it.handle());
        json.put("agreement", it.agreement());
        json.put("kind", it.kind());
        json.put("opened", it.openedAt().toString());
        json.put("due", it.due().toString());
        json.put("openerKey", it.openerKey());
        json.put("proof", it.proof());
        json.put("ownerKey", it.ownerKey());
        json.put("answer", it.answer());
        json.put("outcome", it.outcome() == null ? null : it.outcome().word());
        json.put("said", it.isOf(by.organisation()) ? word(it.said(by.organisation())) : null);
        List<Map<String, Object>> letters = new ArrayList<>();
        for (CaseLetter letter : seen.letters()) {
            letters.add(
                    Map.of(
                            "number",
                            letter.number(),
                            "opener",
                            letter.ofOpener(),
                            "sealed",
                            letter.sealed(),
                            "at",
                            letter.at().toString()));
        }
        json.put("letters", letters);
        return json;
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : org.multaqa.database.Statement.word(value);
    }
}

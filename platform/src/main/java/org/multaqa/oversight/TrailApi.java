package org.multaqa.oversight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Verdict;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail for programs. */
@RestController
@RequestMapping("/api/v1/trail")
class TrailApi {
    private final Trail trail;
    private final Answers answers;

    TrailApi(Trail trail, Answers answers) {
        this.trail = trail;
        this.answers = answers;
    }

    /** The outcome of a check: {@code whole}, {@code broken} or {@code other-history}. */
    public record Checked(String verdict, long number) {}

    @GetMapping
    ResponseEntity<?> read(
            Actor actor,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable UUID about,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.of(
                trail.read(actor, after, about, what, limit)
                        .map(piece ->
                                new Answers.Items<>(
                                        piece.entries(),
                                        piece.next() == null ? null : piece.next().toString())));
    }

    @GetMapping("/check")
    ResponseEntity<?> check(Actor actor, @RequestParam(required = false) @Nullable String head) {
        return answers.of(
                trail.verify(actor, head)
                        .map(verdict ->
                                switch (verdict) {
                                    case Verdict.Whole(var end) ->
                                            new Checked("whole", end.number());
                                    case Verdict.Broken(long number) ->
                                            new Checked("broken", number);
                                    case Verdict.OtherHistory(var given) ->
                                            new Checked("other-history", given.number());
                                }));
    }
}

package org.multaqa.oversight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Tool;
import org.multaqa.audit.Verdict;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The viewer of the trail. */
@Controller
class TrailPages {
    private static final int ROWS = 50;

    private final Trail trail;
    private final TrailNames names;

    TrailPages(Trail trail, TrailNames names) {
        this.trail = trail;
        this.names = names;
    }

    @GetMapping("/trail")
    Page read(
            Actor actor,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(required = false) @Nullable UUID about,
            @RequestParam(defaultValue = "") String what) {
        return show(actor, before, about, what.strip(), "", null);
    }

    @GetMapping("/trail/check")
    Page check(Actor actor, @RequestParam(defaultValue = "") String head) {
        return switch (trail.verify(actor, head)) {
            case Outcome.Done<Verdict>(Verdict verdict) ->
                    show(actor, 0, null, "", head, said(verdict));
            case Outcome.Refused<Verdict> refused ->
                    show(actor, 0, null, "", head, null).refused(refused);
        };
    }

    private Page show(
            Actor actor,
            long before,
            @Nullable UUID about,
            String what,
            String head,
            @Nullable Message verdict) {
        return switch (trail.read(actor, before, about, what.isEmpty() ? null : what + ".", ROWS)) {
            case Outcome.Done<Trail.Piece>(Trail.Piece piece) ->
                    Page.of(
                            "oversight/trail",
                            new TrailPage(
                                    piece,
                                    names.lines(actor, piece.entries()),
                                    what,
                                    about,
                                    head,
                                    verdict));
            case Outcome.Refused<Trail.Piece> refused -> Page.refusal(refused);
        };
    }

    @Bean
    static Tool trailTool() {
        return new Tool(70, "oversight.trail", "/trail", OversightRight.READ_TRAIL);
    }

    static Message said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Whole(var head) -> Message.of("oversight.whole", "count", head.number());
            case Verdict.Broken(long number) -> Message.of("oversight.broken", "number", number);
            case Verdict.OtherHistory(var given) ->
                    Message.of("oversight.other-history", "number", given.number());
        };
    }
}

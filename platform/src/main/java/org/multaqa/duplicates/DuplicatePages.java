package org.multaqa.duplicates;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs of entries that are likely one organisation. */
@Controller
@RequestMapping("/duplicates")
class DuplicatePages {
    private static final int ROWS = 25;

    private final Duplicates duplicates;
    private final DuplicateReading reading;

    DuplicatePages(Duplicates duplicates, DuplicateReading reading) {
        this.duplicates = duplicates;
        this.reading = reading;
    }

    @GetMapping
    Page list(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
        return list(actor, after, "", "");
    }

    @PostMapping
    Object consider(
            Actor actor,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other) {
        return switch (duplicates.consider(actor, Entries.typed(one), Entries.typed(other))) {
            case Outcome.Done<Pair>(Pair pair) -> "redirect:/duplicates/" + pair.id();
            case Outcome.Refused<Pair> refused -> {
                Page page = list(actor, null, one, other);
                yield page.status() == 200 ? page.refused(refused) : page;
            }
        };
    }

    private Page list(Actor actor, @Nullable UUID after, String one, String other) {
        return switch (duplicates.waiting(actor, after, ROWS)) {
            case Outcome.Done<List<Pair>>(List<Pair> pairs) ->
                    Page.of(
                            "duplicates/list",
                            new DuplicatesPage(
                                    reading.views(pairs),
                                    duplicates.countWaiting(actor),
                                    false,
                                    pairs.size() < ROWS ? null : pairs.getLast().id().toString(),
                                    one,
                                    other));
            case Outcome.Refused<List<Pair>> refused -> Page.refusal(refused);
        };
    }

    @GetMapping("/decided")
    Page decided(Actor actor) {
        return switch (duplicates.decided(actor)) {
            case Outcome.Done<List<Pair>>(List<Pair> pairs) ->
                    Page.of(
                            "duplicates/list",
                            new DuplicatesPage(
                                    reading.views(pairs),
                                    duplicates.countWaiting(actor),
                                    true,
                                    null,
                                    "",
                                    ""));
            case Outcome.Refused<List<Pair>> refused -> Page.refusal(refused);
        };
    }

    @GetMapping("/{id}")
    Page compare(Actor actor, @PathVariable UUID id) {
        return show(actor, id, null, List.of());
    }

    @PostMapping("/{id}/merge")
    Object merge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID keep,
            @RequestParam(required = false) @Nullable List<String> take) {
        List<String> taken = take == null ? List.of() : take;
        UUID stays = keep == null ? new UUID(0, 0) : keep;
        return switch (duplicates.merge(actor, id, stays, taken)) {
            case Outcome.Done<Pair>(Pair pair) -> "redirect:/duplicates/" + pair.id();
            case Outcome.Refused<Pair> refused -> refused(actor, id, keep, taken, refused);
        };
    }

    @PostMapping("/{id}/not-same")
    Object notSame(Actor actor, @PathVariable UUID id) {
        return next(actor, id, duplicates.notSame(actor, id));
    }

    @PostMapping("/{id}/later")
    Object later(Actor actor, @PathVariable UUID id) {
        return next(actor, id, duplicates.later(actor, id));
    }

    @PostMapping("/{id}/reconsider")
    Object reconsider(Actor actor, @PathVariable UUID id) {
        return switch (duplicates.reconsider(actor, id)) {
            case Outcome.Done<Pair>(Pair pair) -> "redirect:/duplicates/" + pair.id();
            case Outcome.Refused<Pair> refused -> refused(actor, id, null, List.of(), refused);
        };
    }

    private Object next(Actor actor, UUID id, Outcome<Pair> outcome) {
        return switch (outcome) {
            case Outcome.Done<Pair> done -> "redirect:/duplicates";
            case Outcome.Refused<Pair> refused -> refused(actor, id, null, List.of(), refused);
        };
    }

    private Page refused(
            Actor actor,
            UUID id,
            @Nullable UUID keep,
            List<String> taken,
            Outcome.Refused<Pair> refused) {
        Page page = show(actor, id, keep, taken);
        return page.status() == 200 ? page.refused(refused) : page;
    }

    private Page show(Actor actor, UUID id, @Nullable UUID keep, List<String> taken) {
        return switch (duplicates.find(actor, id)) {
            case Outcome.Done<Pair>(Pair pair) ->
                    Page.of("duplicates/compare", reading.compare(pair, keep, taken));
            case Outcome.Refused<Pair> refused -> Page.refusal(refused);
        };
    }
}

package org.multaqa.duplicates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.LikelyTwins;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
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

/** Likely duplicates for programs. */
@RestController
@RequestMapping("/api/v1/duplicates")
class DuplicateApi {
    private final Duplicates duplicates;
    private final DuplicateReading reading;
    private final LikelyTwins twins;
    private final Answers answers;

    DuplicateApi(
            Duplicates duplicates, DuplicateReading reading, LikelyTwins twins, Answers answers) {
        this.duplicates = duplicates;
        this.reading = reading;
        this.twins = twins;
        this.answers = answers;
    }

    /** One of the two entries. */
    public record Side(UUID id, String nameAr, @Nullable String nameEn) {
        static Side of(Organisation it) {
            return new Side(it.id(), it.nameAr(), it.nameEn());
        }
    }

    /** A pair with its score and reasons. */
    public record Item(
            UUID id,
            Side one,
            Side other,
            double score,
            List<String> reasons,
            String state,
            @Nullable UUID kept) {}

    /** An entry that is likely the one asked about. */
    public record TwinItem(UUID id, double score, List<String> reasons) {}

    /** Which entry stays, and the keys of the fields it takes from the other. */
    public record Merge(@Nullable UUID keep, @Nullable List<String> take) {}

    @GetMapping
    ResponseEntity<?> waiting(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.of(
                duplicates
                        .waiting(actor, after, limit)
                        .map(pairs ->
                                new Answers.Items<>(
                                        items(pairs, request),
                                        pairs.size() < limit
                                                ? null
                                                : pairs.getLast().id().toString())));
    }

    /** Two entries to be compared, by their ids. */
    public record Named(@Nullable UUID one, @Nullable UUID other) {}

    @PostMapping
    ResponseEntity<?> consider(Actor actor, HttpServletRequest request, @RequestBody Named named) {
        UUID nothing = new UUID(0, 0);
        Outcome<Pair> outcome =
                duplicates.consider(
                        actor,
                        Objects.requireNonNullElse(named.one(), nothing),
                        Objects.requireNonNullElse(named.other(), nothing));
        return answers.created(
                outcome.map(pair -> items(List.of(pair), request).getFirst()),
                item -> "/api/v1/duplicates/" + item.id());
    }

    @GetMapping("/decided")
    ResponseEntity<?> decided(Actor actor, HttpServletRequest request) {
        return answers.of(
                duplicates
                        .decided(actor)
                        .map(pairs -> new Answers.Items<>(items(pairs, request), null)));
    }

    /** Who in the register is likely an organisation of these names at this place. */
    @GetMapping("/twins")
    ResponseEntity<?> twins(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String nameAr,
            @RequestParam(required = false) @Nullable String nameEn,
            @RequestParam(required = false) @Nullable String homePlace) {
        if (!actor.mayAnywhere(DuplicateRight.DECIDE)) {
            return answers.of(Outcome.notAllowed());
        }
        List<TwinItem> found =
                twins.of(nameAr, nameEn, homePlace).stream()
                        .map(t -> new TwinItem(t.id(), t.score(), said(t.reasons(), request)))
                        .toList();
        return answers.of(Outcome.done(new Answers.Items<>(found, null)));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> read(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        return one(duplicates.find(actor, id), request);
    }

    @PostMapping("/{id}/merge")
    ResponseEntity<?> merge(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestBody Merge merge) {
        UUID keep = Objects.requireNonNullElse(merge.keep(), new UUID(0, 0));
        List<String> take = Objects.requireNonNullElse(merge.take(), List.of());
        return one(duplicates.merge(actor, id, keep, take), request);
    }

    @PostMapping("/{id}/not-same")
    ResponseEntity<?> notSame(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        return one(duplicates.notSame(actor, id), request);
    }

    @PostMapping("/{id}/later")
    ResponseEntity<?> later(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        return one(duplicates.later(actor, id), request);
    }

    @PostMapping("/{id}/reconsider")
    ResponseEntity<?> reconsider(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        return one(duplicates.reconsider(actor, id), request);
    }

    private ResponseEntity<?> one(Outcome<Pair> outcome, HttpServletRequest request) {
        return answers.of(outcome.map(pair -> items(List.of(pair), request).getFirst()));
    }

    private List<Item> items(List<Pair> pairs, HttpServletRequest request) {
        return reading.views(pairs).stream()
                .map(view ->
                        new Item(
                                view.pair().id(),
                                Side.of(view.one()),
                                Side.of(view.other()),
                                view.pair().score(),
                                said(view.reasons(), request),
                                view.pair()
                                        .state()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                                view.pair().kept()))
                .toList();
    }

    private static List<String> said(List<Message> reasons, HttpServletRequest request) {
        Language language = Languages.of(request);
        return reasons.stream().map(r -> Texts.all().say(language, r)).toList();
    }
}

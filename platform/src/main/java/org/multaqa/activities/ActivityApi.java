package org.multaqa.activities;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The rows of the monthly reports for programs. */
@RestController
@RequestMapping("/api/v1/activities")
class ActivityApi {
    /** More digits than these are not kept by programs that read numbers of JSON. */
    private static final int DIGITS = 15;

    private final Activities activities;
    private final ActivityList list;
    private final ToldFacts told;
    private final Organisations organisations;
    private final Answers answers;

    ActivityApi(
            Activities activities,
            ActivityList list,
            ToldFacts told,
            Organisations organisations,
            Answers answers) {
        this.activities = activities;
        this.list = list;
        this.told = told;
        this.organisations = organisations;
        this.answers = answers;
    }

    /**
     * A row as it holds now.
     *
     * @param facts by the keys of the fields: numbers, lists of texts, texts
     * @param kind of aid
     * @param sheet the sheet it came by, null for what was typed
     * @param row its number in that sheet
     */
    public record State(
            UUID line,
            int version,
            UUID organisation,
            String month,
            Map<String, Object> facts,
            String kind,
            @Nullable UUID sheet,
            @Nullable Integer row,
            Instant enteredAt) {}

    /**
     * A row to be entered.
     *
     * @param organisation whose report it is, the caller's own where it is left out
     * @param month such as {@code 2026-10}
     * @param facts by the keys of the fields
     */
    public record NewRow(
            @Nullable String organisation,
            @Nullable String month,
            @Nullable Map<String, JsonNode> facts) {}

    /**
     * A row said anew, whole: a fact that is left out is not said any more.
     *
     * @param version of the row as it was read
     */
    public record Revised(@Nullable Integer version, @Nullable Map<String, JsonNode> facts) {}

    /**
     * The rows that hold now, in the order in which they were entered; those for the members only
     * go to the members.
     *
     * @param area the code or name of a place: rows of it and of what lies in it
     */
    @Open
    @GetMapping
    ResponseEntity<?> list(
            Actor actor,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "") String after) {
        return answers.of(
                list.filter(organisation, month, sector, area)
                        .then(filter -> list.read(actor, filter, after, limit))
                        .map(piece ->
                                new Answers.Items<>(
                                        piece.rows().stream().map(ActivityApi::state).toList(),
                                        piece.next())));
    }

    @Open
    @GetMapping("/{line}")
    ResponseEntity<?> one(Actor actor, @PathVariable UUID line) {
        return answers.of(activities.find(actor, line).map(ActivityApi::state));
    }

    @PostMapping
    ResponseEntity<?> enter(Actor actor, @RequestBody NewRow asked) {
        Outcome<Activity> entered =
                whose(actor, Objects.requireNonNullElse(asked.organisation(), ""))
                        .then(organisation ->
                                Asked.neededMonth(Objects.requireNonNullElse(asked.month(), ""))
                                        .then(month ->
                                                told.read(asked.facts())
                                                        .then(facts ->
                                                                activities.enter(
                                                                        actor,
                                                                        organisation,
                                                                        month,
                                                                        facts))));
        return answers.created(
                entered.map(ActivityApi::state), it -> "/api/v1/activities/" + it.line());
    }

    private Outcome<UUID> whose(Actor actor, String said) {
        return Asked.id("organisation", said)
                .then(id -> {
                    UUID whose = id.orElse(actor.organisation());
                    if (whose == null || !actor.may(ActivityRight.REPORT, whose)) {
                        return Outcome.notAllowed();
                    }
                    return organisations.find(whose).isEmpty()
                            ? Outcome.notFound()
                            : Outcome.done(whose);
                });
    }

    @PutMapping("/{line}")
    ResponseEntity<?> revise(Actor actor, @PathVariable UUID line, @RequestBody Revised asked) {
        int version = Objects.requireNonNullElse(asked.version(), 0);
        return answers.of(
                told.read(asked.facts())
                        .then(facts -> activities.revise(actor, line, version, facts))
                        .map(ActivityApi::state));
    }

    /** Takes a row out of its report; gives it as it stood. */
    @DeleteMapping("/{line}")
    ResponseEntity<?> withdraw(
            Actor actor, @PathVariable UUID line, @RequestParam(defaultValue = "0") int version) {
        return answers.of(activities.withdraw(actor, line, version).map(ActivityApi::state));
    }

    private static State state(Activity it) {
        Map<String, Object> facts = new LinkedHashMap<>();
        it.facts().values().keySet().forEach(f -> facts.put(f.key(), fact(it.facts(), f)));
        return new State(
                it.line(),
                it.version(),
                it.organisation(),
                it.month().toString(),
                facts,
                it.kind(),
                it.batch(),
                it.sourceRow(),
                it.enteredAt());
    }

    private static Object fact(Facts facts, ActivityField field) {
        return switch (field.form()) {
            case COUNT, SEVERITY -> facts.count(field).orElseThrow();
            case AMOUNT -> {
                Optional<BigDecimal> kept =
                        facts.amount(field).filter(amount -> amount.precision() <= DIGITS);
                yield kept.isPresent() ? kept.get() : facts.text(field);
            }
            case LIST, PLACES -> facts.list(field);
            default -> facts.text(field);
        };
    }
}

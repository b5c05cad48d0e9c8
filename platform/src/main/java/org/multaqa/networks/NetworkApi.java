package org.multaqa.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where organisations belong and who belongs to them, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{id}")
class NetworkApi {
    private final NetworkReading reading;
    private final Networks networks;
    private final Organisations organisations;
    private final Answers answers;

    NetworkApi(
            NetworkReading reading,
            Networks networks,
            Organisations organisations,
            Answers answers) {
        this.reading = reading;
        this.networks = networks;
        this.organisations = organisations;
        this.answers = answers;
    }

    /**
     * A membership seen from one side; {@code reason} and {@code ending} only for those it
     * concerns.
     */
    public record Item(
            UUID id,
            Named organisation,
            String standing,
            String capacity,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String number,
            @Nullable String ending,
            @Nullable String reason,
            List<List<Named>> chains) {

        static Item of(Line line) {
            Membership it = line.it();
            return new Item(
                    it.id(),
                    line.other(),
                    word(line.standing()),
                    word(it.capacity()),
                    it.since(),
                    it.until(),
                    it.number(),
                    it.ending() == null ? null : word(it.ending()),
                    it.reason(),
                    line.chains());
        }
    }

    /** A coming ({@code came}) or going of a member. */
    public record Event(LocalDate day, boolean came, Item membership) {}

    /** A membership to be asked for ({@code ask}), offered ({@code invite}) or entered. */
    public record Proposal(
            @Nullable String way,
            @Nullable String network,
            @Nullable String capacity,
            @Nullable String since,
            @Nullable String until,
            @Nullable String number,
            @Nullable String note) {
        MembershipForm form() {
            return new MembershipForm(
                    text(capacity), text(since), text(until), text(number), text(note));
        }
    }

    @Open
    @GetMapping("/memberships")
    ResponseEntity<?> memberships(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String on) {
        return of(
                id,
                it ->
                        reading.day(on)
                                .map(day -> {
                                    Belonging belonging = reading.of(actor, it, day);
                                    List<Line> all = new ArrayList<>(belonging.now());
                                    all.addAll(belonging.waiting());
                                    all.addAll(belonging.past());
                                    return items(all, null);
                                }));
    }

    @PostMapping("/memberships")
    ResponseEntity<?> propose(Actor actor, @PathVariable UUID id, @RequestBody Proposal asked) {
        Optional<Organisation> found = organisations.find(id);
        List<Way> ways = found.map(o -> reading.ways(actor, o)).orElse(List.of());
        Way way =
                MembershipForm.word(Way.class, text(asked.way()))
                        .or(() -> ways.stream().findFirst())
                        .orElse(Way.ASK);
        return answers.created(
                NetworkReading.id(text(asked.network()))
                        .map(network -> networks.propose(actor, way, id, network, asked.form()))
                        .orElseGet(() ->
                                ways.isEmpty()
                                        ? Outcome.notAllowed()
                                        : Outcome.invalid(
                                                Problem.at("network", "networks.choose-network"))),
                it -> "/api/v1/memberships/" + it.id());
    }

    @Open
    @GetMapping("/members")
    ResponseEntity<?> members(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        return of(
                id,
                it ->
                        reading.day(on)
                                .map(day -> {
                                    NetworkReading.Members list =
                                            reading.members(it, day, q, after, limit);
                                    return items(list.items(), list.next());
                                }));
    }

    @GetMapping("/members/waiting")
    ResponseEntity<?> waiting(Actor actor, @PathVariable UUID id) {
        return of(
                id,
                it ->
                        actor.may(NetworkRight.READ_INSIDE, it.id())
                                ? Outcome.done(items(reading.waiting(actor, it.id()), null))
                                : Outcome.notAllowed());
    }

    @Open
    @GetMapping("/members/history")
    ResponseEntity<?> history(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int limit) {
        return of(
                id,
                it -> {
                    NetworkReading.Turns turns = reading.history(actor, it.id(), after, limit);
                    return Outcome.done(
                            new Answers.Items<>(
                                    turns.items().stream()
                                            .map(t ->
                                                    new Event(t.day(), t.came(), Item.of(t.line())))
                                            .toList(),
                                    turns.next()));
                });
    }

    /** The networks above and within this one on a day, each with its numbers. */
    @Open
    @GetMapping("/nesting")
    ResponseEntity<?> nesting(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String on) {
        return of(
                id,
                it ->
                        reading.day(on)
                                .then(day -> {
                                    Nesting nesting = reading.of(actor, it, day).nesting();
                                    return nesting == null
                                            ? Outcome.notFound()
                                            : Outcome.done(nesting);
                                }));
    }

    private static Answers.Items<Item> items(List<Line> lines, @Nullable String next) {
        return new Answers.Items<>(lines.stream().map(Item::of).toList(), next);
    }

    private <T> ResponseEntity<?> of(UUID id, Function<Organisation, Outcome<T>> answer) {
        return answers.of(organisations.find(id).map(answer).orElseGet(Outcome::notFound));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}

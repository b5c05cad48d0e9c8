package org.multaqa.networks;

import java.time.LocalDate;
import java.util.List;
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
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an organisation belongs, who belongs to it, and the form to join. */
@Controller
class NetworkPages {
    private static final int ROWS = 50;

    private final NetworkReading reading;
    private final Networks networks;
    private final KnownNetworks known;
    private final Organisations organisations;

    NetworkPages(
            NetworkReading reading,
            Networks networks,
            KnownNetworks known,
            Organisations organisations) {
        this.reading = reading;
        this.networks = networks;
        this.known = known;
        this.organisations = organisations;
    }

    @Open
    @GetMapping("/organisations/{id}/memberships")
    Page memberships(Actor actor, @PathVariable UUID id) {
        return of(
                id,
                it ->
                        Page.of(
                                "networks/memberships",
                                reading.of(actor, it, reading.today()).onItsPage()));
    }

    @GetMapping("/organisations/{id}/memberships/new")
    Page join(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String network) {
        MembershipForm blank =
                new MembershipForm(
                        Capacity.FULL_MEMBER.name(), reading.today().toString(), "", "", "");
        return of(id, it -> form(actor, it, null, network, blank));
    }

    @PostMapping("/organisations/{id}/memberships")
    Object join(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String note) {
        MembershipForm form = new MembershipForm(capacity, since, "", number, note);
        Optional<Organisation> found = organisations.find(id);
        if (found.isEmpty()) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notFound());
        }
        List<Way> ways = reading.ways(actor, found.get());
        Way chosen =
                MembershipForm.word(Way.class, way)
                        .or(() -> ways.stream().findFirst())
                        .orElse(Way.ASK);
        Outcome<Membership> outcome =
                NetworkReading.id(network)
                        .map(net -> networks.propose(actor, chosen, id, net, form))
                        .orElseGet(() ->
                                ways.isEmpty()
                                        ? Outcome.notAllowed()
                                        : Outcome.invalid(
                                                Problem.at("network", "networks.choose-network")));
        return switch (outcome) {
            case Outcome.Done<Membership>(Membership it) -> "redirect:/memberships/" + it.id();
            case Outcome.Refused<Membership> refused -> {
                Page page = form(actor, found.get(), chosen, network, form);
                yield page.status() == 200 ? page.refused(refused) : page;
            }
        };
    }

    private Page form(
            Actor actor, Organisation it, @Nullable Way way, String network, MembershipForm form) {
        List<Way> ways = reading.ways(actor, it);
        if (ways.isEmpty()) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        boolean own = ways.equals(List.of(Way.INVITE));
        List<Named> offered =
                known.all().stream()
                        .filter(n -> !n.id().equals(it.id()))
                        .filter(n -> !own || n.id().equals(actor.organisation()))
                        .toList();
        return Page.of(
                "networks/join",
                new JoinPage(
                        Named.of(it),
                        ways,
                        way == null || !ways.contains(way) ? ways.getFirst() : way,
                        offered,
                        network,
                        form));
    }

    @Open
    @GetMapping("/organisations/{id}/members")
    Page members(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after) {
        Asked asked = asked(on);
        return of(
                id,
                it -> {
                    Page page =
                            Page.of(
                                    "networks/members",
                                    new MembersPage(
                                            Named.of(it),
                                            asked.day(),
                                            asked.day().equals(reading.today()),
                                            on,
                                            q,
                                            reading.members(it, asked.day(), q, after, ROWS),
                                            after == null && q.isBlank()
                                                    ? reading.of(actor, it, asked.day()).nesting()
                                                    : null,
                                            reading.waiting(actor, it.id()),
                                            actor.may(NetworkRight.KEEP_MEMBERS, it.id())));
                    return asked.refused() == null ? page : page.refused(asked.refused());
                });
    }

    @Open
    @GetMapping("/organisations/{id}/members/print")
    Page printed(@PathVariable UUID id, @RequestParam(defaultValue = "") String on) {
        LocalDate day = asked(on).day();
        return of(
                id,
                it ->
                        Page.of(
                                "networks/printed",
                                new PrintedMembers(Named.of(it), day, reading.printed(it, day))));
    }

    @Open
    @GetMapping("/organisations/{id}/members/history")
    Page history(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int from) {
        return of(
                id,
                it ->
                        Page.of(
                                "networks/history",
                                new HistoryPage(
                                        Named.of(it),
                                        reading.history(actor, it.id(), from, ROWS),
                                        from,
                                        actor.may(NetworkRight.READ_INSIDE, it.id()))));
    }

    /** The day asked for, or today with the reason why it could not be read. */
    private record Asked(LocalDate day, Outcome.@Nullable Refused<?> refused) {}

    private Asked asked(String on) {
        return switch (reading.day(on)) {
            case Outcome.Done<LocalDate>(LocalDate day) -> new Asked(day, null);
            case Outcome.Refused<LocalDate> refused -> new Asked(reading.today(), refused);
        };
    }

    private Page of(UUID id, Function<Organisation, Page> page) {
        return organisations
                .find(id)
                .map(page)
                .orElseGet(() -> Page.refusal((Outcome.Refused<?>) Outcome.notFound()));
    }
}

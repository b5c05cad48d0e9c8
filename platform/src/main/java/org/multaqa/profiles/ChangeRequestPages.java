package org.multaqa.profiles;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Tool;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.ChangeRequests;
import org.multaqa.directory.ChangeState;
import org.multaqa.directory.DirectoryRight;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes to verified fields: what was, what shall be, and the decision. */
@Controller
class ChangeRequestPages {
    private static final int ROWS = 30;
    private static final Set<ChangeState> WAITING = EnumSet.of(ChangeState.WAITING);
    private static final Set<ChangeState> DECIDED =
            EnumSet.complementOf(EnumSet.of(ChangeState.WAITING));

    private final ChangeRequests requests;
    private final Organisations organisations;
    private final People people;
    private final FieldWords words;
    private final Clock clock;

    ChangeRequestPages(
            ChangeRequests requests,
            Organisations organisations,
            People people,
            FieldWords words,
            Clock clock) {
        this.requests = requests;
        this.organisations = organisations;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    static Tool changeRequestsTool() {
        return new Tool(
                20, "profiles.requests", "/change-requests", DirectoryRight.READ_CHANGE_REQUESTS);
    }

    @GetMapping("/change-requests")
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(required = false) @Nullable UUID after) {
        return show(actor, state.equals("decided"), after, Map.of());
    }

    @PostMapping("/change-requests/{id}/approve")
    Object approve(Actor actor, @PathVariable UUID id) {
        return after(actor, requests.approve(actor, id), Map.of());
    }

    @PostMapping("/change-requests/{id}/refuse")
    Object refuse(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return after(actor, requests.refuse(actor, id, reason), Map.of(id, reason));
    }

    @PostMapping("/change-requests/{id}/withdraw")
    Object withdraw(Actor actor, @PathVariable UUID id) {
        return switch (requests.withdraw(actor, id)) {
            case Outcome.Done<ChangeRequest>(ChangeRequest request) ->
                    "redirect:/organisations/" + request.organisation() + "?done=withdrawn";
            case Outcome.Refused<ChangeRequest> refused -> Page.refusal(refused);
        };
    }

    private Object after(Actor actor, Outcome<ChangeRequest> outcome, Map<UUID, String> reasons) {
        return switch (outcome) {
            case Outcome.Done<ChangeRequest> done -> "redirect:/change-requests";
            case Outcome.Refused<ChangeRequest> refused ->
                    refused.why() == Outcome.Why.NOT_ALLOWED
                                    || refused.why() == Outcome.Why.NOT_FOUND
                            ? Page.refusal(refused)
                            : show(actor, false, null, reasons).refused(refused);
        };
    }

    private Page show(
            Actor actor, boolean decided, @Nullable UUID after, Map<UUID, String> reasons) {
        Outcome<List<ChangeRequest>> found =
                requests.list(actor, null, decided ? DECIDED : WAITING, after, ROWS + 1);
        return switch (found) {
            case Outcome.Done<List<ChangeRequest>>(List<ChangeRequest> list) ->
                    Page.of("profiles/requests", page(actor, decided, list, reasons));
            case Outcome.Refused<List<ChangeRequest>> refused -> Page.refusal(refused);
        };
    }

    private ChangeRequestsPage page(
            Actor actor, boolean decided, List<ChangeRequest> found, Map<UUID, String> reasons) {
        boolean more = found.size() > ROWS;
        List<ChangeRequest> shown = more ? found.subList(0, ROWS) : found;
        UUID next = more ? shown.getLast().id() : null;
        Set<UUID> persons = new HashSet<>();
        shown.stream().map(ChangeRequest::askedBy).filter(Objects::nonNull).forEach(persons::add);
        shown.stream().map(ChangeRequest::decidedBy).filter(Objects::nonNull).forEach(persons::add);
        Map<UUID, String> names = new HashMap<>();
        persons.forEach(id -> people.find(id).ifPresent(p -> names.put(id, p.name())));
        return new ChangeRequestsPage(
                actor,
                decided,
                actor.mayAnywhere(DirectoryRight.READ_CHANGE_REQUESTS),
                shown,
                next,
                organisations.names(
                        shown.stream().map(ChangeRequest::organisation).distinct().toList()),
                names,
                reasons,
                words,
                Dates.today(clock.instant()));
    }
}

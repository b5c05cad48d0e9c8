package org.multaqa.networks;

import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one membership, where it is answered, amended and ended. */
@Controller
@RequestMapping("/memberships/{id}")
class MembershipPages {
    private final MembershipReading reading;
    private final Networks networks;

    MembershipPages(MembershipReading reading, Networks networks) {
        this.reading = reading;
        this.networks = networks;
    }

    @GetMapping
    Page read(Actor actor, @PathVariable UUID id) {
        return show(actor, id, null, EndForm.EMPTY, "");
    }

    @PostMapping("/accept")
    Object accept(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String number) {
        MembershipForm form = new MembershipForm(capacity, since, "", number, "");
        return after(actor, id, networks.accept(actor, id, form), form, EndForm.EMPTY, "");
    }

    @PostMapping("/refuse")
    Object refuse(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return after(actor, id, networks.refuse(actor, id, reason), null, EndForm.EMPTY, reason);
    }

    @PostMapping("/withdraw")
    Object withdraw(Actor actor, @PathVariable UUID id) {
        return after(actor, id, networks.withdraw(actor, id), null, EndForm.EMPTY, "");
    }

    @PostMapping("/amend")
    Object amend(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String number) {
        MembershipForm form = new MembershipForm(capacity, since, "", number, "");
        return after(actor, id, networks.amend(actor, id, form), form, EndForm.EMPTY, "");
    }

    @PostMapping("/end")
    Object end(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String reason) {
        EndForm form = new EndForm(on, how, reason);
        return after(actor, id, networks.end(actor, id, form), null, form, "");
    }

    @PostMapping("/resume")
    Object resume(Actor actor, @PathVariable UUID id) {
        return after(actor, id, networks.resume(actor, id), null, EndForm.EMPTY, "");
    }

    private Object after(
            Actor actor,
            UUID id,
            Outcome<Membership> outcome,
            @org.jspecify.annotations.Nullable MembershipForm form,
            EndForm end,
            String reason) {
        return switch (outcome) {
            case Outcome.Done<Membership> done -> "redirect:/memberships/" + id;
            case Outcome.Refused<Membership> refused -> {
                if (refused.why() == Outcome.Why.NOT_ALLOWED
                        || refused.why() == Outcome.Why.NOT_FOUND) {
                    yield Page.refusal(refused);
                }
                Page page = show(actor, id, form, end, reason);
                yield page.status() == 200 ? page.refused(refused) : page;
            }
        };
    }

    private Page show(
            Actor actor,
            UUID id,
            @org.jspecify.annotations.Nullable MembershipForm form,
            EndForm end,
            String reason) {
        return switch (reading.of(actor, id, form, end, reason)) {
            case Outcome.Done<MembershipPage>(MembershipPage it) ->
                    Page.of("networks/membership", it);
            case Outcome.Refused<MembershipPage> refused -> Page.refusal(refused);
        };
    }
}

package org.multaqa.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of an organisation. */
@Controller
class PeoplePages {
    private final People people;
    private final Invitations invitations;
    private final ObjectProvider<OrganisationNames> names;

    PeoplePages(People people, Invitations invitations, ObjectProvider<OrganisationNames> names) {
        this.people = people;
        this.invitations = invitations;
        this.names = names;
    }

    @GetMapping("/people")
    Page list(Actor actor, @RequestParam(required = false) @Nullable UUID organisation) {
        return show(actor, organisation == null ? actor.organisation() : organisation, "", null);
    }

    private Page show(Actor actor, @Nullable UUID organisation, String email, @Nullable Role role) {
        Outcome<List<People.Holder>> holders = people.of(actor, organisation);
        Outcome<List<Invitation>> open = invitations.open(actor, organisation);
        if (!(holders instanceof Outcome.Done<List<People.Holder>>(List<People.Holder> held))
                || !(open instanceof Outcome.Done<List<Invitation>>(List<Invitation> waiting))
                || organisation == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        Optional<OrganisationNames.Named> named =
                Optional.ofNullable(names.getIfAvailable()).flatMap(n -> n.named(organisation));
        return Page.of(
                "accounts/people",
                new PeoplePage(
                        organisation,
                        named.orElse(new OrganisationNames.Named("", null)),
                        held,
                        waiting,
                        invitations.offered(actor),
                        email,
                        role));
    }

    @PostMapping("/people/invitations")
    Object invite(
            Actor actor,
            @RequestParam UUID organisation,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable Role role,
            HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        String site = url.substring(0, url.length() - request.getRequestURI().length());
        return switch (invitations.invite(actor, email, organisation, role, site)) {
            case Outcome.Done<Invitation> done -> "redirect:/people?organisation=" + organisation;
            case Outcome.Refused<Invitation> refused -> {
                Page page = show(actor, organisation, email, role);
                yield page.status() == 200 ? page.refused(refused) : page;
            }
        };
    }

    @PostMapping("/people/invitations/{id}/withdraw")
    Object withdraw(Actor actor, @PathVariable UUID id) {
        return switch (invitations.withdraw(actor, id)) {
            case Outcome.Done<Invitation>(Invitation gone) ->
                    "redirect:/people?organisation=" + gone.organisationId();
            case Outcome.Refused<Invitation> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/people/{membership}/end")
    Object end(Actor actor, @PathVariable UUID membership) {
        return switch (people.end(actor, membership)) {
            case Outcome.Done<Membership>(Membership ended) ->
                    "redirect:/people?organisation=" + ended.organisationId();
            case Outcome.Refused<Membership> refused -> Page.refusal(refused);
        };
    }
}

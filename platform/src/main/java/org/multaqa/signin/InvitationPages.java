package org.multaqa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.multaqa.accounts.Invitation;
import org.multaqa.accounts.Invitations;
import org.multaqa.accounts.Open;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the letter of an invitation leads. */
@Controller
@Open
class InvitationPages {
    private final Invitations invitations;
    private final People people;
    private final SignIn signIn;
    private final Cookies cookies;
    private final ObjectProvider<OrganisationNames> names;

    InvitationPages(
            Invitations invitations,
            People people,
            SignIn signIn,
            Cookies cookies,
            ObjectProvider<OrganisationNames> names) {
        this.invitations = invitations;
        this.people = people;
        this.signIn = signIn;
        this.cookies = cookies;
        this.names = names;
    }

    @GetMapping("/invitations/{code}")
    Page read(@PathVariable String code) {
        return show(code, "");
    }

    private Page show(String code, String name) {
        return switch (invitations.read(code)) {
            case Outcome.Done<Invitation>(Invitation invitation) -> {
                Optional<OrganisationNames.Named> named =
                        Optional.ofNullable(names.getIfAvailable())
                                .flatMap(n -> n.named(invitation.organisationId()));
                boolean known = people.findByEmail(invitation.email()).isPresent();
                yield Page.of(
                        "signin/invitation",
                        new InvitationPage(
                                code,
                                invitation,
                                named.orElse(new OrganisationNames.Named("", null)),
                                known,
                                name));
            }
            case Outcome.Refused<Invitation> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/invitations/{code}")
    Object accept(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome<Invitation> invitation = invitations.read(code);
        if (!(invitation instanceof Outcome.Done<Invitation>(Invitation open))) {
            return show(code, name);
        }
        Optional<Person> known = people.findByEmail(open.email());
        Optional<Problem> weak = known.isPresent() ? Optional.empty() : SignIn.weakness(password);
        if (weak.isPresent()) {
            return show(code, name).refused((Outcome.Refused<?>) Outcome.invalid(weak.get()));
        }
        String called = known.map(Person::name).orElse(name);
        return switch (invitations.accept(code, called)) {
            case Outcome.Done<Person>(Person person) -> {
                if (known.isPresent()) {
                    // The letter proves the address, not the person who signs in: that is asked as
                    // ever.
                    yield "redirect:/sign-in";
                }
                signIn.set(person.id(), password);
                cookies.give(signIn.enter(person.id(), SignIn.From.of(request)).secret(), response);
                yield "redirect:/obligations";
            }
            case Outcome.Refused<Person> refused -> show(code, name).refused(refused);
        };
    }
}

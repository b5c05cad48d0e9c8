package org.multaqa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Membership;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Role;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account. */
@Controller
class AccountPages {
    private final People people;
    private final Sessions sessions;
    private final SignIn signIn;
    private final SecondFactors factors;
    private final Cookies cookies;
    private final ObjectProvider<OrganisationNames> names;
    private final List<WayIn> ways;

    AccountPages(
            People people,
            Sessions sessions,
            SignIn signIn,
            SecondFactors factors,
            Cookies cookies,
            ObjectProvider<OrganisationNames> names,
            List<WayIn> ways) {
        this.people = people;
        this.sessions = sessions;
        this.signIn = signIn;
        this.factors = factors;
        this.cookies = cookies;
        this.names = names;
        this.ways = ways;
    }

    @GetMapping("/account")
    Page show(Sessions.@Nullable Live live, HttpServletRequest request) {
        if (live == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notFound());
        }
        Actor actor = live.actor();
        UUID person = live.session().person();
        Map<UUID, List<Role>> roles = new LinkedHashMap<>();
        for (Membership m : people.memberships(person)) {
            roles.computeIfAbsent(m.organisationId(), o -> new ArrayList<>()).add(m.role());
        }
        List<AccountPage.Place> places =
                roles.entrySet().stream()
                        .map(e -> new AccountPage.Place(e.getKey(), name(e.getKey()), e.getValue()))
                        .toList();
        return Page.of(
                "signin/account",
                new AccountPage(
                        people.find(person).orElseThrow(),
                        actor.organisation(),
                        places,
                        sessions.of(actor),
                        live.session().id(),
                        people.passwordHashOf(person).isPresent(),
                        factors.isOn(person),
                        ways.stream()
                                .map(way ->
                                        new SignInForm.Way(
                                                way.accountTemplate(), way.shown(actor, request)))
                                .toList()));
    }

    private OrganisationNames.Named name(UUID organisation) {
        OrganisationNames source = names.getIfAvailable();
        return source == null
                ? new OrganisationNames.Named("", null)
                : source.named(organisation).orElse(new OrganisationNames.Named("", null));
    }

    @PostMapping("/account/name")
    Object introduce(
            Actor actor,
            Sessions.@Nullable Live live,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "ar") String language,
            HttpServletRequest request) {
        return after(people.introduce(actor, name, language), live, request);
    }

    @PostMapping("/account/organisation")
    Object actFor(
            Sessions.@Nullable Live live,
            @RequestParam UUID organisation,
            HttpServletRequest request) {
        if (live == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        return after(sessions.actFor(live, organisation), live, request);
    }

    @PostMapping("/account/sessions/{id}/end")
    Object end(
            Actor actor,
            Sessions.@Nullable Live live,
            @PathVariable UUID id,
            HttpServletRequest request) {
        return after(sessions.end(actor, id), live, request);
    }

    @PostMapping("/account/password")
    Object changePassword(
            Actor actor,
            Sessions.@Nullable Live live,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome<UUID> changed = signIn.changePassword(actor, old, password);
        if (changed instanceof Outcome.Done<UUID>(UUID person)) {
            // All sessions have ended with the old password; this browser gets a new one.
            cookies.give(sessions.open(person, SignIn.From.of(request).agent(), false), response);
        }
        return after(changed, live, request);
    }

    @PostMapping("/account/second-factor")
    Object begin(Actor actor, Sessions.@Nullable Live live, HttpServletRequest request) {
        Outcome<String> begun = factors.begin(actor);
        return begun.isDone() ? "redirect:/account/second-factor" : after(begun, live, request);
    }

    @GetMapping("/account/second-factor")
    Object confirmForm(Actor actor) {
        UUID person = actor.person();
        String secret = person == null ? "" : factors.pending(person);
        return secret.isEmpty()
                ? "redirect:/account"
                : Page.of("signin/factor", new FactorPage(secret, email(actor), List.of()));
    }

    @PostMapping("/account/second-factor/confirm")
    Page confirm(Actor actor, @RequestParam(defaultValue = "") String code) {
        String secret = factors.pending(Objects.requireNonNull(actor.person()));
        return switch (factors.confirm(actor, code)) {
            case Outcome.Done<List<String>>(List<String> codes) ->
                    Page.of("signin/factor", new FactorPage("", "", codes));
            case Outcome.Refused<List<String>> refused ->
                    Page.of("signin/factor", new FactorPage(secret, email(actor), List.of()))
                            .refused(refused);
        };
    }

    @PostMapping("/account/second-factor/off")
    Object off(
            Actor actor,
            Sessions.@Nullable Live live,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        return after(factors.off(actor, code), live, request);
    }

    private String email(Actor actor) {
        return people.find(Objects.requireNonNull(actor.person())).orElseThrow().email();
    }

    private Object after(
            Outcome<?> outcome, Sessions.@Nullable Live live, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "redirect:/account";
            case Outcome.Refused<?> refused -> show(live, request).refused(refused);
        };
    }
}

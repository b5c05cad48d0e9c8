package org.multaqa.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People, invitations and tokens for programs. */
@RestController
@RequestMapping("/api/v1")
class AccountApi {
    private final People people;
    private final Invitations invitations;
    private final Tokens tokens;
    private final Answers answers;

    AccountApi(People people, Invitations invitations, Tokens tokens, Answers answers) {
        this.people = people;
        this.invitations = invitations;
        this.tokens = tokens;
        this.answers = answers;
    }

    /** On whose behalf the caller acts. */
    public record Me(
            @Nullable UUID person, @Nullable UUID organisation, Set<Role> roles, String channel) {}

    /** An invitation to be sent. */
    public record NewInvitation(String email, @Nullable UUID organisation, Role role) {}

    /** A token to be made; {@code days} it shall hold, 366 at most. */
    public record NewToken(
            String name, @Nullable UUID organisation, Role role, @Nullable Integer days) {}

    @GetMapping("/me")
    Me me(Actor actor) {
        return new Me(actor.person(), actor.organisation(), actor.roles(), actor.channel());
    }

    @GetMapping("/people")
    ResponseEntity<?> people(
            Actor actor, @RequestParam(required = false) @Nullable UUID organisation) {
        return answers.of(
                people.of(actor, organisation == null ? actor.organisation() : organisation)
                        .map(list -> new Answers.Items<>(list, null)));
    }

    @DeleteMapping("/people/{membership}")
    ResponseEntity<?> end(Actor actor, @PathVariable UUID membership) {
        return answers.of(people.end(actor, membership));
    }

    @GetMapping("/invitations")
    ResponseEntity<?> invitations(
            Actor actor, @RequestParam(required = false) @Nullable UUID organisation) {
        return answers.of(
                invitations
                        .open(actor, organisation == null ? actor.organisation() : organisation)
                        .map(list -> new Answers.Items<>(list, null)));
    }

    @PostMapping("/invitations")
    ResponseEntity<?> invite(
            Actor actor, @RequestBody NewInvitation asked, HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        String site = url.substring(0, url.length() - request.getRequestURI().length());
        UUID organisation =
                asked.organisation() == null ? actor.organisation() : asked.organisation();
        return answers.created(
                invitations.invite(actor, asked.email(), organisation, asked.role(), site),
                invitation -> "/api/v1/invitations/" + invitation.id());
    }

    @DeleteMapping("/invitations/{id}")
    ResponseEntity<?> withdraw(Actor actor, @PathVariable UUID id) {
        return answers.of(invitations.withdraw(actor, id));
    }

    @GetMapping("/tokens")
    ResponseEntity<?> tokens(
            Actor actor, @RequestParam(required = false) @Nullable UUID organisation) {
        return answers.of(
                tokens.of(actor, organisation == null ? actor.organisation() : organisation)
                        .map((List<ApiToken> list) -> new Answers.Items<>(list, null)));
    }

    @PostMapping("/tokens")
    ResponseEntity<?> make(Actor actor, @RequestBody NewToken asked) {
        UUID organisation =
                asked.organisation() == null ? actor.organisation() : asked.organisation();
        Duration valid =
                Duration.ofDays(asked.days() == null ? 180 : Math.clamp(asked.days(), 1, 366));
        return answers.created(
                tokens.create(actor, organisation, asked.role(), asked.name(), valid),
                made -> "/api/v1/tokens/" + made.token().id());
    }

    @DeleteMapping("/tokens/{id}")
    ResponseEntity<?> revoke(Actor actor, @PathVariable UUID id) {
        return answers.of(tokens.revoke(actor, id));
    }
}

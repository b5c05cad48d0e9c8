package org.multaqa.exchange;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the static page of the exchange cannot know by itself. */
@RestController
class PageSessionApi {
    private final OrganisationNames names;
    private final Answers answers;
    private final Clock clock;

    PageSessionApi(OrganisationNames names, Answers answers, Clock clock) {
        this.names = names;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Who asks, and how the page shows that a request is its own.
     *
     * @param header in which the token is sent back; both null for who came with a bearer token
     * @param now the hub's time in seconds, for a device whose clock is wrong
     * @param bundle the hash of the bundle that is served
     */
    public record PageSession(
            UUID organisation,
            String nameAr,
            @Nullable String nameEn,
            @Nullable String header,
            @Nullable String token,
            long now,
            String bundle) {}

    @Operation(summary = "What the encoding page needs to begin: who asks, and the token of forms")
    @GetMapping("/api/v1/exchange/page")
    ResponseEntity<?> session(Actor actor, HttpServletRequest request) {
        UUID own = actor.organisation();
        if (own == null || !actor.may(ExchangeRight.TAKE_PART, own)) {
            return answers.of(Outcome.notAllowed());
        }
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        OrganisationNames.Named named = names.named(own).orElse(null);
        return ResponseEntity.ok(
                new PageSession(
                        own,
                        named == null ? "" : named.nameAr(),
                        named == null ? null : named.nameEn(),
                        token == null ? null : token.getHeaderName(),
                        token == null ? null : token.getToken(),
                        clock.instant().getEpochSecond(),
                        PageBundle.own().hash()));
    }
}

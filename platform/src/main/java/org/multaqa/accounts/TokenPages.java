package org.multaqa.accounts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tokens by which programs act for an organisation. */
@Controller
class TokenPages {
    private static final Duration VALID = Duration.ofDays(180);

    private final Tokens tokens;

    TokenPages(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/tokens")
    Page list(Actor actor) {
        return show(actor, null, "");
    }

    private Page show(Actor actor, @Nullable String secret, String name) {
        UUID organisation = actor.organisation();
        return switch (tokens.of(actor, organisation)) {
            case Outcome.Done<List<ApiToken>>(List<ApiToken> list) ->
                    Page.of(
                            "accounts/tokens",
                            new TokensPage(
                                    java.util.Objects.requireNonNull(organisation),
                                    list,
                                    secret,
                                    name));
            case Outcome.Refused<List<ApiToken>> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/tokens")
    Page create(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Role role) {
        return switch (tokens.create(actor, actor.organisation(), role, name, VALID)) {
            case Outcome.Done<Tokens.Made>(Tokens.Made made) -> show(actor, made.secret(), "");
            case Outcome.Refused<Tokens.Made> refused -> {
                Page page = show(actor, null, name);
                yield page.status() == 200 ? page.refused(refused) : page;
            }
        };
    }

    @PostMapping("/tokens/{id}/revoke")
    Object revoke(Actor actor, @PathVariable UUID id) {
        return switch (tokens.revoke(actor, id)) {
            case Outcome.Done<ApiToken> done -> "redirect:/tokens";
            case Outcome.Refused<ApiToken> refused -> Page.refusal(refused);
        };
    }
}

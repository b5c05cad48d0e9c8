package org.multaqa.passkeys;

import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking a passkey away works without scripts. */
@Controller
class PasskeyPages {
    private final Passkeys passkeys;

    PasskeyPages(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @PostMapping("/account/passkeys/{id}/remove")
    Object remove(Actor actor, @PathVariable String id) {
        return switch (passkeys.remove(actor, id)) {
            case Outcome.Done<String> done -> "redirect:/account";
            case Outcome.Refused<String> refused -> Page.refusal(refused);
        };
    }
}

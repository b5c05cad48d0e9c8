package org.multaqa.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import org.multaqa.accounts.Actor;
import org.multaqa.signin.WayIn;
import org.multaqa.web.Assets;
import org.springframework.stereotype.Component;

/** What the pages of signing in and of one's account show of passkeys. */
@Component
class PasskeyWay implements WayIn {
    private final Passkeys passkeys;
    private final String script;

    PasskeyWay(Passkeys passkeys, Assets assets) {
        this.passkeys = passkeys;
        this.script = assets.script("static/js/pages/passkeys.js");
    }

    @Override
    public String entryTemplate() {
        return "passkeys/entry";
    }

    @Override
    public String accountTemplate() {
        return "passkeys/account";
    }

    @Override
    public Object shown(Actor actor, HttpServletRequest request) {
        return new PasskeysShown(passkeys.of(actor), Ceremonies.possible(request), script);
    }
}

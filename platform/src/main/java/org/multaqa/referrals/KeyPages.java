package org.multaqa.referrals;

import java.util.Objects;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.web.Assets;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys of an organisation's devices, made by the page in the device. */
@Controller
class KeyPages {
    private final DeviceKeys keys;
    private final String script;

    KeyPages(DeviceKeys keys, Assets assets) {
        this.keys = keys;
        script = assets.script("static/js/pages/referrals.js");
    }

    @GetMapping("/referrals/keys")
    Page show(Actor reader) {
        if (!reader.may(ReferralRight.TAKE_PART, reader.organisation())) {
            return Page.refusal((Outcome.Refused<?>) Outcome.<Page>notAllowed());
        }
        return page(reader, "");
    }

    private Page page(Actor reader, String label) {
        UUID own = Objects.requireNonNull(reader.organisation());
        return Page.of("referrals/keys", new KeysPage(keys.of(reader, own), label, script));
    }

    @PostMapping("/referrals/keys")
    Object add(
            Actor by,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String publicKey) {
        return switch (keys.add(by, label, publicKey)) {
            case Outcome.Done<DeviceKey> done -> "redirect:/referrals/keys";
            case Outcome.Refused<DeviceKey> refused ->
                    refused.why() == Outcome.Why.NOT_ALLOWED
                            ? Page.refusal(refused)
                            : page(by, label).refused(refused);
        };
    }

    @PostMapping("/referrals/keys/{id}/end")
    Object end(Actor by, @PathVariable UUID id) {
        return switch (keys.end(by, id)) {
            case Outcome.Done<Boolean> done -> "redirect:/referrals/keys";
            case Outcome.Refused<Boolean> refused -> Page.refusal(refused);
        };
    }
}

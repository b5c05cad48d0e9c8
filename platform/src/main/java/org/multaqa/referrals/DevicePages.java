package org.multaqa.referrals;

import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Ids;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The devices that open referrals, for people. */
@Controller
@RequestMapping("/referrals/devices")
class DevicePages {
    private final Devices devices;
    private final ReferralViews views;

    DevicePages(Devices devices, ReferralViews views) {
        this.devices = devices;
        this.views = views;
    }

    @GetMapping
    Page list(Actor reader) {
        return list(reader, "");
    }

    private Page list(Actor reader, String name) {
        return Page.shown(views.devices(reader, name).map(it -> Page.of("referrals/devices", it)));
    }

    @PostMapping
    Object add(
            Actor actor,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String key) {
        UUID said = ReferralForm.id(id);
        return switch (devices.add(
                actor, said == null ? Ids.next() : said, name, ReferralForm.bytes(key))) {
            case Outcome.Done<Device> done -> "redirect:/referrals/devices";
            case Outcome.Refused<Device> refused -> Page.again(() -> list(actor, name), refused);
        };
    }

    @PostMapping("/{id}/end")
    Object end(Actor actor, @PathVariable UUID id) {
        return switch (devices.end(actor, id)) {
            case Outcome.Done<Device> done -> "redirect:/referrals/devices";
            case Outcome.Refused<Device> refused -> Page.refusal(refused);
        };
    }
}

package org.multaqa.settings;

import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Tool;
import org.multaqa.language.Digits;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings of the workspace, on the secretariat's desk. */
@Controller
class SettingsPages {
    private final Settings settings;

    SettingsPages(Settings settings) {
        this.settings = settings;
    }

    @GetMapping("/settings")
    Page show(Actor actor, @RequestParam(defaultValue = "false") boolean changed) {
        return actor.mayAnywhere(SettingsRight.CHANGE_SETTINGS)
                ? page(changed)
                : Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
    }

    private Page page(boolean changed) {
        return Page.of("settings/settings", new SettingsPage(settings.digits(), changed));
    }

    @PostMapping("/settings")
    Object change(Actor actor, @RequestParam(defaultValue = "") String digits) {
        return switch (settings.changeDigits(actor, digits)) {
            case Outcome.Done<Digits> done -> "redirect:/settings?changed=true";
            case Outcome.Refused<Digits> refused when refused.why() == Outcome.Why.INVALID ->
                    page(false).refused(refused);
            case Outcome.Refused<Digits> refused -> Page.refusal(refused);
        };
    }

    @Bean
    static Tool settingsTool() {
        return new Tool(95, "settings.settings", "/settings", SettingsRight.CHANGE_SETTINGS);
    }
}

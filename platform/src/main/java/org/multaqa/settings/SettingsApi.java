package org.multaqa.settings;

import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the workspace, for programs. */
@RestController
class SettingsApi {
    private final Settings settings;
    private final Answers answers;

    SettingsApi(Settings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    /** Digits of Arabic pages: {@code latin} or {@code arabic-indic}. */
    public record Values(@Nullable String digits) {}

    @GetMapping("/api/v1/settings")
    ResponseEntity<?> show(Actor actor) {
        return answers.of(
                actor.mayAnywhere(SettingsRight.CHANGE_SETTINGS)
                        ? Outcome.done(new Values(settings.digits().word()))
                        : Outcome.<Values>notAllowed());
    }

    @PatchMapping("/api/v1/settings")
    ResponseEntity<?> change(Actor actor, @RequestBody Values asked) {
        String digits = asked.digits();
        return answers.of(
                settings.changeDigits(actor, digits == null ? "" : digits)
                        .map(now -> new Values(now.word())));
    }
}

package org.multaqa.profiles;

import jakarta.servlet.http.HttpServletRequest;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the letter leads that asks whether everything is still correct. */
@Controller
@Open
class ConfirmationPages {
    private final Asking asking;
    private final ProfileViews views;

    ConfirmationPages(Asking asking, ProfileViews views) {
        this.asking = asking;
        this.views = views;
    }

    @GetMapping("/confirm/{code}")
    Page read(@PathVariable String code, HttpServletRequest request) {
        return switch (asking.asked(code)) {
            case Outcome.Done<Organisation>(Organisation it) ->
                    // What everybody may see: a letter may be read by others.
                    views.of(Actor.NOBODY, it.id(), Languages.of(request), null)
                            .map(page ->
                                    Page.of("profiles/confirm", new ConfirmPage(page, code, false)))
                            .orElseGet(() -> Page.refusal((Outcome.Refused<?>) Outcome.notFound()));
            case Outcome.Refused<Organisation> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/confirm/{code}")
    Page confirm(@PathVariable String code, HttpServletRequest request) {
        return switch (asking.confirm(code)) {
            case Outcome.Done<Organisation>(Organisation it) ->
                    views.of(
                                    Actor.NOBODY,
                                    it.id(),
                                    Languages.of(request),
                                    Message.of("profiles.done-confirmed"))
                            .map(page ->
                                    Page.of("profiles/confirm", new ConfirmPage(page, code, true)))
                            .orElseGet(() -> Page.refusal((Outcome.Refused<?>) Outcome.notFound()));
            case Outcome.Refused<Organisation> refused -> Page.refusal(refused);
        };
    }
}

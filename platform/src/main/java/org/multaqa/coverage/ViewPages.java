package org.multaqa.coverage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The views that were kept: seen, opened, subscribed to, taken away. */
@Controller
class ViewPages {
    private final SavedViews saved;
    private final ViewReader views;
    private final Coverage coverage;
    private final Headlines headlines;

    ViewPages(SavedViews saved, ViewReader views, Coverage coverage, Headlines headlines) {
        this.saved = saved;
        this.views = views;
        this.coverage = coverage;
        this.headlines = headlines;
    }

    @GetMapping("/coverage/views")
    Page list(Actor reader, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return Page.of(
                "coverage/views",
                page(
                        reader,
                        typed.containsKey("keep") ? views.read(typed).view() : null,
                        "",
                        Shared.PERSON,
                        false,
                        Languages.of(request)));
    }

    @PostMapping("/coverage/views")
    Object save(
            Actor by,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "person") String shared,
            @RequestParam(required = false) @Nullable String oneMonth,
            HttpServletRequest request) {
        View view = views.read(SavedViews.texts(query)).view();
        Shared with =
                Arrays.stream(Shared.values())
                        .filter(s -> View.word(s).equals(shared))
                        .findFirst()
                        .orElse(Shared.PERSON);
        boolean one = oneMonth != null;
        return switch (saved.save(by, name, query, with, one)) {
            case Outcome.Done<SavedView> done -> "redirect:/coverage/views";
            case Outcome.Refused<SavedView> refused ->
                    Page.of(
                                    "coverage/views",
                                    page(by, view, name, with, one, Languages.of(request)))
                            .refused(refused);
        };
    }

    private ViewsPage page(
            Actor reader,
            @Nullable View keep,
            String name,
            Shared shared,
            boolean oneMonth,
            Language language) {
        Set<UUID> subscribed = saved.subscribed(reader.person());
        List<ViewsPage.Line> lines = new ArrayList<>();
        for (SavedView view : saved.all(reader)) {
            lines.add(
                    new ViewsPage.Line(
                            view,
                            headline(
                                    reader,
                                    views.read(SavedViews.texts(view.query())).view(),
                                    language),
                            subscribed.contains(view.id()),
                            saved.mayRemove(reader, view)));
        }
        return new ViewsPage(
                lines,
                keep == null ? null : keep.lasting(false).query(),
                keep == null ? "" : headline(reader, keep, language),
                name,
                shared,
                oneMonth,
                reader.may(CoverageRight.SHARE_WITH_MEMBERS, reader.organisation()));
    }

    private String headline(Actor reader, View view, Language language) {
        return headlines.say(coverage.matrix(reader, view, language), language);
    }

    @GetMapping("/coverage/views/{id}")
    Object open(Actor reader, @PathVariable UUID id) {
        return switch (saved.find(reader, id)) {
            case Outcome.Done<SavedView>(SavedView view) -> "redirect:/coverage" + view.query();
            case Outcome.Refused<SavedView> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/coverage/views/{id}/remove")
    Object remove(Actor by, @PathVariable UUID id) {
        return back(saved.remove(by, id));
    }

    @PostMapping("/coverage/views/{id}/subscribe")
    Object subscribe(Actor by, @PathVariable UUID id) {
        return back(saved.subscribe(by, id));
    }

    @PostMapping("/coverage/views/{id}/unsubscribe")
    Object unsubscribe(Actor by, @PathVariable UUID id) {
        return back(saved.unsubscribe(by, id));
    }

    @Open
    @GetMapping("/coverage/unsubscribe/{code}")
    Page askToEnd(@PathVariable String code) {
        return ending(saved.ofLetter(code), code, false);
    }

    @Open
    @PostMapping("/coverage/unsubscribe/{code}")
    Page end(@PathVariable String code) {
        return ending(saved.endByLetter(code), code, true);
    }

    private static Page ending(Outcome<SavedView> outcome, String code, boolean done) {
        return switch (outcome) {
            case Outcome.Done<SavedView>(SavedView view) ->
                    Page.of(
                            "coverage/unsubscribe",
                            new ViewsPage.Unsubscribing(code, view.name(), done));
            case Outcome.Refused<SavedView> refused -> Page.refusal(refused);
        };
    }

    private static Object back(Outcome<SavedView> outcome) {
        return switch (outcome) {
            case Outcome.Done<SavedView> done -> "redirect:/coverage/views";
            case Outcome.Refused<SavedView> refused -> Page.refusal(refused);
        };
    }
}

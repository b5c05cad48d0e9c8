package org.multaqa.agreements;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Tool;
import org.multaqa.database.Ids;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Agreements for people: the list, and how one is written and proposed. */
@Controller
@RequestMapping("/agreements")
class AgreementPages {
    private final Drafts drafts;
    private final AgreementReading reading;
    private final AgreementViews views;
    private final Organisations organisations;
    private final TypedPlaces places;

    AgreementPages(
            Drafts drafts,
            AgreementReading reading,
            AgreementViews views,
            Organisations organisations,
            TypedPlaces places) {
        this.drafts = drafts;
        this.reading = reading;
        this.views = views;
        this.organisations = organisations;
        this.places = places;
    }

    @Bean
    static Tool agreementsTool() {
        return new Tool(30, "agreements.tool", "/agreements", AgreementRight.READ);
    }

    @GetMapping
    Page list(
            Actor reader,
            @RequestParam(defaultValue = "live") String show,
            @RequestParam(defaultValue = "") String after) {
        Show which = Statement.constant(Show.class, show).orElse(Show.LIVE);
        return Page.shown(
                views.list(reader, which, after).map(it -> Page.of("agreements/list", it)));
    }

    @GetMapping("/new")
    Page form(Actor actor) {
        return form(actor, Ids.next(), true, 0, new AgreementForm(Map.of()));
    }

    private Page form(Actor actor, UUID id, boolean isNew, int edits, AgreementForm form) {
        UUID home = actor.organisation();
        Organisation it = home == null ? null : organisations.find(home).orElse(null);
        return it == null || !actor.may(AgreementRight.DRAFT, it.id())
                ? Page.refusal((Outcome.Refused<?>) Outcome.notAllowed())
                : Page.of("agreements/form", views.form(actor, it, id, isNew, edits, form));
    }

    @PostMapping
    Object draft(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String id,
            @RequestParam MultiValueMap<String, String> typed) {
        UUID home = actor.organisation();
        if (home == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        UUID chosen = id(id);
        UUID whose = chosen == null ? Ids.next() : chosen;
        AgreementForm form = answered(typed);
        return after(
                drafts.draft(actor, home, whose, form),
                () -> form(actor, whose, true, 0, again(form, request)));
    }

    static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @GetMapping("/{id}/edit")
    Page edit(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        return switch (reading.version(actor, id, 0)) {
            case Outcome.Done<Agreement>(Agreement it) ->
                    actor.may(AgreementRight.DRAFT, it.draftedBy())
                            ? edit(actor, it, Languages.of(request))
                            : Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
            case Outcome.Refused<Agreement> refused -> Page.refusal(refused);
        };
    }

    private Page edit(Actor actor, Agreement it, Language language) {
        return it.state() == AgreementState.DRAFT
                ? form(actor, it.id(), false, it.edits(), views.filled(it, language))
                : Page.refusal((Outcome.Refused<?>) Drafts.conflict("agreements.not-draft"));
    }

    @PostMapping("/{id}")
    Object revise(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int edits,
            @RequestParam MultiValueMap<String, String> typed) {
        AgreementForm form = answered(typed);
        return after(
                drafts.revise(actor, id, edits, form),
                () -> form(actor, id, false, edits, again(form, request)));
    }

    /** What was typed, the places by code where it was answered which are meant. */
    private AgreementForm answered(MultiValueMap<String, String> typed) {
        Map<String, List<String>> kept = new HashMap<>(typed);
        kept.keySet().removeIf(field -> field.startsWith("choice") || field.equals("_csrf"));
        AgreementForm form = new AgreementForm(kept);
        return form.with(
                AgreementForm.PLACES,
                places.answered(form.text(AgreementForm.PLACES), typed.toSingleValueMap()));
    }

    private AgreementForm again(AgreementForm form, HttpServletRequest request) {
        return form.with(
                AgreementForm.PLACES,
                places.shown(form.text(AgreementForm.PLACES), Languages.of(request)));
    }

    @PostMapping("/{id}/propose")
    Object propose(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        return after(drafts.propose(actor, id), () -> edit(actor, request, id));
    }

    @PostMapping("/{id}/discard")
    Object discard(Actor actor, @PathVariable UUID id) {
        return switch (drafts.discard(actor, id)) {
            case Outcome.Done<Agreement> done -> "redirect:/agreements";
            case Outcome.Refused<Agreement> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/{id}/withdraw")
    Object withdraw(Actor actor, @PathVariable UUID id) {
        return after(drafts.withdraw(actor, id), () -> one(actor, id, 0, ""));
    }

    @PostMapping("/{id}/change")
    Object change(Actor actor, @PathVariable UUID id) {
        UUID home = actor.organisation();
        if (home == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        return switch (drafts.change(actor, home, id)) {
            case Outcome.Done<Agreement>(Agreement it) -> "redirect:" + it.address() + "/edit";
            case Outcome.Refused<Agreement> refused ->
                    Page.again(() -> one(actor, id, 0, ""), refused);
        };
    }

    @GetMapping("/{id}")
    Page one(Actor reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return one(reader, id, version, "");
    }

    private Page one(Actor reader, UUID id, int version, String reason) {
        return Page.shown(
                views.page(reader, id, version, reason)
                        .map(it -> Page.of("agreements/agreement", it)));
    }

    /** To the agreement; refused, back to the page on which it was tried. */
    static Object after(Outcome<Agreement> outcome, Supplier<Page> tried) {
        return Page.after(outcome, Agreement::address, tried);
    }
}

package org.multaqa.needs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.files.Upload;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.multaqa.web.Languages;
import org.multaqa.web.Navigation;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Needs for people: the list, one of them, and the forms by which they are raised and ended. */
@Controller
class NeedPages {
    private final Needs needs;
    private final NeedEndings endings;
    private final NeedDocuments documents;
    private final NeedList list;
    private final NeedViews views;
    private final Organisations organisations;
    private final TypedPlaces places;

    NeedPages(
            Needs needs,
            NeedEndings endings,
            NeedDocuments documents,
            NeedList list,
            NeedViews views,
            Organisations organisations,
            TypedPlaces places) {
        this.needs = needs;
        this.endings = endings;
        this.documents = documents;
        this.list = list;
        this.views = views;
        this.organisations = organisations;
        this.places = places;
    }

    @Bean
    static Navigation needsNavigation() {
        return new Navigation(27, "needs.navigation", "/needs", false);
    }

    @Open
    @GetMapping("/needs")
    Page list(Actor reader, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        NeedSelection selection = list.read(reader, typed);
        UUID after = NeedList.id(typed.get("after"));
        return Page.of("needs/list", views.list(reader, selection, after, Languages.of(request)));
    }

    @Open
    @GetMapping("/needs/{id}")
    Page one(
            Actor reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID offer) {
        return show(reader, id, new CommitmentForm("", "", offer));
    }

    Page show(Actor reader, UUID id, CommitmentForm form) {
        return Page.shown(
                needs.find(reader, id)
                        .map(need -> Page.of("needs/need", views.page(reader, need, form))));
    }

    @GetMapping("/needs/new")
    Page form(Actor actor, @RequestParam(required = false) @Nullable UUID organisation) {
        UUID whose = organisation == null ? actor.organisation() : organisation;
        return Page.shown(form(actor, whose, null, 0, new NeedForm(Map.of())));
    }

    private Outcome<Page> form(
            Actor actor, @Nullable UUID whose, @Nullable UUID need, int version, NeedForm form) {
        Organisation it = whose == null ? null : organisations.find(whose).orElse(null);
        if (it == null || !actor.may(NeedRight.RAISE, it.id())) {
            return Outcome.notAllowed();
        }
        return Outcome.done(Page.of("needs/form", views.form(it, need, version, form)));
    }

    @PostMapping("/needs")
    Object raise(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        UUID whose = organisation == null ? actor.organisation() : organisation;
        if (whose == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        NeedForm form = new NeedForm(typed).answered(places);
        return after(
                needs.raise(actor, whose, form, Upload.of(document)),
                () -> Page.shown(form(actor, whose, null, 0, again(form, request))));
    }

    @GetMapping("/needs/{id}/edit")
    Page edit(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        return Page.shown(
                needs.find(actor, id)
                        .then(need ->
                                form(
                                        actor,
                                        need.organisation(),
                                        id,
                                        need.version(),
                                        again(NeedForm.of(need), request))));
    }

    @PostMapping("/needs/{id}")
    Object revise(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed) {
        NeedForm form = new NeedForm(typed).answered(places);
        return after(
                needs.revise(actor, id, version, form),
                () ->
                        Page.shown(
                                needs.find(actor, id)
                                        .then(need ->
                                                form(
                                                        actor,
                                                        need.organisation(),
                                                        id,
                                                        version,
                                                        again(form, request)))));
    }

    private NeedForm again(NeedForm form, HttpServletRequest request) {
        return form.shown(places, Languages.of(request));
    }

    @PostMapping("/needs/{id}/documents")
    Object attach(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        return after(documents.add(actor, id, Upload.of(document)), () -> one(actor, id, null));
    }

    @PostMapping("/needs/{id}/confirm")
    Object confirm(Actor actor, @PathVariable UUID id) {
        return after(needs.confirm(actor, id), () -> one(actor, id, null));
    }

    @GetMapping("/needs/{id}/amend")
    Page amendment(Actor actor, @PathVariable UUID id) {
        return Page.shown(
                needs.find(actor, id).then(need -> amend(actor, need, AmendmentForm.of(need))));
    }

    private Outcome<Page> amend(Actor actor, Need need, AmendmentForm form) {
        if (!actor.may(NeedRight.RAISE, need.organisation())) {
            return Outcome.notAllowed();
        }
        boolean more = actor.mayAnywhere(NeedRight.RAISE_QUANTITY);
        return Outcome.done(Page.of("needs/amend", new AmendPage(views.line(need), form, more)));
    }

    @PostMapping("/needs/{id}/amend")
    Object amend(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute AmendmentForm form) {
        return after(
                needs.amend(actor, id, version, form),
                () -> Page.shown(needs.find(actor, id).then(need -> amend(actor, need, form))));
    }

    @GetMapping("/needs/{id}/end")
    Page end(Actor actor, @PathVariable UUID id) {
        return ending(actor, id, "");
    }

    private Page ending(Actor actor, UUID id, String reason) {
        return Page.shown(
                needs.find(actor, id)
                        .then(need ->
                                actor.may(NeedRight.RAISE, need.organisation())
                                        ? Outcome.done(
                                                Page.of("needs/end", views.end(need, reason)))
                                        : Outcome.notAllowed()));
    }

    @PostMapping("/needs/{id}/close")
    Object close(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return after(endings.close(actor, id, reason), () -> ending(actor, id, reason));
    }

    @PostMapping("/needs/{id}/withdraw")
    Object withdraw(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return after(endings.withdraw(actor, id, reason), () -> ending(actor, id, reason));
    }

    /** To the need; refused, back to the page on which it was tried. */
    private static Object after(Outcome<Need> outcome, Supplier<Page> tried) {
        return Page.after(outcome, Need::address, tried);
    }
}

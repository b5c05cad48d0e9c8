package org.multaqa.licences;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.files.Attachment;
import org.multaqa.files.Upload;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The licences of an organisation, and the forms by which the secretariat enters and acts. */
@Controller
class LicencePages {
    private final Licences licences;
    private final Renewals renewals;
    private final LicenceHistory history;
    private final Organisations organisations;

    LicencePages(
            Licences licences,
            Renewals renewals,
            LicenceHistory history,
            Organisations organisations) {
        this.licences = licences;
        this.renewals = renewals;
        this.history = history;
        this.organisations = organisations;
    }

    @GetMapping("/organisations/{id}/licences")
    Page all(Actor actor, @PathVariable UUID id) {
        return readable(
                actor,
                id,
                it ->
                        Page.of(
                                "licences/organisation",
                                new LicencesPage(
                                        it,
                                        history.of(it.id(), licences.today()),
                                        renewals.of(actor, it.id()).orThrow(),
                                        actor.may(LicenceRight.ENTER, it.id()),
                                        actor.may(LicenceRight.PROPOSE, it.id()))));
    }

    private Page readable(Actor actor, UUID id, Function<Organisation, Page> page) {
        Optional<Organisation> found = organisations.find(id);
        UUID about = found.map(Organisation::id).orElse(id);
        if (!actor.may(LicenceRight.READ, about)) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        return found.map(page)
                .orElseGet(() -> Page.refusal((Outcome.Refused<?>) Outcome.notFound()));
    }

    @GetMapping("/organisations/{id}/licences/new")
    Page blank(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID follows) {
        LicenceForm form =
                licence(follows)
                        .map(LicenceForm::following)
                        .orElse(LicenceForm.blank(LicenceKind.PUBLICATION));
        return form(actor, id, form, follows);
    }

    private Page form(Actor actor, UUID id, LicenceForm form, @Nullable UUID follows) {
        if (!actor.may(LicenceRight.ENTER, id)) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        return readable(
                actor,
                id,
                it ->
                        Page.of(
                                "licences/form",
                                new LicenceFormPage(
                                        it, form, licence(follows).orElse(null), null, false)));
    }

    private Optional<Licence> licence(@Nullable UUID id) {
        return id == null ? Optional.empty() : licences.find(id);
    }

    @PostMapping("/organisations/{id}/licences")
    Object enter(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute LicenceForm form,
            @RequestParam(required = false) @Nullable UUID follows,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        return switch (licences.enter(actor, id, form, follows, Upload.of(document))) {
            case Outcome.Done<Licence>(Licence entered) ->
                    "redirect:/organisations/" + entered.organisation() + "/licences";
            case Outcome.Refused<Licence> refused -> again(form(actor, id, form, follows), refused);
        };
    }

    /** A refused form as it was, unless its page itself may not be seen. */
    static Page again(Page page, Outcome.Refused<?> refused) {
        return page.status() == 200 ? page.refused(refused) : page;
    }

    @GetMapping("/licences/{id}")
    Page one(Actor actor, @PathVariable UUID id) {
        return show(actor, id, new Licences.MeasureForm(null, "", "", ""), "");
    }

    private Page show(Actor actor, UUID id, Licences.MeasureForm form, String mistake) {
        Licence licence = licences.find(id).orElse(null);
        if (licence == null) {
            return Page.refusal(
                    (Outcome.Refused<?>)
                            (actor.may(LicenceRight.READ)
                                    ? Outcome.notFound()
                                    : Outcome.notAllowed()));
        }
        Series line = licences.line(licence);
        return readable(
                actor,
                licence.organisation(),
                it ->
                        Page.of(
                                "licences/licence",
                                new LicencePage(
                                        it,
                                        licence,
                                        line.on(licences.today()),
                                        history.events(line),
                                        actor.may(LicenceRight.ENTER, it.id()),
                                        form,
                                        mistake)));
    }

    @PostMapping("/licences/{id}/measures")
    Object take(Actor actor, @PathVariable UUID id, @ModelAttribute Licences.MeasureForm form) {
        return switch (licences.take(actor, id, form)) {
            case Outcome.Done<Measure> done -> "redirect:/licences/" + id;
            case Outcome.Refused<Measure> refused -> again(show(actor, id, form, ""), refused);
        };
    }

    @PostMapping("/licences/{id}/documents")
    Object addDocument(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        return switch (licences.addDocument(actor, id, Upload.of(document))) {
            case Outcome.Done<Attachment> done -> "redirect:/licences/" + id;
            case Outcome.Refused<Attachment> refused -> again(one(actor, id), refused);
        };
    }

    @PostMapping("/licences/{id}/strike")
    Object strike(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String mistake) {
        return switch (licences.strike(actor, id, mistake)) {
            case Outcome.Done<Licence> done -> "redirect:/licences/" + id;
            case Outcome.Refused<Licence> refused ->
                    again(
                            show(actor, id, new Licences.MeasureForm(null, "", "", ""), mistake),
                            refused);
        };
    }
}

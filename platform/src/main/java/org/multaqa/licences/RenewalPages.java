package org.multaqa.licences;

import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
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

/** How a manager proposes a renewal, and the secretariat answers. */
@Controller
class RenewalPages {
    private final Renewals renewals;
    private final Licences licences;
    private final LicenceHistory history;
    private final Organisations organisations;

    RenewalPages(
            Renewals renewals,
            Licences licences,
            LicenceHistory history,
            Organisations organisations) {
        this.renewals = renewals;
        this.licences = licences;
        this.history = history;
        this.organisations = organisations;
    }

    @GetMapping("/licences/{id}/renewal")
    Object form(Actor actor, @PathVariable UUID id) {
        Licence licence = licences.find(id).orElse(null);
        Renewal open = licence == null ? null : renewals.open(licence).orElse(null);
        if (open != null
                && open.state() == RenewalState.WAITING
                && actor.may(LicenceRight.PROPOSE, open.organisation())) {
            return "redirect:/renewals/" + open.id();
        }
        LicenceForm form;
        if (licence == null) {
            form = LicenceForm.blank(LicenceKind.RENEWAL);
        } else if (open != null) {
            form = LicenceForm.of(open, licence.kind().following());
        } else {
            form = LicenceForm.following(licence);
        }
        return form(actor, licence, open, form);
    }

    private Page form(
            Actor actor, @Nullable Licence licence, @Nullable Renewal open, LicenceForm form) {
        boolean may =
                licence == null
                        ? actor.may(LicenceRight.PROPOSE)
                        : actor.may(LicenceRight.PROPOSE, licence.organisation());
        if (!may) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        Organisation organisation =
                licence == null ? null : organisations.find(licence.organisation()).orElse(null);
        if (licence == null || organisation == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notFound());
        }
        Renewal sentBack = open != null && open.state() == RenewalState.SENT_BACK ? open : null;
        return Page.of(
                "licences/form", new LicenceFormPage(organisation, form, licence, sentBack, true));
    }

    @PostMapping("/licences/{id}/renewal")
    Object propose(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute LicenceForm form,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        return switch (renewals.propose(actor, id, form, Upload.of(document))) {
            case Outcome.Done<Renewal>(Renewal proposed) -> "redirect:/renewals/" + proposed.id();
            case Outcome.Refused<Renewal> refused -> {
                Licence licence = licences.find(id).orElse(null);
                Renewal open = licence == null ? null : renewals.open(licence).orElse(null);
                LicenceForm typed =
                        licence == null ? form : form.ofKind(licence.kind().following());
                yield LicencePages.again(form(actor, licence, open, typed), refused);
            }
        };
    }

    @GetMapping("/renewals/{id}")
    Page one(Actor actor, @PathVariable UUID id) {
        return show(actor, id, "");
    }

    private Page show(Actor actor, UUID id, String note) {
        return switch (renewals.read(actor, id)) {
            case Outcome.Done<Renewal>(Renewal it) ->
                    Page.of(
                            "licences/renewal",
                            new RenewalPage(
                                    organisations.find(it.organisation()).orElseThrow(),
                                    it,
                                    licences.find(it.renews()).orElseThrow(),
                                    renewals.documents(it),
                                    history.name(it.askedBy(), new HashMap<>()),
                                    history.name(it.decidedBy(), new HashMap<>()),
                                    actor.mayAnywhere(LicenceRight.ENTER)
                                            && it.state() == RenewalState.WAITING,
                                    actor.may(LicenceRight.PROPOSE, it.organisation())
                                            && it.state().isOpen(),
                                    note));
            case Outcome.Refused<Renewal> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/renewals/{id}/accept")
    Object accept(Actor actor, @PathVariable UUID id) {
        return switch (renewals.accept(actor, id)) {
            case Outcome.Done<Licence>(Licence licence) ->
                    "redirect:/organisations/" + licence.organisation() + "/licences";
            case Outcome.Refused<Licence> refused ->
                    LicencePages.again(show(actor, id, ""), refused);
        };
    }

    @PostMapping("/renewals/{id}/send-back")
    Object sendBack(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        return answered(actor, id, renewals.sendBack(actor, id, note), note);
    }

    @PostMapping("/renewals/{id}/withdraw")
    Object withdraw(Actor actor, @PathVariable UUID id) {
        return answered(actor, id, renewals.withdraw(actor, id), "");
    }

    private Object answered(Actor actor, UUID id, Outcome<Renewal> outcome, String note) {
        return switch (outcome) {
            case Outcome.Done<Renewal> done -> "redirect:/renewals/" + id;
            case Outcome.Refused<Renewal> refused when refused.why() == Outcome.Why.NOT_ALLOWED ->
                    Page.refusal(refused);
            case Outcome.Refused<Renewal> refused ->
                    LicencePages.again(show(actor, id, note), refused);
        };
    }
}

package org.multaqa.profiles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.accounts.Tool;
import org.multaqa.directory.Confirmations;
import org.multaqa.directory.DirectoryRight;
import org.multaqa.directory.Edited;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an organisation, and the forms of its fields. */
@Controller
class OrganisationPages {
    /** What a page says of the verb that led to it; anything else in the address says nothing. */
    private static final List<String> NOTICES =
            List.of(
                    "registered",
                    "saved",
                    "waits",
                    "confirmed",
                    "closed",
                    "reopened",
                    "withdrawn",
                    "part-saved",
                    "part-removed");

    private final Organisations organisations;
    private final Confirmations confirmations;
    private final Registrations registrations;
    private final ProfileViews views;
    private final OrganisationForms forms;

    OrganisationPages(
            Organisations organisations,
            Confirmations confirmations,
            Registrations registrations,
            ProfileViews views,
            OrganisationForms forms) {
        this.organisations = organisations;
        this.confirmations = confirmations;
        this.registrations = registrations;
        this.views = views;
        this.forms = forms;
    }

    @Open
    @GetMapping("/organisations/{id}")
    Object show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        Message notice =
                done != null && NOTICES.contains(done) ? Message.of("profiles.done-" + done) : null;
        Optional<ProfilePage> page = views.of(actor, id, Languages.of(request), notice);
        if (page.isEmpty()) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notFound());
        }
        return page.get().organisation().id().equals(id)
                ? Page.of("profiles/profile", page.get())
                : "redirect:/organisations/" + page.get().id();
    }

    @Bean
    static Tool ownProfileTool() {
        return new Tool(5, "profiles.own", "/organisations/own", DirectoryRight.EDIT_PROFILE);
    }

    /** Where the organisation stands for which the reader acts. */
    @GetMapping("/organisations/own")
    Object own(Actor actor) {
        return actor.organisation() == null
                ? Page.refusal((Outcome.Refused<?>) Outcome.notFound())
                : "redirect:/organisations/" + actor.organisation();
    }

    @Bean
    static Tool registerTool() {
        return new Tool(10, "profiles.new", "/organisations/new", DirectoryRight.REGISTER);
    }

    @GetMapping("/organisations/new")
    Page blank(Actor actor) {
        return switch (forms.blank(actor)) {
            case Outcome.Done<OrganisationFormPage>(OrganisationFormPage form) ->
                    Page.of("profiles/organisation", form);
            case Outcome.Refused<OrganisationFormPage> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/organisations/new")
    Object register(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID token,
            @RequestParam(defaultValue = "false") boolean another,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        UUID known = token == null ? UUID.randomUUID() : token;
        return switch (registrations.register(actor, known, forms.read(fields), another)) {
            case Outcome.Done<Organisation>(Organisation it) ->
                    "redirect:/organisations/" + it.id() + "?done=registered";
            case Outcome.Refused<Organisation> refused ->
                    refused.why() == Outcome.Why.NOT_ALLOWED
                            ? Page.refusal(refused)
                            : Page.of("profiles/organisation", forms.again(known, fields))
                                    .refused(refused);
        };
    }

    @GetMapping("/organisations/{id}/edit")
    Page edit(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return switch (forms.of(actor, id, Languages.of(request))) {
            case Outcome.Done<OrganisationFormPage>(OrganisationFormPage form) ->
                    Page.of("profiles/organisation", form);
            case Outcome.Refused<OrganisationFormPage> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/organisations/{id}/edit")
    Object save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        return switch (organisations.edit(actor, id, version, forms.read(fields))) {
            case Outcome.Done<Edited>(Edited edited) ->
                    "redirect:/organisations/"
                            + id
                            + (edited.waiting().isEmpty() ? "?done=saved" : "?done=waits");
            case Outcome.Refused<Edited> refused ->
                    switch (forms.again(
                            actor, id, version, fields, refused.why(), Languages.of(request))) {
                        case Outcome.Done<OrganisationFormPage>(OrganisationFormPage form) ->
                                Page.of("profiles/organisation", form).refused(refused);
                        case Outcome.Refused<OrganisationFormPage> no -> Page.refusal(refused);
                    };
        };
    }

    @PostMapping("/organisations/{id}/confirm")
    Object confirm(Actor actor, @PathVariable UUID id) {
        return after(confirmations.confirm(actor, id), "confirmed");
    }

    @GetMapping("/organisations/{id}/close")
    Page askToClose(Actor actor, @PathVariable UUID id) {
        return switch (forms.toClose(actor, id)) {
            case Outcome.Done<Organisation>(Organisation it) ->
                    Page.of("profiles/close", new ClosePage(it, ""));
            case Outcome.Refused<Organisation> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/organisations/{id}/close")
    Object close(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return switch (organisations.close(actor, id, reason)) {
            case Outcome.Done<Organisation> done ->
                    "redirect:/organisations/" + id + "?done=closed";
            case Outcome.Refused<Organisation> refused ->
                    forms.toClose(actor, id) instanceof Outcome.Done<Organisation>(Organisation it)
                            ? Page.of("profiles/close", new ClosePage(it, reason)).refused(refused)
                            : Page.refusal(refused);
        };
    }

    @PostMapping("/organisations/{id}/reopen")
    Object reopen(Actor actor, @PathVariable UUID id) {
        return after(organisations.reopen(actor, id), "reopened");
    }

    private static Object after(Outcome<Organisation> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<Organisation>(Organisation it) ->
                    "redirect:/organisations/" + it.id() + "?done=" + done;
            case Outcome.Refused<Organisation> refused -> Page.refusal(refused);
        };
    }
}

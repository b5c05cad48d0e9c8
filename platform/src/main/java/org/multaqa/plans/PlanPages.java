package org.multaqa.plans;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;
import org.multaqa.web.Languages;
import org.multaqa.web.Navigation;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans for people: the list, one of them with its timeline and calendar, and what is signed. */
@Controller
class PlanPages {
    private final Plans plans;
    private final PlanViews views;
    private final PlanLedger ledger;
    private final Organisations organisations;

    PlanPages(Plans plans, PlanViews views, PlanLedger ledger, Organisations organisations) {
        this.plans = plans;
        this.views = views;
        this.ledger = ledger;
        this.organisations = organisations;
    }

    @Bean
    static Navigation plansNavigation() {
        return new Navigation(29, "plans.navigation", "/plans", false);
    }

    @Open
    @GetMapping("/plans")
    Page list(
            Actor reader,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID after) {
        PlanState of =
                Statement.constant(PlanState.class, state)
                        .filter(PlanViews.states(reader)::contains)
                        .orElse(PlanState.AGREED);
        return Page.of("plans/list", views.list(reader, of, after));
    }

    @Open
    @GetMapping("/plans/{id}")
    Page one(Actor reader, @PathVariable UUID id, HttpServletRequest request) {
        return show(reader, id, Map.of(), Languages.of(request));
    }

    /** The page of a plan, with what was typed in a form of it. */
    Page show(Actor reader, UUID id, Map<String, String> typed, Language language) {
        return Page.shown(
                plans.find(reader, id)
                        .map(it -> Page.of("plans/plan", views.page(reader, it, language, typed))));
    }

    @Open
    @GetMapping("/plans/{id}/calendar.ics")
    Object calendar(Actor reader, @PathVariable UUID id, HttpServletRequest request) {
        return switch (plans.find(reader, id)) {
            case Outcome.Done<PlanContent>(PlanContent content) ->
                    ResponseEntity.ok()
                            .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                            .body(calendar(content, Languages.of(request)));
            case Outcome.Refused<PlanContent> refused -> Page.refusal(refused);
        };
    }

    private String calendar(PlanContent content, Language language) {
        Map<UUID, String> names = new HashMap<>();
        for (Organisation it : organisations.all(content.partners())) {
            names.put(it.id(), language.choose(it.nameAr(), it.nameEn()));
        }
        return PlanCalendar.of(content, names, ledger.now());
    }

    @GetMapping("/plans/new")
    Page form(Actor actor) {
        UUID home = actor.organisation();
        return home != null && actor.may(PlanRight.WRITE, home)
                ? Page.of("plans/form", new PlanFormPage(null, 0, 0, new PlanForm(Map.of())))
                : Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
    }

    @PostMapping("/plans")
    Object draft(Actor actor, @RequestParam Map<String, String> typed) {
        UUID home = actor.organisation();
        if (home == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        PlanForm form = new PlanForm(typed);
        return after(
                plans.draft(actor, home, form),
                () -> Page.of("plans/form", new PlanFormPage(null, 0, 0, form)));
    }

    @GetMapping("/plans/{id}/edit")
    Page edit(Actor actor, @PathVariable UUID id) {
        return edit(actor, id, null, null);
    }

    private Page edit(Actor actor, UUID id, @Nullable Integer version, @Nullable PlanForm typed) {
        return Page.shown(
                plans.find(actor, id)
                        .then(it -> {
                            Plan plan = it.plan();
                            return actor.may(PlanRight.WRITE, plan.organisation())
                                    ? Outcome.done(
                                            Page.of(
                                                    "plans/form",
                                                    new PlanFormPage(
                                                            plan,
                                                            version == null
                                                                    ? plan.version()
                                                                    : version,
                                                            it.signed(),
                                                            typed == null
                                                                    ? PlanForm.of(plan)
                                                                    : typed)))
                                    : Outcome.notAllowed();
                        }));
    }

    @PostMapping("/plans/{id}")
    Object revise(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed) {
        PlanForm form = new PlanForm(typed);
        return after(plans.revise(actor, id, version, form), () -> edit(actor, id, version, form));
    }

    @PostMapping("/plans/{id}/withdraw")
    Object withdraw(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        return after(
                plans.withdraw(actor, id, TypedFields.text(typed, "reason")),
                () -> show(actor, id, typed, Languages.of(request)));
    }

    @GetMapping("/plans/{id}/parts/{organisation}")
    Page part(
            Actor reader,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            HttpServletRequest request) {
        return part(reader, id, organisation, "", Languages.of(request));
    }

    private Page part(Actor reader, UUID id, UUID organisation, String typed, Language language) {
        return Page.shown(
                plans.find(reader, id)
                        .then(it -> {
                            if (!it.partners().contains(organisation)) {
                                return Outcome.notFound();
                            }
                            PlanPage page = views.page(reader, it, language, Map.of());
                            return Outcome.done(
                                    Page.of(
                                            "plans/part",
                                            views.part(page, reader, organisation, typed)));
                        }));
    }

    @PostMapping("/plans/{id}/parts/{organisation}/sign")
    Object sign(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String seal) {
        return after(
                plans.sign(actor, id, organisation, seal),
                () -> part(actor, id, organisation, "", Languages.of(request)));
    }

    @PostMapping("/plans/{id}/parts/{organisation}/send-back")
    Object sendBack(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String note) {
        return after(
                plans.sendBack(actor, id, organisation, note),
                () -> part(actor, id, organisation, note, Languages.of(request)));
    }

    /** To the plan; refused, back to the page on which it was tried. */
    static Object after(Outcome<Plan> outcome, Supplier<Page> tried) {
        return Page.after(outcome, Plan::address, tried);
    }
}

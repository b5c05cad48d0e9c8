package org.multaqa.plans;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is written into a plan: objectives, indicators with shares, tasks. */
@Controller
@RequestMapping("/plans/{id}")
class PlanDraftPages {
    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanPages pages;
    private final PlanViews views;

    PlanDraftPages(Plans plans, PlanDrafts drafts, PlanPages pages, PlanViews views) {
        this.plans = plans;
        this.drafts = drafts;
        this.pages = pages;
        this.views = views;
    }

    @PostMapping("/objectives")
    Object addObjective(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        String text = TypedFields.text(typed, "objective");
        return onPage(actor, request, id, typed, drafts.addObjective(actor, id, text));
    }

    @PostMapping("/objectives/{number}/remove")
    Object removeObjective(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable int number) {
        return onPage(actor, request, id, Map.of(), drafts.removeObjective(actor, id, number));
    }

    @GetMapping("/objectives/{number}/tasks/new")
    Page newTask(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable int number) {
        return newTask(actor, id, number, Map.of(), Languages.of(request));
    }

    private Page newTask(
            Actor actor, UUID id, int number, Map<String, String> typed, Language language) {
        return ofObjective(
                actor,
                id,
                number,
                (content, objective) ->
                        Page.of(
                                "plans/task",
                                new TaskFormPage(
                                        content.plan(),
                                        objective,
                                        views.names(content, language),
                                        typed)));
    }

    @PostMapping("/objectives/{number}/tasks")
    Object addTask(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> typed) {
        return PlanPages.after(
                drafts.addTask(actor, id, number, typed),
                () -> newTask(actor, id, number, typed, Languages.of(request)));
    }

    @PostMapping("/tasks/{task}/remove")
    Object removeTask(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID task) {
        return onPage(actor, request, id, Map.of(), drafts.removeTask(actor, id, task));
    }

    @PostMapping("/tasks/{task}/done")
    Object finish(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID task) {
        return onPage(actor, request, id, Map.of(), drafts.finish(actor, id, task));
    }

    private Object onPage(
            Actor actor,
            HttpServletRequest request,
            UUID id,
            Map<String, String> typed,
            Outcome<Plan> outcome) {
        return PlanPages.after(outcome, () -> pages.show(actor, id, typed, Languages.of(request)));
    }

    @GetMapping("/objectives/{number}/indicators/new")
    Page newIndicator(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable int number) {
        return newIndicator(actor, id, number, new IndicatorForm(Map.of()), Languages.of(request));
    }

    private Page newIndicator(
            Actor actor, UUID id, int number, IndicatorForm form, Language language) {
        return ofObjective(
                actor,
                id,
                number,
                (content, objective) -> page(content, objective, null, 0, form, language));
    }

    /** A page about an objective, for whoever writes the plan. */
    private Page ofObjective(
            Actor actor, UUID id, int number, BiFunction<PlanContent, Objective, Page> page) {
        return Page.shown(
                writable(actor, id)
                        .then(content ->
                                content.objectives().stream()
                                        .filter(it -> it.number() == number)
                                        .findFirst()
                                        .map(it -> Outcome.done(page.apply(content, it)))
                                        .orElseGet(Outcome::notFound)));
    }

    private Outcome<PlanContent> writable(Actor actor, UUID id) {
        return plans.find(actor, id)
                .then(content ->
                        actor.may(PlanRight.WRITE, content.plan().organisation())
                                ? Outcome.done(content)
                                : Outcome.notAllowed());
    }

    private Page page(
            PlanContent content,
            Objective objective,
            @Nullable Indicator indicator,
            int version,
            IndicatorForm form,
            Language language) {
        return Page.of(
                "plans/indicator",
                new IndicatorFormPage(
                        content.plan(),
                        objective,
                        indicator,
                        version,
                        views.names(content, language),
                        views.kinds(language),
                        form));
    }

    @PostMapping("/objectives/{number}/indicators")
    Object addIndicator(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> typed) {
        IndicatorForm form = new IndicatorForm(typed);
        return PlanPages.after(
                drafts.addIndicator(actor, id, number, form),
                () -> newIndicator(actor, id, number, form, Languages.of(request)));
    }

    @GetMapping("/indicators/{indicator}/edit")
    Page edit(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID indicator) {
        return edit(actor, id, indicator, null, null, Languages.of(request));
    }

    private Page edit(
            Actor actor,
            UUID id,
            UUID indicator,
            @Nullable Integer version,
            @Nullable IndicatorForm typed,
            Language language) {
        return Page.shown(
                writable(actor, id)
                        .then(content ->
                                PlanDrafts.indicator(content, indicator)
                                        .map(it ->
                                                page(
                                                        content,
                                                        objective(content, it),
                                                        it,
                                                        version == null ? it.version() : version,
                                                        typed == null
                                                                ? views.filled(
                                                                        content, it, language)
                                                                : typed,
                                                        language))
                                        .map(Outcome::done)
                                        .orElseGet(Outcome::notFound)));
    }

    private static Objective objective(PlanContent content, Indicator of) {
        return content.objectives().stream()
                .filter(it -> it.number() == of.objective())
                .findFirst()
                .orElseThrow();
    }

    @PostMapping("/indicators/{indicator}")
    Object write(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID indicator,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed) {
        IndicatorForm form = new IndicatorForm(typed);
        return PlanPages.after(
                drafts.writeIndicator(actor, id, indicator, version, form),
                () -> edit(actor, id, indicator, version, form, Languages.of(request)));
    }

    @PostMapping("/indicators/{indicator}/remove")
    Object removeIndicator(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID indicator) {
        return onPage(actor, request, id, Map.of(), drafts.removeIndicator(actor, id, indicator));
    }
}

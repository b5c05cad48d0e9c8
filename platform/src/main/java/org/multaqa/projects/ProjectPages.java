package org.multaqa.projects;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.multaqa.web.Languages;
import org.multaqa.web.Navigation;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Projects for people: the list, one of them, and the forms of their terms. */
@Controller
class ProjectPages {
    private final Projects projects;
    private final Lessons lessons;
    private final ProjectList list;
    private final ProjectViews views;
    private final Organisations organisations;
    private final TypedPlaces places;

    ProjectPages(
            Projects projects,
            Lessons lessons,
            ProjectList list,
            ProjectViews views,
            Organisations organisations,
            TypedPlaces places) {
        this.projects = projects;
        this.lessons = lessons;
        this.list = list;
        this.views = views;
        this.organisations = organisations;
        this.places = places;
    }

    @Bean
    static Navigation projectsNavigation() {
        return new Navigation(28, "projects.navigation", "/projects", false);
    }

    @Open
    @GetMapping("/projects")
    Page list(Actor reader, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        ProjectSelection selection = list.read(reader, typed);
        UUID after = ProjectList.id(typed.get("after"));
        return Page.of(
                "projects/list", views.list(reader, selection, after, Languages.of(request)));
    }

    @Open
    @GetMapping("/projects/{id}")
    Page one(Actor reader, @PathVariable UUID id) {
        return show(reader, id, Map.of());
    }

    /** The page of a project, with what was typed in a form of it. */
    Page show(Actor reader, UUID id, Map<String, String> typed) {
        return Page.shown(
                projects.find(reader, id)
                        .map(it -> Page.of("projects/project", views.page(reader, it, typed))));
    }

    @GetMapping("/projects/new")
    Page form(Actor actor, @RequestParam(required = false) @Nullable UUID need) {
        return Page.shown(
                form(actor, actor.organisation(), null, 0, need, new TermsForm(Map.of())));
    }

    private Outcome<Page> form(
            Actor actor,
            @Nullable UUID lead,
            @Nullable Project project,
            int version,
            @Nullable UUID need,
            TermsForm form) {
        Organisation it = lead == null ? null : organisations.find(lead).orElse(null);
        return it == null || !actor.may(ProjectRight.PLAN, it.id())
                ? Outcome.notAllowed()
                : Outcome.done(
                        Page.of("projects/form", views.form(it, project, version, need, form)));
    }

    @PostMapping("/projects")
    Object propose(
            Actor actor, HttpServletRequest request, @RequestParam Map<String, String> typed) {
        UUID lead = actor.organisation();
        if (lead == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        UUID need = ProjectList.id(typed.get("need"));
        TermsForm form = new TermsForm(typed).answered(places);
        return after(
                projects.propose(actor, lead, form, need),
                () -> Page.shown(form(actor, lead, null, 0, need, again(form, request))));
    }

    @GetMapping("/projects/{id}/edit")
    Page edit(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        return Page.shown(
                projects.find(actor, id)
                        .then(it -> {
                            TermsForm form = again(TermsForm.of(it.terms()), request);
                            return form(actor, it.lead(), it, it.version(), null, form);
                        }));
    }

    @PostMapping("/projects/{id}")
    Object revise(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed) {
        TermsForm form = new TermsForm(typed).answered(places);
        return after(
                projects.revise(actor, id, version, form),
                () ->
                        Page.shown(
                                projects.find(actor, id)
                                        .then(it -> {
                                            TermsForm filled = again(form, request);
                                            return form(
                                                    actor, it.lead(), it, version, null, filled);
                                        })));
    }

    private TermsForm again(TermsForm form, HttpServletRequest request) {
        return form.shown(places, Languages.of(request));
    }

    @PostMapping("/projects/{id}/draft")
    Object draft(Actor actor, @PathVariable UUID id) {
        return after(projects.draft(actor, id), () -> one(actor, id));
    }

    @PostMapping("/projects/{id}/start")
    Object start(Actor actor, @PathVariable UUID id) {
        return after(projects.start(actor, id), () -> one(actor, id));
    }

    @GetMapping("/projects/{id}/end")
    Page end(Actor actor, @PathVariable UUID id) {
        return ending(actor, id, Map.of());
    }

    private Page ending(Actor actor, UUID id, Map<String, String> typed) {
        return Page.shown(
                projects.find(actor, id)
                        .then(it ->
                                actor.may(ProjectRight.PLAN, it.lead())
                                        ? Outcome.done(
                                                Page.of("projects/end", views.end(it, typed)))
                                        : Outcome.notAllowed()));
    }

    @PostMapping("/projects/{id}/close")
    Object close(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return after(lessons.close(actor, id, typed), () -> ending(actor, id, typed));
    }

    @PostMapping("/projects/{id}/withdraw")
    Object withdraw(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        String reason = typed.getOrDefault("reason", "");
        return after(projects.withdraw(actor, id, reason), () -> ending(actor, id, typed));
    }

    /** To the project; refused, back to the page on which it was tried. */
    static Object after(Outcome<Project> outcome, Supplier<Page> tried) {
        return Page.after(outcome, Project::address, tried);
    }
}

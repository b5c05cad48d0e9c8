package org.multaqa.projects;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Sector;
import org.multaqa.files.Upload;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What partners do with a project: join, write and sign their parts, add what they know. */
@Controller
@RequestMapping("/projects")
class PartnerPages {
    private final ProjectPages pages;
    private final Projects projects;
    private final Partners partners;
    private final Signatures signatures;
    private final Risks risks;
    private final Lessons lessons;
    private final AnsweredNeeds needs;
    private final ProjectDocuments documents;
    private final PartnerStore store;
    private final ProjectViews views;
    private final Organisations organisations;

    PartnerPages(
            ProjectPages pages,
            Projects projects,
            Partners partners,
            Signatures signatures,
            Risks risks,
            Lessons lessons,
            AnsweredNeeds needs,
            ProjectDocuments documents,
            PartnerStore store,
            ProjectViews views,
            Organisations organisations) {
        this.pages = pages;
        this.projects = projects;
        this.partners = partners;
        this.signatures = signatures;
        this.risks = risks;
        this.lessons = lessons;
        this.needs = needs;
        this.documents = documents;
        this.store = store;
        this.views = views;
        this.organisations = organisations;
    }

    @Open
    @GetMapping("/lessons")
    Page lessons(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String after) {
        Sector of = Sector.ofCode(sector).orElse(null);
        return Page.of("projects/lessons", views.lessons(q.strip(), of, ProjectList.id(after)));
    }

    @PostMapping("/{id}/join")
    Object join(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        UUID home = actor.organisation();
        return onPage(
                actor,
                id,
                typed,
                home == null ? Outcome.notAllowed() : partners.join(actor, home, id, typed));
    }

    @PostMapping("/{id}/partners")
    Object invite(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        return onPage(actor, id, typed, partners.invite(actor, id, typed));
    }

    @PostMapping("/{id}/risks")
    Object risk(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        UUID home = actor.organisation();
        return onPage(
                actor,
                id,
                typed,
                home == null ? Outcome.notAllowed() : risks.add(actor, id, home, typed));
    }

    @PostMapping("/{id}/risks/{risk}/over")
    Object over(Actor actor, @PathVariable UUID id, @PathVariable UUID risk) {
        return onPage(actor, id, Map.of(), risks.over(actor, id, risk));
    }

    @PostMapping("/{id}/lessons")
    Object lesson(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        UUID home = actor.organisation();
        return onPage(
                actor,
                id,
                typed,
                home == null ? Outcome.notAllowed() : lessons.add(actor, id, home, typed));
    }

    @PostMapping("/{id}/documents")
    Object attach(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        UUID home = actor.organisation();
        return onPage(
                actor,
                id,
                Map.of(),
                home == null
                        ? Outcome.notAllowed()
                        : documents.add(actor, id, home, Upload.of(document)));
    }

    @PostMapping("/{id}/needs/{need}/unlink")
    Object unlink(Actor actor, @PathVariable UUID id, @PathVariable UUID need) {
        return onPage(actor, id, Map.of(), needs.unlink(actor, id, need));
    }

    /** To the project; refused, back to its page with what was typed. */
    private Object onPage(
            Actor actor, UUID id, Map<String, String> typed, Outcome<Project> outcome) {
        return ProjectPages.after(outcome, () -> pages.show(actor, id, typed));
    }

    @GetMapping("/{id}/parts/{organisation}")
    Page part(Actor reader, @PathVariable UUID id, @PathVariable UUID organisation) {
        return part(reader, id, organisation, "");
    }

    private Page part(Actor reader, UUID id, UUID organisation, String typed) {
        return Page.shown(
                projects.part(reader, id, organisation)
                        .map(part -> {
                            List<Part> all = store.parts(part.project());
                            return Page.of("projects/part", views.part(reader, part, all, typed));
                        }));
    }

    @GetMapping("/{id}/parts/{organisation}/edit")
    Page edit(Actor actor, @PathVariable UUID id, @PathVariable UUID organisation) {
        return edit(actor, id, organisation, null, null);
    }

    private Page edit(
            Actor actor,
            UUID id,
            UUID organisation,
            @Nullable Integer version,
            @Nullable PartForm typed) {
        return Page.shown(
                projects.part(actor, id, organisation)
                        .then(part -> {
                            boolean may =
                                    actor.may(ProjectRight.PLAN, part.project().lead())
                                            || actor.may(ProjectRight.WRITE_PART, organisation);
                            return may
                                    ? Outcome.done(form(part, version, typed))
                                    : Outcome.notAllowed();
                        }));
    }

    private Page form(Part part, @Nullable Integer version, @Nullable PartForm typed) {
        UUID whose = part.partner().organisation();
        return Page.of(
                "projects/partform",
                new PartFormPage(
                        part,
                        organisations.find(whose).orElseThrow(),
                        version == null ? part.partner().version() : version,
                        typed == null ? PartForm.of(part) : typed));
    }

    @PostMapping("/{id}/parts/{organisation}")
    Object write(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed) {
        PartForm form = new PartForm(typed);
        return switch (partners.write(actor, id, organisation, version, form)) {
            case Outcome.Done<Project> done -> redirect(id, organisation);
            case Outcome.Refused<Project> refused ->
                    Page.again(() -> edit(actor, id, organisation, version, form), refused);
        };
    }

    private static String redirect(UUID id, UUID organisation) {
        return "redirect:/projects/" + id + "/parts/" + organisation;
    }

    @PostMapping("/{id}/parts/{organisation}/sign")
    Object sign(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String seal) {
        return ProjectPages.after(
                signatures.sign(actor, id, organisation, seal),
                () -> part(actor, id, organisation, ""));
    }

    @PostMapping("/{id}/parts/{organisation}/send-back")
    Object sendBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String note) {
        return ProjectPages.after(
                signatures.sendBack(actor, id, organisation, note),
                () -> part(actor, id, organisation, note));
    }

    @PostMapping("/{id}/parts/{organisation}/leave")
    Object leave(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String reason) {
        return ProjectPages.after(
                partners.leave(actor, id, organisation, reason),
                () -> part(actor, id, organisation, reason));
    }

    @PostMapping("/{id}/parts/{organisation}/take-out")
    Object takeOut(Actor actor, @PathVariable UUID id, @PathVariable UUID organisation) {
        return ProjectPages.after(
                partners.takeOut(actor, id, organisation), () -> part(actor, id, organisation, ""));
    }
}

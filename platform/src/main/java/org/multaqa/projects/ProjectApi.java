package org.multaqa.projects;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.directory.Sector;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.multaqa.needs.Need;
import org.multaqa.web.Answers;
import org.multaqa.web.Languages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects for programs. */
@RestController
@RequestMapping("/api/v1")
class ProjectApi {
    private final Projects projects;
    private final Lessons lessons;
    private final LessonStore learned;
    private final ProjectList list;
    private final ProjectStore store;
    private final PartnerStore partners;
    private final ProjectLedger ledger;
    private final AnsweredNeeds needs;
    private final Risks risks;
    private final Answers answers;

    ProjectApi(
            Projects projects,
            Lessons lessons,
            LessonStore learned,
            ProjectList list,
            ProjectStore store,
            PartnerStore partners,
            ProjectLedger ledger,
            AnsweredNeeds needs,
            Risks risks,
            Answers answers) {
        this.projects = projects;
        this.lessons = lessons;
        this.learned = learned;
        this.list = list;
        this.store = store;
        this.partners = partners;
        this.ledger = ledger;
        this.needs = needs;
        this.risks = risks;
        this.answers = answers;
    }

    @Open
    @Operation(summary = "Projects, the newest first: show, q, within, sector, organisation")
    @GetMapping("/projects")
    ResponseEntity<?> list(Actor reader, @RequestParam Map<String, String> typed) {
        ProjectList.Some some =
                list.list(reader, list.read(reader, typed), ProjectList.id(typed.get("after")));
        return ResponseEntity.ok(
                new Answers.Items<>(
                        some.projects().stream().map(ProjectJson::of).toList(),
                        some.next() == null ? null : some.next().toString()));
    }

    @Open
    @Operation(summary = "A project: its partners, and for them its parts and what is missing")
    @GetMapping("/projects/{id}")
    ResponseEntity<?> one(
            Actor reader, @PathVariable UUID id, jakarta.servlet.http.HttpServletRequest request) {
        return answers.of(
                projects.find(reader, id).map(it -> whole(reader, it, Languages.of(request))));
    }

    private Map<String, Object> whole(Actor reader, Project project, Language language) {
        List<Part> parts = partners.parts(project);
        boolean inside = Projects.seesParts(reader, parts);
        Map<String, Object> json = ProjectJson.of(project);
        List<Map<String, Object>> told = new ArrayList<>();
        for (Part part : parts) {
            told.add(inside ? ProjectJson.of(part) : ProjectJson.partner(project, part.partner()));
        }
        json.put("partners", told);
        json.put("needs", needs.of(reader, project.id()).stream().map(Need::id).toList());
        json.put("lessons", lessons.of(project.id()).stream().map(ProjectJson::of).toList());
        if (inside) {
            json.put("risks", risks.of(project.id()).stream().map(ProjectJson::of).toList());
            json.put(
                    "missing",
                    ledger.missing(project, parts).stream().map(it -> said(it, language)).toList());
        }
        return json;
    }

    private static Map<String, String> said(Message message, Language language) {
        return Map.of("code", message.key(), "message", Texts.all().say(language, message));
    }

    /** What became of a project. */
    public record History(List<Map<String, Object>> items) {}

    @Operation(summary = "What became of a project, the newest first; for its partners")
    @GetMapping("/projects/{id}/history")
    ResponseEntity<?> history(Actor reader, @PathVariable UUID id) {
        return answers.of(
                projects.find(reader, id)
                        .then(it ->
                                Projects.seesParts(reader, partners.parts(it))
                                        ? Outcome.done(
                                                new History(
                                                        store.steps(id).stream()
                                                                .map(ProjectJson::of)
                                                                .toList()))
                                        : Outcome.notAllowed()));
    }

    @Open
    @Operation(summary = "What was learned in closed projects, the newest first: q, sector")
    @GetMapping("/lessons")
    ResponseEntity<?> lessons(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String after) {
        int most = ProjectList.LENGTH;
        List<Lesson> found =
                learned.search(
                        q, Sector.ofCode(sector).orElse(null), ProjectList.id(after), most + 1);
        List<Lesson> shown = found.stream().limit(most).toList();
        return ResponseEntity.ok(
                new Answers.Items<>(
                        shown.stream().map(ProjectJson::of).toList(),
                        found.size() > most ? shown.getLast().id().toString() : null));
    }

    @Operation(
            summary =
                    "Propose a project: title, purpose, sectors (codes), places (names or P-codes),"
                            + " goals, rebuilding, starts, ends, budget, currency, pricedOn, need")
    @PostMapping("/projects")
    ResponseEntity<?> propose(Actor actor, @RequestBody Map<String, Object> body) {
        UUID said = ProjectJson.id(body, "organisation");
        UUID lead = said == null ? actor.organisation() : said;
        if (lead == null) {
            return answers.of(Outcome.notAllowed());
        }
        TermsForm form = new TermsForm(ProjectJson.typed(body));
        return answers.created(
                projects.propose(actor, lead, form, ProjectJson.id(body, "need"))
                        .map(ProjectJson::of),
                json -> "/api/v1/projects/" + json.get("id"));
    }

    @Operation(summary = "Say the terms differently; a list that is given replaces the old one")
    @PatchMapping("/projects/{id}")
    ResponseEntity<?> revise(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        return answer(
                projects.find(actor, id)
                        .then(it ->
                                projects.revise(
                                        actor,
                                        id,
                                        ProjectJson.version(body),
                                        patched(TermsForm.of(it.terms()), body))));
    }

    private static TermsForm patched(TermsForm now, Map<String, Object> body) {
        Map<String, String> fields = new HashMap<>(now.typed());
        Map.of("sectors", "sector-", "goals", "goal-", "rebuilding", "rebuilding-")
                .forEach((list, box) -> {
                    if (body.containsKey(list)) {
                        fields.keySet().removeIf(field -> field.startsWith(box));
                    }
                });
        fields.putAll(ProjectJson.typed(body));
        return new TermsForm(fields);
    }

    @PostMapping("/projects/{id}/draft")
    ResponseEntity<?> draft(Actor actor, @PathVariable UUID id) {
        return answer(projects.draft(actor, id));
    }

    @PostMapping("/projects/{id}/start")
    ResponseEntity<?> start(Actor actor, @PathVariable UUID id) {
        return answer(projects.start(actor, id));
    }

    @Operation(summary = "Close a project that runs: lesson with its kind, and reason")
    @PostMapping("/projects/{id}/close")
    ResponseEntity<?> close(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        return answer(lessons.close(actor, id, ProjectJson.typed(body)));
    }

    @PostMapping("/projects/{id}/withdraw")
    ResponseEntity<?> withdraw(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        return answer(projects.withdraw(actor, id, ProjectJson.text(body, "reason")));
    }

    private ResponseEntity<?> answer(Outcome<Project> outcome) {
        return answers.of(outcome.map(ProjectJson::of));
    }
}

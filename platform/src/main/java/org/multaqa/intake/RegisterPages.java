package org.multaqa.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Statement;
import org.multaqa.language.Outcome;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which a register is held against ours. */
@Controller
class RegisterPages {
    private final Drafts drafts;
    private final Reconciling reconciling;
    private final FindingReport report;
    private final Views views;

    RegisterPages(Drafts drafts, Reconciling reconciling, FindingReport report, Views views) {
        this.drafts = drafts;
        this.reconciling = reconciling;
        this.report = report;
        this.views = views;
    }

    private Outcome<Batch> batch(Actor actor, UUID id) {
        return drafts.find(actor, BatchKind.REGISTER, id);
    }

    @GetMapping("/imports/register/{id}/findings")
    Page findings(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int after) {
        return switch (batch(actor, id)) {
            case Outcome.Done<Batch>(Batch batch) ->
                    Page.of(
                            "intake/findings",
                            views.findings(
                                    actor,
                                    batch,
                                    Statement.constant(Standing.class, show).orElse(null),
                                    after));
            case Outcome.Refused<Batch> refused -> Page.refusal(refused);
        };
    }

    private Object act(
            Actor actor,
            UUID id,
            String show,
            int after,
            Function<Batch, Outcome<Reconciling.Done>> verb) {
        return switch (batch(actor, id).then(verb)) {
            case Outcome.Done<Reconciling.Done> done ->
                    "redirect:/imports/register/"
                            + id
                            + "/findings?show="
                            + Fields.clean(show)
                            + "&after="
                            + after;
            case Outcome.Refused<Reconciling.Done> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/imports/register/{id}/decisions")
    Object decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam Map<String, String> form) {
        return act(
                actor,
                id,
                show,
                after,
                batch -> reconciling.decide(actor, batch, Fields.findings(form)));
    }

    @PostMapping("/imports/register/{id}/plain")
    Object decidePlain(Actor actor, @PathVariable UUID id) {
        return act(actor, id, "", 0, batch -> reconciling.decidePlain(actor, batch));
    }

    @PostMapping("/imports/register/{id}/carry-out")
    Object carryOut(Actor actor, @PathVariable UUID id) {
        return act(actor, id, "", 0, batch -> reconciling.carryOut(actor, batch));
    }

    @GetMapping("/imports/register/{id}/findings.csv")
    @Nullable Object csv(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Outcome<Batch> found = batch(actor, id);
        if (!(found instanceof Outcome.Done<Batch>(Batch batch))) {
            return Page.refusal((Outcome.Refused<?>) found);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("register-" + batch.id() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        report.csv(batch, Languages.of(request), response.getOutputStream());
        return null;
    }

    @GetMapping("/imports/questions/{id}")
    Page question(Actor actor, @PathVariable UUID id) {
        return question(actor, id, null, "");
    }

    private Page question(Actor actor, UUID id, @Nullable Answer answer, String note) {
        Outcome<QuestionPage> page =
                reconciling
                        .question(actor, id)
                        .then(it ->
                                views.question(it, answer, note)
                                        .map(Outcome::done)
                                        .orElseGet(Outcome::notFound));
        return switch (page) {
            case Outcome.Done<QuestionPage>(QuestionPage it) -> Page.of("intake/question", it);
            case Outcome.Refused<QuestionPage> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/imports/questions/{id}")
    Object answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String note) {
        Answer said = Statement.constant(Answer.class, answer).orElse(null);
        return switch (reconciling.answer(actor, id, said, note)) {
            case Outcome.Done<Finding> done -> "redirect:/imports/questions/" + id;
            case Outcome.Refused<Finding> refused -> {
                Page page = question(actor, id, said, note);
                yield page.status() == 200 ? page.refused(refused) : page;
            }
        };
    }
}

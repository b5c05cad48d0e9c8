package org.multaqa.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Tool;
import org.multaqa.imports.ChosenColumns;
import org.multaqa.language.Outcome;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages of lists that are brought in, from the upload to the undoing. */
@Controller
class ImportPages {
    private final Drafts drafts;
    private final MemberImports imports;
    private final Undoing undoing;
    private final Reports reports;
    private final Views views;
    private final Clock clock;

    ImportPages(
            Drafts drafts,
            MemberImports imports,
            Undoing undoing,
            Reports reports,
            Views views,
            Clock clock) {
        this.drafts = drafts;
        this.imports = imports;
        this.undoing = undoing;
        this.reports = reports;
        this.views = views;
        this.clock = clock;
    }

    @Bean
    static Tool membersTool() {
        return new Tool(40, "intake.title.members", "/imports/members", IntakeRight.BRING_MEMBERS);
    }

    @Bean
    static Tool ministryRegisterTool() {
        return new Tool(41, "intake.title.register", "/imports/register", IntakeRight.RECONCILE);
    }

    private static Outcome<BatchKind> kind(String word) {
        return BatchKind.of(word).map(Outcome::done).orElseGet(Outcome::notFound);
    }

    private Outcome<Batch> batch(Actor actor, String kind, UUID id) {
        return kind(kind).then(k -> drafts.find(actor, k, id));
    }

    private static String address(Batch batch) {
        return "redirect:/imports/" + batch.kind().word() + "/" + batch.id();
    }

    @GetMapping("/imports/{kind}")
    Page list(Actor actor, @PathVariable String kind) {
        return switch (kind(kind)) {
            case Outcome.Done<BatchKind>(BatchKind it) -> list(actor, it);
            case Outcome.Refused<BatchKind> refused -> Page.refusal(refused);
        };
    }

    private Page list(Actor actor, BatchKind kind) {
        return switch (drafts.latest(actor, kind)) {
            case Outcome.Done<List<Batch>>(List<Batch> batches) ->
                    Page.of("intake/list", new ImportsPage(kind, batches, drafts.remembered()));
            case Outcome.Refused<List<Batch>> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/imports/{kind}")
    Object upload(
            Actor actor,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Outcome<BatchKind> asked = kind(kind);
        if (!(asked instanceof Outcome.Done<BatchKind>(BatchKind it))) {
            return Page.refusal((Outcome.Refused<?>) asked);
        }
        Outcome<Batch> outcome;
        try (Upload upload = Upload.of(file)) {
            outcome = upload.receive(drafts, actor, it);
        }
        return switch (outcome) {
            case Outcome.Done<Batch>(Batch batch) -> address(batch);
            case Outcome.Refused<Batch> refused -> {
                Page page = list(actor, it);
                yield page.status() == 200 ? page.refused(refused) : page;
            }
        };
    }

    @GetMapping("/imports/{kind}/{id}")
    Object show(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            HttpServletResponse response) {
        return switch (batch(actor, kind, id)) {
            case Outcome.Done<Batch>(Batch batch) -> show(batch, after, response);
            case Outcome.Refused<Batch> refused -> Page.refusal(refused);
        };
    }

    private Object show(Batch batch, int after, HttpServletResponse response) {
        if (batch.isBrokenOff(clock.instant())) {
            return address(batch) + "/columns";
        }
        return switch (batch.state()) {
            case MAPPING -> address(batch) + (batch.isHeaderKnown() ? "/columns" : "/header");
            case CHECKED ->
                    address(batch) + (batch.kind() == BatchKind.MEMBERS ? "/rows" : "/findings");
            case CHECKING, STORING -> {
                response.setHeader("Refresh", "2");
                yield Page.of("intake/progress", batch);
            }
            case STORED, UNDONE -> Page.of("intake/report", views.report(batch, after));
        };
    }

    @GetMapping("/imports/{kind}/{id}/columns")
    Object columns(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        return switch (batch(actor, kind, id)) {
            case Outcome.Done<Batch>(Batch batch) when !batch.isHeaderKnown() ->
                    address(batch) + "/header";
            case Outcome.Done<Batch>(Batch batch) ->
                    Page.of("intake/columns", views.columns(batch, batch.columns()));
            case Outcome.Refused<Batch> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/imports/{kind}/{id}/columns")
    Object columns(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form) {
        Outcome<Batch> found = batch(actor, kind, id);
        if (!(found instanceof Outcome.Done<Batch>(Batch batch))) {
            return Page.refusal((Outcome.Refused<?>) found);
        }
        ChosenColumns chosen = ChosenColumns.of(form);
        Outcome<Batch> outcome =
                chosen.twice().isEmpty()
                        ? drafts.columns(actor, batch, chosen.columns())
                        : Outcome.invalid(Fields.twice(chosen.twice()));
        return switch (outcome) {
            case Outcome.Done<Batch>(Batch checked) -> address(checked);
            case Outcome.Refused<Batch> refused ->
                    Page.of("intake/columns", views.columns(batch, chosen.columns()))
                            .refused(refused);
        };
    }

    @GetMapping("/imports/{kind}/{id}/rows")
    Page rows(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int after) {
        return switch (batch(actor, kind, id)) {
            case Outcome.Done<Batch>(Batch batch) ->
                    Page.of("intake/rows", views.rows(batch, Fields.verdict(show), after));
            case Outcome.Refused<Batch> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/imports/{kind}/{id}/rows")
    Object correct(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam Map<String, String> form) {
        return switch (batch(actor, kind, id)
                .then(batch -> {
                    Fields fields = Fields.of(form);
                    return drafts.correct(actor, batch, fields.corrections(), fields.decisions());
                })) {
            case Outcome.Done<Batch>(Batch batch) ->
                    batch.state().isWork()
                            ? address(batch)
                            : address(batch)
                                    + "/rows?show="
                                    + Fields.clean(show)
                                    + "&after="
                                    + after;
            case Outcome.Refused<Batch> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/imports/{kind}/{id}/store")
    Object store(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean strict) {
        Outcome<Batch> found = batch(actor, kind, id);
        return switch (found.then(batch -> imports.store(actor, batch, strict))) {
            case Outcome.Done<Batch>(Batch batch) -> address(batch);
            case Outcome.Refused<Batch> refused ->
                    found instanceof Outcome.Done<Batch>(Batch batch)
                            ? Page.of("intake/rows", views.rows(batch, null, 0)).refused(refused)
                            : Page.refusal(refused);
        };
    }

    @PostMapping("/imports/{kind}/{id}/undo")
    Object undo(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        return switch (batch(actor, kind, id).then(batch -> undoing.undo(actor, batch))) {
            case Outcome.Done<Batch>(Batch batch) -> address(batch);
            case Outcome.Refused<Batch> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/imports/{kind}/{id}/give-up")
    Object giveUp(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        return switch (batch(actor, kind, id).then(batch -> drafts.giveUp(actor, batch))) {
            case Outcome.Done<Boolean>(Boolean gone) ->
                    "redirect:/imports/" + kind + (gone ? "" : "/" + id);
            case Outcome.Refused<Boolean> refused -> Page.refusal(refused);
        };
    }

    @GetMapping("/imports/{kind}/{id}/report.csv")
    @Nullable Object report(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Outcome<Batch> found = batch(actor, kind, id);
        if (!(found instanceof Outcome.Done<Batch>(Batch batch))) {
            return Page.refusal((Outcome.Refused<?>) found);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("report-" + batch.id() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        reports.csv(batch, Languages.of(request), response.getOutputStream());
        return null;
    }

    @PostMapping("/imports/shapes/{shape}/forget")
    Object forget(Actor actor, @PathVariable String shape) {
        return switch (drafts.forget(actor, shape)) {
            case Outcome.Done<Boolean> done -> "redirect:/imports/members";
            case Outcome.Refused<Boolean> refused -> Page.refusal(refused);
        };
    }
}

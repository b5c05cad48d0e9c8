package org.multaqa.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Statement;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.Table;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists of organisations for programs: the same steps as on the pages. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {
    private final Drafts drafts;
    private final MemberImports imports;
    private final Undoing undoing;
    private final ImportStates states;
    private final RowStore rows;
    private final Answers answers;

    ImportApi(
            Drafts drafts,
            MemberImports imports,
            Undoing undoing,
            ImportStates states,
            RowStore rows,
            Answers answers) {
        this.drafts = drafts;
        this.imports = imports;
        this.undoing = undoing;
        this.states = states;
        this.rows = rows;
        this.answers = answers;
    }

    /** Something to stand instead of a cell. */
    public record NewCorrection(
            int row, String field, String value, @Nullable Boolean everywhere) {}

    /**
     * Corrections, and decisions on rows: {@code leave-out}, {@code take-over}, {@code separate}.
     */
    public record Corrections(
            @Nullable List<NewCorrection> corrections, @Nullable Map<Integer, String> decisions) {}

    /** Whether to store nothing while a row is refused. */
    public record Storing(@Nullable Boolean strict) {}

    private Outcome<Batch> batch(Actor actor, String kind, UUID id) {
        return BatchKind.of(kind).map(k -> drafts.find(actor, k, id)).orElseGet(Outcome::notFound);
    }

    private ResponseEntity<?> state(Outcome<Batch> outcome, HttpServletRequest request) {
        return answers.of(outcome.map(batch -> states.of(batch, request)));
    }

    @GetMapping("/{kind}")
    ResponseEntity<?> list(Actor actor, @PathVariable String kind, HttpServletRequest request) {
        Outcome<List<Batch>> found =
                BatchKind.of(kind).map(k -> drafts.latest(actor, k)).orElseGet(Outcome::notFound);
        return answers.of(
                found.map(list ->
                        new Answers.Items<>(
                                list.stream().map(b -> states.of(b, request)).toList(), null)));
    }

    /** Takes a file as the part {@code file} of a form or as the body itself. */
    @PostMapping("/{kind}")
    ResponseEntity<?> upload(
            Actor actor,
            @PathVariable String kind,
            @RequestParam(defaultValue = "list") String name,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        Optional<BatchKind> found = BatchKind.of(kind);
        if (found.isEmpty()) {
            return answers.of(Outcome.notFound());
        }
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        boolean form = type.startsWith("multipart/");
        try (Upload upload = form ? Upload.of(file) : Upload.of(request.getInputStream(), name)) {
            return answers.created(
                    upload.receive(drafts, actor, found.get()).map(b -> states.of(b, request)),
                    it -> "/api/v1/imports/" + kind + "/" + it.id());
        }
    }

    @GetMapping("/{kind}/{id}")
    ResponseEntity<?> one(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            HttpServletRequest request) {
        return state(batch(actor, kind, id), request);
    }

    /** Columns by field, each by its letter or its title; then the rows are checked. */
    @PutMapping("/{kind}/{id}/columns")
    ResponseEntity<?> columns(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestBody Map<String, String> asked,
            HttpServletRequest request) {
        return state(
                batch(actor, kind, id)
                        .then(batch -> {
                            Map<String, Integer> columns = new HashMap<>();
                            asked.forEach((field, said) -> columns.put(field, column(batch, said)));
                            return drafts.columns(actor, batch, columns);
                        }),
                request);
    }

    private static int column(Batch batch, String said) {
        int title = batch.titles().indexOf(said);
        for (int c = 0; title < 0 && c < batch.titles().size(); c++) {
            if (Table.columnName(c).equalsIgnoreCase(said)) {
                return c;
            }
        }
        return title;
    }

    @GetMapping("/{kind}/{id}/rows")
    ResponseEntity<?> rows(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        int most = Math.clamp(limit, 1, 500);
        Verdict only = Fields.verdict(verdict);
        return answers.of(
                batch(actor, kind, id)
                        .map(batch -> {
                            List<BatchRow> page =
                                    only == null
                                            ? rows.after(id, after, most)
                                            : rows.with(id, List.of(only), after, most);
                            String next =
                                    page.size() < most
                                            ? null
                                            : String.valueOf(page.getLast().number());
                            return new Answers.Items<>(
                                    page.stream()
                                            .map(r -> ImportStates.of(batch, r, request))
                                            .toList(),
                                    next);
                        }));
    }

    @PostMapping("/{kind}/{id}/corrections")
    ResponseEntity<?> correct(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestBody Corrections asked,
            HttpServletRequest request) {
        List<NewCorrection> said = asked.corrections() == null ? List.of() : asked.corrections();
        Map<Integer, RowDecision> decisions = new HashMap<>();
        if (asked.decisions() != null) {
            asked.decisions()
                    .forEach((row, word) ->
                            decisions.put(
                                    row, Statement.constant(RowDecision.class, word).orElse(null)));
        }
        return state(
                batch(actor, kind, id)
                        .then(batch ->
                                drafts.correct(
                                        actor,
                                        batch,
                                        said.stream()
                                                .map(c ->
                                                        new Drafts.Correction(
                                                                c.row(),
                                                                c.field(),
                                                                c.value(),
                                                                Boolean.TRUE.equals(
                                                                        c.everywhere())))
                                                .toList(),
                                        decisions)),
                request);
    }

    @PostMapping("/members/{id}/store")
    ResponseEntity<?> store(
            Actor actor,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Storing asked,
            HttpServletRequest request) {
        boolean strict = asked != null && Boolean.TRUE.equals(asked.strict());
        return state(
                batch(actor, "members", id).then(batch -> imports.store(actor, batch, strict)),
                request);
    }

    @PostMapping("/members/{id}/undo")
    ResponseEntity<?> undo(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return state(
                batch(actor, "members", id).then(batch -> undoing.undo(actor, batch)), request);
    }

    /** Stops the work under way, or throws the draft away. */
    @DeleteMapping("/{kind}/{id}")
    ResponseEntity<?> giveUp(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        return answers.of(
                batch(actor, kind, id)
                        .then(batch -> drafts.giveUp(actor, batch))
                        .map(gone -> Map.of("removed", gone)));
    }
}

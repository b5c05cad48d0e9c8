package org.multaqa.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.imports.ImportReport.Result;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.multaqa.spreadsheet.Table;
import org.multaqa.web.Answers;
import org.multaqa.web.Languages;
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
    private final Reports reports;
    private final RowStore rows;
    private final Answers answers;

    ImportApi(
            Drafts drafts,
            MemberImports imports,
            Undoing undoing,
            Reports reports,
            RowStore rows,
            Answers answers) {
        this.drafts = drafts;
        this.imports = imports;
        this.undoing = undoing;
        this.reports = reports;
        this.rows = rows;
        this.answers = answers;
    }

    /**
     * How far a list is.
     *
     * @param columns the letter of the column of each field
     * @param titles what stands in the header, by the letter of the column
     * @param counts rows by verdict before, by result after they are stored
     */
    public record State(
            UUID id,
            String kind,
            String state,
            String fileName,
            int headerRow,
            int rows,
            int percent,
            boolean remembered,
            Map<String, String> titles,
            Map<String, String> columns,
            Map<String, Long> counts,
            List<String> notes,
            @Nullable String trouble) {}

    /** One row and what is to be said of it. */
    public record RowState(
            int row,
            @Nullable String verdict,
            @Nullable String result,
            String name,
            @Nullable UUID organisation,
            Map<String, String> corrections,
            List<NoteState> notes) {}

    /** What is to be said of a cell. */
    public record NoteState(
            String field,
            String cell,
            String weight,
            String code,
            String message,
            List<String> choices) {}

    /** Something to stand instead of a cell. */
    public record NewCorrection(int row, String field, String value, boolean everywhere) {}

    /**
     * Corrections, and decisions on rows: {@code leave-out}, {@code take-over}, {@code separate}.
     */
    public record Corrections(
            @Nullable List<NewCorrection> corrections, @Nullable Map<Integer, String> decisions) {}

    /** Whether to store nothing while a row is refused. */
    public record Storing(boolean strict) {}

    private Outcome<Batch> batch(Actor actor, String kind, UUID id) {
        return BatchKind.of(kind).map(k -> drafts.find(actor, k, id)).orElseGet(Outcome::notFound);
    }

    private ResponseEntity<?> state(Outcome<Batch> outcome, HttpServletRequest request) {
        return answers.of(outcome.map(batch -> state(batch, request)));
    }

    private State state(Batch batch, HttpServletRequest request) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (int c = 0; c < batch.titles().size(); c++) {
            titles.put(Table.columnName(c), batch.titles().get(c));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        batch.columns().forEach((field, column) -> columns.put(field, Table.columnName(column)));
        Map<String, Long> counts = new LinkedHashMap<>();
        boolean over = batch.state() == BatchState.STORED || batch.state() == BatchState.UNDONE;
        if (over) {
            Map<Result, Long> results = reports.results(batch);
            results.forEach((result, count) -> counts.put(Reports.word(result), count));
        } else {
            reports.verdicts(batch)
                    .forEach((verdict, count) -> counts.put(Reports.word(verdict), count));
        }
        var language = Languages.of(request);
        return new State(
                batch.id(),
                batch.kind().word(),
                Reports.word(batch.state()),
                batch.fileName(),
                batch.headerRow(),
                batch.rowCount(),
                batch.percent(),
                batch.remembered(),
                titles,
                columns,
                counts,
                Reports.notes(batch).stream().map(n -> Texts.all().say(language, n)).toList(),
                batch.trouble() == null ? null : Texts.all().say(language, batch.trouble()));
    }

    @GetMapping("/{kind}")
    ResponseEntity<?> list(Actor actor, @PathVariable String kind, HttpServletRequest request) {
        Outcome<List<Batch>> found =
                BatchKind.of(kind).map(k -> drafts.latest(actor, k)).orElseGet(Outcome::notFound);
        return answers.of(
                found.map(list ->
                        new Answers.Items<>(
                                list.stream().map(b -> state(b, request)).toList(), null)));
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
                    upload.receive(drafts, actor, found.get()).map(b -> state(b, request)),
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
                                    page.stream().map(r -> row(batch, r, request)).toList(), next);
                        }));
    }

    private static RowState row(Batch batch, BatchRow row, HttpServletRequest request) {
        var language = Languages.of(request);
        return new RowState(
                row.number(),
                row.verdict() == null ? null : Reports.word(row.verdict()),
                row.result() == null ? null : Reports.word(row.result()),
                Reports.name(batch, row),
                row.organisation() == null ? row.twin() : row.organisation(),
                row.corrections(),
                row.notes().stream()
                        .map(n ->
                                new NoteState(
                                        n.field(),
                                        Reports.address(batch, row, n.field()),
                                        Reports.word(n.weight()),
                                        n.message().key(),
                                        Texts.all().say(language, n.message()),
                                        n.choices()))
                        .toList());
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
                            decisions.put(row, Fields.word(RowDecision.class, word).orElse(null)));
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
                                                                c.everywhere()))
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
        boolean strict = asked != null && asked.strict();
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

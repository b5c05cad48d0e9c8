package org.multaqa.fourw;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivityRight;
import org.multaqa.activities.Asked;
import org.multaqa.imports.FileState;
import org.multaqa.imports.UploadedFile;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.Table;
import org.multaqa.web.Answers;
import org.multaqa.web.Languages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Sheets of activities for programs: in with their report, and out again. */
@RestController
@RequestMapping("/api/v1/activities/sheets")
class SheetApi {
    private final SheetDrafts drafts;
    private final SheetStoring storing;
    private final SheetCarrying carrying;
    private final LineStore lines;
    private final Answers answers;

    SheetApi(
            SheetDrafts drafts,
            SheetStoring storing,
            SheetCarrying carrying,
            LineStore lines,
            Answers answers) {
        this.drafts = drafts;
        this.storing = storing;
        this.carrying = carrying;
        this.lines = lines;
        this.answers = answers;
    }

    /** What the rows came to; {@code remarked} of the stored ones have something to be said. */
    public record Counts(int stored, int skipped, int refused, int remarked) {}

    /**
     * How far a sheet is.
     *
     * @param state {@code mapping}, {@code checking}, {@code checked}, {@code storing}, {@code
     *     stored} or {@code undone}
     * @param columns the letter of the column of each field
     * @param counts of its rows: stored, or that would be while it is checked only
     * @param notes what is worth knowing of the whole file
     */
    public record State(
            UUID id,
            UUID organisation,
            String month,
            String state,
            String fileName,
            int headerRow,
            Map<String, String> columns,
            boolean replaces,
            Counts counts,
            List<String> notes,
            @Nullable String trouble,
            Instant startedAt,
            @Nullable Instant storedAt,
            @Nullable Instant undoneAt) {}

    /**
     * Takes a file as the part {@code file} of a form or as the body itself, stores the rows that
     * have no fault, and answers when that is done.
     *
     * @param organisation whose report it is for, the caller's own where it is left out
     * @param strict to store nothing if a row is refused; the answer is a problem then, with the
     *     sheet beside it, whose report can be read until it is deleted
     * @param replace to take the place of what earlier sheets brought to the report, but for rows
     *     that were revised since; where nothing can be stored, they stay
     */
    @PostMapping
    ResponseEntity<?> bring(
            Actor actor,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "false") boolean strict,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam(defaultValue = "sheet") String name,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        Outcome<UUID> whose = whose(actor, organisation);
        if (!(whose instanceof Outcome.Done<UUID>(UUID id))) {
            return answers.of(whose);
        }
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        try (UploadedFile upload =
                type.startsWith("multipart/")
                        ? UploadedFile.of(file, SheetDrafts.MOST_BYTES)
                        : UploadedFile.of(request.getInputStream(), name, SheetDrafts.MOST_BYTES)) {
            Outcome<Sheet> brought =
                    Asked.neededMonth(month)
                            .then(when -> receive(actor, id, when, upload))
                            .then(sheet -> carrying.carry(actor, sheet, replace, strict));
            return brought instanceof Outcome.Done<Sheet>(Sheet sheet)
                            && sheet.state() != FileState.STORED
                    ? notStored(sheet, request)
                    : answers.created(
                            brought.map(sheet -> state(sheet, request)),
                            it -> "/api/v1/activities/sheets/" + it.id());
        }
    }

    private static Outcome<UUID> whose(Actor actor, String said) {
        return Asked.id("organisation", said)
                .then(id -> {
                    UUID whose = id.orElse(actor.organisation());
                    return whose != null && actor.may(ActivityRight.REPORT, whose)
                            ? Outcome.done(whose)
                            : Outcome.notAllowed();
                });
    }

    private Outcome<Sheet> receive(
            Actor actor, UUID organisation, YearMonth month, UploadedFile upload) {
        Path path = upload.path();
        return path == null
                ? Outcome.invalid(Problem.at("file", "fourw.file-none"))
                : drafts.receive(
                        actor,
                        organisation,
                        month,
                        path,
                        upload.name().replaceAll("\\p{Cntrl}", ""));
    }

    private ResponseEntity<?> notStored(Sheet sheet, HttpServletRequest request) {
        var refused =
                new Outcome.Refused<>(
                        Outcome.Why.INVALID,
                        List.of(new Problem("", SheetCarrying.summary(sheet))));
        return answers.refused(refused, Map.of("sheet", state(sheet, request)));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return answers.of(drafts.find(actor, id).map(sheet -> state(sheet, request)));
    }

    /**
     * What became of every row that holds data.
     *
     * @param form {@code json} or {@code csv}
     */
    @GetMapping("/{id}/report")
    @Nullable ResponseEntity<?> report(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "json") String form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Outcome<Sheet> found = drafts.find(actor, id);
        if (!(found instanceof Outcome.Done<Sheet>(Sheet sheet))) {
            return answers.of(found);
        }
        Language language = Languages.of(request);
        switch (form) {
            case "csv" -> {
                response.setContentType("text/csv;charset=UTF-8");
                SheetReport report = new SheetReport(response.getOutputStream(), language);
                lines.each(sheet.id(), report::add);
                report.flush();
            }
            case "json" -> {
                response.setContentType("application/json");
                try (ReportJson report = new ReportJson(response.getOutputStream(), language)) {
                    lines.each(sheet.id(), report::add);
                }
            }
            default -> {
                return answers.of(
                        Outcome.invalid(
                                Problem.at(
                                        "form",
                                        "fourw.no-form",
                                        "typed",
                                        form,
                                        "forms",
                                        "json, csv")));
            }
        }
        return null;
    }

    /** Takes back the rows that a sheet stored; a sheet that stored none is thrown away. */
    @DeleteMapping("/{id}")
    ResponseEntity<?> undo(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Outcome<Sheet> found = drafts.find(actor, id);
        if (found instanceof Outcome.Done<Sheet>(Sheet sheet)
                && sheet.state() != FileState.STORED
                && sheet.state() != FileState.UNDONE) {
            return answers.of(
                    drafts.giveUp(actor, sheet).map(removed -> Map.of("removed", removed)));
        }
        return answers.of(
                found.then(sheet -> storing.undo(actor, sheet))
                        .map(sheet -> state(sheet, request)));
    }

    private static State state(Sheet sheet, HttpServletRequest request) {
        Language language = Languages.of(request);
        Map<String, String> columns = new LinkedHashMap<>();
        sheet.columns().forEach((field, column) -> columns.put(field, Table.columnName(column)));
        return new State(
                sheet.id(),
                sheet.organisation(),
                sheet.yearMonth().toString(),
                sheet.state().name().toLowerCase(Locale.ROOT),
                sheet.fileName(),
                sheet.headerRow(),
                columns,
                sheet.replaces(),
                new Counts(
                        sheet.storedCount(),
                        sheet.skippedCount(),
                        sheet.refusedCount(),
                        sheet.remarkedCount()),
                sheet.notes().stream().map(note -> SheetReport.said(language, note)).toList(),
                sheet.trouble() == null ? null : SheetReport.said(language, sheet.trouble()),
                sheet.startedAt(),
                sheet.storedAt(),
                sheet.undoneAt());
    }
}

package org.multaqa.fourw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.imports.ChosenColumns;
import org.multaqa.imports.FileState;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is put right in a sheet before it is stored: its titles, its columns, its rows. */
@Controller
class SheetRowPages {
    private final SheetDrafts drafts;
    private final SheetStoring storing;
    private final SheetHeading heading;
    private final RowAnswers answers;
    private final SheetViews views;
    private final RowViews rows;

    SheetRowPages(
            SheetDrafts drafts,
            SheetStoring storing,
            SheetHeading heading,
            RowAnswers answers,
            SheetViews views,
            RowViews rows) {
        this.drafts = drafts;
        this.storing = storing;
        this.heading = heading;
        this.answers = answers;
        this.views = views;
        this.rows = rows;
    }

    /** A draft's page; what is no draft any more, or is being worked on, has one of its own. */
    private static String elsewhere(Sheet sheet) {
        return "redirect:" + sheet.address();
    }

    @GetMapping("/activities/sheets/{id}/header")
    Object header(Actor actor, @PathVariable UUID id) {
        return switch (drafts.find(actor, id)) {
            case Outcome.Done<Sheet>(Sheet sheet) when !sheet.state().isDraft() -> elsewhere(sheet);
            case Outcome.Done<Sheet>(Sheet sheet) -> header(actor, sheet, chosen(sheet));
            case Outcome.Refused<Sheet> refused -> Page.refusal(refused);
        };
    }

    private static String chosen(Sheet sheet) {
        return sheet.isHeaderKnown() ? String.valueOf(sheet.headerRow()) : "";
    }

    private Page header(Actor actor, Sheet sheet, String chosen) {
        return Page.of("fourw/header", views.header(actor, sheet, chosen));
    }

    @PostMapping("/activities/sheets/{id}/header")
    Object choose(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String row) {
        Outcome<Sheet> found = drafts.find(actor, id);
        if (!(found instanceof Outcome.Done<Sheet>(Sheet sheet))) {
            return Page.refusal((Outcome.Refused<?>) found);
        }
        Outcome<Sheet> outcome =
                row.matches("\\d{1,7}")
                        ? heading.choose(actor, sheet, Integer.parseInt(row))
                        : Outcome.invalid(Problem.at("row", "imports.header-choose"));
        return switch (outcome) {
            case Outcome.Done<Sheet>(Sheet known) -> elsewhere(known) + "/columns";
            case Outcome.Refused<Sheet> refused -> header(actor, sheet, row).refused(refused);
        };
    }

    @GetMapping("/activities/sheets/{id}/columns")
    Object columns(Actor actor, @PathVariable UUID id) {
        return switch (drafts.find(actor, id)) {
            case Outcome.Done<Sheet>(Sheet sheet) when !sheet.isHeaderKnown() ->
                    elsewhere(sheet) + "/header";
            case Outcome.Done<Sheet>(Sheet sheet) when sheet.isOver() -> elsewhere(sheet);
            case Outcome.Done<Sheet>(Sheet sheet) ->
                    Page.of("fourw/columns", views.columns(actor, sheet, sheet.columns()));
            case Outcome.Refused<Sheet> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/activities/sheets/{id}/columns")
    Object columns(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        Outcome<Sheet> found = drafts.find(actor, id);
        if (!(found instanceof Outcome.Done<Sheet>(Sheet sheet))) {
            return Page.refusal((Outcome.Refused<?>) found);
        }
        ChosenColumns chosen = ChosenColumns.of(form);
        boolean replaces = form.getOrDefault("replaces", "").equals("yes");
        Outcome<Sheet> outcome =
                chosen.twice().isEmpty()
                        ? drafts.columns(actor, sheet, chosen.columns(), replaces)
                                .then(it -> storing.check(actor, it))
                        : Outcome.invalid(twice(chosen.twice()));
        return switch (outcome) {
            case Outcome.Done<Sheet>(Sheet checked) -> elsewhere(checked);
            case Outcome.Refused<Sheet> refused ->
                    Page.of("fourw/columns", views.columns(actor, sheet, chosen.columns()))
                            .refused(refused);
        };
    }

    private static List<Problem> twice(Map<String, Integer> twice) {
        List<Problem> problems = new ArrayList<>();
        twice.forEach((field, column) ->
                Column.find(field)
                        .ifPresent(known ->
                                problems.add(
                                        Problem.at(
                                                "column-" + column,
                                                "fourw.field-twice",
                                                "field",
                                                Message.of(known.label())))));
        return problems;
    }

    @GetMapping("/activities/sheets/{id}/rows")
    Object rows(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "0") int after) {
        return switch (drafts.find(actor, id)) {
            case Outcome.Done<Sheet>(Sheet sheet) when sheet.state() != FileState.CHECKED ->
                    elsewhere(sheet);
            case Outcome.Done<Sheet>(Sheet sheet) ->
                    Page.of(
                            "fourw/rows",
                            rows.rows(actor, sheet, RowFilter.of(outcome).orElse(null), after));
            case Outcome.Refused<Sheet> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/activities/sheets/{id}/rows")
    Object say(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam Map<String, String> form) {
        RowsForm said = RowsForm.of(form);
        return switch (drafts.find(actor, id)
                .then(sheet -> answers.say(actor, sheet, said.answers()))) {
            case Outcome.Done<Sheet>(Sheet sheet) when sheet.state() == FileState.CHECKED ->
                    elsewhere(sheet)
                            + "/rows?outcome="
                            + RowFilter.of(outcome).map(RowFilter::word).orElse("")
                            + "&after="
                            + said.next(after);
            case Outcome.Done<Sheet>(Sheet sheet) -> elsewhere(sheet);
            case Outcome.Refused<Sheet> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/activities/sheets/{id}/replace")
    Object replace(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String replaces) {
        return switch (drafts.find(actor, id)
                .then(sheet -> answers.replace(actor, sheet, replaces.equals("yes")))) {
            case Outcome.Done<Sheet>(Sheet sheet) -> elsewhere(sheet);
            case Outcome.Refused<Sheet> refused -> Page.refusal(refused);
        };
    }
}

package org.multaqa.plans;

import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports on plans for people: how they stand, and one of them. */
@Controller
@RequestMapping("/plans/{id}")
class ReportPages {
    private final PlanReports reports;
    private final ReportViews views;

    ReportPages(PlanReports reports, ReportViews views) {
        this.reports = reports;
        this.views = views;
    }

    @GetMapping("/reports")
    Page board(Actor reader, @PathVariable UUID id) {
        return Page.shown(
                reports.board(reader, id)
                        .map(board -> Page.of("plans/reports", views.board(reader, board))));
    }

    @PostMapping("/periods/{period}/lock")
    Object lock(Actor actor, @PathVariable UUID id, @PathVariable String period) {
        return Page.after(
                reports.lock(actor, id, period),
                board -> board.content().plan().address() + "/reports",
                () -> board(actor, id));
    }

    @GetMapping("/reports/{organisation}/{period}")
    Page report(
            Actor reader,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @PathVariable String period) {
        return report(reader, id, organisation, period, new FigureForm(Map.of()));
    }

    private Page report(Actor reader, UUID id, UUID organisation, String period, FigureForm typed) {
        return Page.shown(
                reports.find(reader, id, organisation, period)
                        .map(found -> Page.of("plans/report", views.report(reader, found, typed))));
    }

    @PostMapping("/reports/{organisation}/{period}")
    Object write(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @PathVariable String period,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String act,
            @RequestParam Map<String, String> typed) {
        FigureForm form = new FigureForm(typed);
        return Page.after(
                reports.write(actor, id, organisation, period, version, form, act.equals("submit")),
                ReportPages::address,
                () -> report(actor, id, organisation, period, form));
    }

    private static String address(PlanReports.Found found) {
        return found.content().plan().address() + "/reports";
    }

    @PostMapping("/reports/{organisation}/{period}/accept")
    Object accept(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @PathVariable String period,
            @RequestParam(defaultValue = "0") int version) {
        Outcome<PlanReports.Found> outcome =
                reports.accept(actor, id, organisation, period, version);
        return Page.after(
                outcome, ReportPages::address, () -> report(actor, id, organisation, period));
    }

    @PostMapping("/reports/{organisation}/{period}/send-back")
    Object sendBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @PathVariable String period,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed) {
        String note = TypedFields.text(typed, "note");
        return Page.after(
                reports.sendBack(actor, id, organisation, period, version, note),
                ReportPages::address,
                () -> report(actor, id, organisation, period, new FigureForm(typed)));
    }
}

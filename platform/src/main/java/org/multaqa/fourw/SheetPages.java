package org.multaqa.fourw;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
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

/** One sheet as a whole: how far it is, storing it, what became of it, taking it back. */
@Controller
class SheetPages {
    private final SheetDrafts drafts;
    private final SheetStoring storing;
    private final LineStore lines;
    private final RowViews rows;
    private final Clock clock;

    SheetPages(
            SheetDrafts drafts, SheetStoring storing, LineStore lines, RowViews rows, Clock clock) {
        this.drafts = drafts;
        this.storing = storing;
        this.lines = lines;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/activities/sheets/{id}")
    Object show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "0") int after,
            HttpServletResponse response) {
        return switch (drafts.find(actor, id)) {
            case Outcome.Done<Sheet>(Sheet sheet) -> show(actor, sheet, outcome, after, response);
            case Outcome.Refused<Sheet> refused -> Page.refusal(refused);
        };
    }

    private Object show(
            Actor actor, Sheet sheet, String outcome, int after, HttpServletResponse response) {
        String here = "redirect:" + sheet.address();
        if (sheet.isBrokenOff(clock.instant())) {
            return here + "/columns";
        }
        return switch (sheet.state()) {
            case MAPPING -> here + (sheet.isHeaderKnown() ? "/columns" : "/header");
            case CHECKED -> here + "/rows";
            case CHECKING, STORING -> {
                response.setHeader("Refresh", "2");
                yield Page.of("fourw/progress", sheet);
            }
            case STORED, UNDONE ->
                    Page.of(
                            "fourw/report",
                            rows.report(actor, sheet, RowFilter.of(outcome).orElse(null), after));
        };
    }

    @PostMapping("/activities/sheets/{id}/store")
    Object store(Actor actor, @PathVariable UUID id) {
        Outcome<Sheet> found = drafts.find(actor, id);
        return switch (found.then(sheet -> storing.store(actor, sheet))) {
            case Outcome.Done<Sheet>(Sheet sheet) -> "redirect:" + sheet.address();
            case Outcome.Refused<Sheet> refused ->
                    found instanceof Outcome.Done<Sheet>(Sheet sheet)
                            ? Page.of("fourw/rows", rows.rows(actor, sheet, null, 0))
                                    .refused(refused)
                            : Page.refusal(refused);
        };
    }

    @PostMapping("/activities/sheets/{id}/undo")
    Object undo(Actor actor, @PathVariable UUID id) {
        Outcome<Sheet> found = drafts.find(actor, id);
        return switch (found.then(sheet -> storing.undo(actor, sheet))) {
            case Outcome.Done<Sheet>(Sheet sheet) -> "redirect:" + sheet.address();
            case Outcome.Refused<Sheet> refused ->
                    found instanceof Outcome.Done<Sheet>(Sheet sheet)
                            ? Page.of("fourw/report", rows.report(actor, sheet, null, 0))
                                    .refused(refused)
                            : Page.refusal(refused);
        };
    }

    @PostMapping("/activities/sheets/{id}/give-up")
    Object giveUp(Actor actor, @PathVariable UUID id) {
        return switch (drafts.find(actor, id).then(sheet -> drafts.giveUp(actor, sheet))) {
            case Outcome.Done<Boolean>(Boolean gone) ->
                    "redirect:/activities/sheets" + (gone ? "" : "/" + id);
            case Outcome.Refused<Boolean> refused -> Page.refusal(refused);
        };
    }

    @GetMapping("/activities/sheets/{id}/report.csv")
    @Nullable Object report(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Outcome<Sheet> found = drafts.find(actor, id);
        if (!(found instanceof Outcome.Done<Sheet>(Sheet sheet))) {
            return Page.refusal((Outcome.Refused<?>) found);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("report-" + sheet.id() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        SheetReport report = new SheetReport(response.getOutputStream(), Languages.of(request));
        lines.each(sheet.id(), report::add);
        report.flush();
        return null;
    }
}

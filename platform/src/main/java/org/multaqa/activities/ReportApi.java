package org.multaqa.activities;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The monthly reports for programs. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {
    private final MonthlyReports reports;
    private final Answers answers;

    ReportApi(MonthlyReports reports, Answers answers) {
        this.reports = reports;
        this.answers = answers;
    }

    /**
     * What is said with a move.
     *
     * @param version of the report as it was read, null for whatever stands there
     */
    public record Said(@Nullable Integer version, @Nullable String note) {}

    /** A report with what became of it. */
    public record Whole(Report report, List<ReportStep> steps) {}

    /** All reports of a month, or without one those of an organisation: the caller's own. */
    @GetMapping
    ResponseEntity<?> list(
            Actor actor,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable UUID organisation) {
        UUID whose = organisation == null ? actor.organisation() : organisation;
        Outcome<List<Report>> found;
        if (month != null) {
            found = reports.ofMonth(actor, month);
        } else if (whose != null) {
            found = reports.of(actor, whose);
        } else {
            found = Outcome.notAllowed();
        }
        return answers.of(found.map(items -> new Answers.Items<>(items, null)));
    }

    @GetMapping("/{organisation}/{month}")
    ResponseEntity<?> one(
            Actor actor, @PathVariable UUID organisation, @PathVariable YearMonth month) {
        return answers.of(
                reports.find(actor, organisation, month)
                        .then(report ->
                                reports.steps(actor, organisation, month)
                                        .map(steps -> new Whole(report, steps))));
    }

    @PostMapping("/{organisation}/{month}/submit")
    ResponseEntity<?> submit(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestBody Said said) {
        return moved(actor, organisation, month, ReportMove.SUBMIT, said);
    }

    @PostMapping("/{organisation}/{month}/take-back")
    ResponseEntity<?> takeBack(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestBody Said said) {
        return moved(actor, organisation, month, ReportMove.TAKE_BACK, said);
    }

    @PostMapping("/{organisation}/{month}/send-back")
    ResponseEntity<?> sendBack(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestBody Said said) {
        return moved(actor, organisation, month, ReportMove.SEND_BACK, said);
    }

    @PostMapping("/{organisation}/{month}/accept")
    ResponseEntity<?> accept(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestBody Said said) {
        return moved(actor, organisation, month, ReportMove.ACCEPT, said);
    }

    @PostMapping("/{organisation}/{month}/reopen")
    ResponseEntity<?> reopen(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestBody Said said) {
        return moved(actor, organisation, month, ReportMove.REOPEN, said);
    }

    private ResponseEntity<?> moved(
            Actor actor, UUID organisation, YearMonth month, ReportMove move, Said said) {
        return answers.of(
                reports.move(actor, organisation, month, move, said.version(), said.note()));
    }
}

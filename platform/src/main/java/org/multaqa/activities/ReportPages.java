package org.multaqa.activities;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Tool;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One report with its rows, and what is done with it as a whole. */
@Controller
class ReportPages {
    private final MonthlyReports reports;
    private final CarriedRows carried;
    private final ReportViews views;

    ReportPages(MonthlyReports reports, CarriedRows carried, ReportViews views) {
        this.reports = reports;
        this.carried = carried;
        this.views = views;
    }

    @GetMapping("/activities/{organisation}/{month}")
    Page report(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(required = false) @Nullable UUID withdrawn,
            @RequestParam(required = false) @Nullable String saved) {
        return show(actor, organisation, month, from, "", withdrawn, saved);
    }

    private Page show(
            Actor actor,
            UUID organisation,
            YearMonth month,
            int from,
            String note,
            @Nullable UUID withdrawn,
            @Nullable String saved) {
        return switch (reports.find(actor, organisation, month)) {
            case Outcome.Done<Report>(Report report) ->
                    Page.of(
                            "activities/report",
                            views.report(actor, report, Math.max(0, from), note, withdrawn, saved));
            case Outcome.Refused<Report> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/activities/{organisation}/{month}/submit")
    Object submit(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version) {
        return moved(actor, organisation, month, ReportMove.SUBMIT, version, "");
    }

    @PostMapping("/activities/{organisation}/{month}/take-back")
    Object takeBack(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version) {
        return moved(actor, organisation, month, ReportMove.TAKE_BACK, version, "");
    }

    @PostMapping("/activities/{organisation}/{month}/send-back")
    Object sendBack(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String note) {
        return moved(actor, organisation, month, ReportMove.SEND_BACK, version, note);
    }

    @PostMapping("/activities/{organisation}/{month}/accept")
    Object accept(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version) {
        return moved(actor, organisation, month, ReportMove.ACCEPT, version, "");
    }

    @PostMapping("/activities/{organisation}/{month}/reopen")
    Object reopen(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String note) {
        return moved(actor, organisation, month, ReportMove.REOPEN, version, note);
    }

    private Object moved(
            Actor actor,
            UUID organisation,
            YearMonth month,
            ReportMove move,
            @Nullable Integer version,
            String note) {
        return answer(
                actor,
                organisation,
                month,
                reports.move(actor, organisation, month, move, version, note),
                note);
    }

    @PostMapping("/activities/{organisation}/{month}/no-change")
    Object noChange(Actor actor, @PathVariable UUID organisation, @PathVariable YearMonth month) {
        return answer(actor, organisation, month, carried.noChange(actor, organisation, month), "");
    }

    @PostMapping("/activities/{organisation}/{month}/carry")
    Object carry(
            Actor actor,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestParam UUID line,
            @RequestParam(defaultValue = "") String people) {
        Outcome<Activity> entered =
                FormNumbers.count("people-" + line, people)
                        .then(number ->
                                carried.carry(
                                        actor, organisation, month, line, number.orElse(null)));
        return answer(actor, organisation, month, entered, "");
    }

    private Object answer(
            Actor actor, UUID organisation, YearMonth month, Outcome<?> outcome, String note) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "redirect:" + ReportLinks.of(organisation, month);
            case Outcome.Refused<?> refused when refused.why() == Outcome.Why.NOT_ALLOWED ->
                    Page.refusal(refused);
            case Outcome.Refused<?> refused -> {
                Page again = show(actor, organisation, month, 0, note, null, null);
                yield again.status() == 200 ? again.refused(refused) : again;
            }
        };
    }

    @GetMapping("/activities")
    Page all(
            Actor actor,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from) {
        if (!actor.mayAnywhere(ActivityRight.READ_REPORTS)) {
            return own(actor);
        }
        YearMonth of = month == null ? reports.thisMonth().minusMonths(1) : month;
        return board(actor, of, standing, q, from, List.of(), null);
    }

    private Page own(Actor actor) {
        UUID own = actor.organisation();
        if (own == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        return switch (reports.of(actor, own)) {
            case Outcome.Done<List<Report>>(List<Report> list) ->
                    Page.of("activities/own", views.own(own, list));
            case Outcome.Refused<List<Report>> refused -> Page.refusal(refused);
        };
    }

    private Page board(
            Actor actor,
            YearMonth month,
            String standing,
            String q,
            int from,
            List<UUID> left,
            @Nullable Integer accepted) {
        return switch (reports.ofMonth(actor, month)) {
            case Outcome.Done<List<Report>>(List<Report> list) ->
                    Page.of(
                            "activities/board",
                            views.board(
                                    actor,
                                    month,
                                    list,
                                    ReportStanding.of(standing).orElse(null),
                                    q,
                                    Math.max(0, from),
                                    left,
                                    accepted));
            case Outcome.Refused<List<Report>> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/activities/accept")
    Page acceptAll(
            Actor actor,
            @RequestParam YearMonth month,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(required = false) @Nullable List<String> seen) {
        List<MonthlyReports.Seen> chosen = new ArrayList<>();
        Map<String, Integer> versions = new HashMap<>();
        for (String one : seen == null ? List.<String>of() : seen) {
            int dot = one.indexOf('.');
            if (one.matches("[0-9a-f-]{36}\\.\\d{1,9}")) {
                versions.put(one.substring(0, dot), Integer.parseInt(one.substring(dot + 1)));
            }
        }
        versions.forEach(
                (id, version) -> chosen.add(new MonthlyReports.Seen(UUID.fromString(id), version)));
        return switch (reports.acceptAll(actor, month, chosen)) {
            case Outcome.Done<List<UUID>>(List<UUID> left) ->
                    board(actor, month, standing, "", 0, left, chosen.size() - left.size());
            case Outcome.Refused<List<UUID>> refused
                    when refused.why() == Outcome.Why.NOT_ALLOWED ->
                    Page.refusal(refused);
            case Outcome.Refused<List<UUID>> refused ->
                    board(actor, month, standing, "", 0, List.of(), null).refused(refused);
        };
    }

    @Bean
    static Tool reportsTool() {
        return new Tool(3, "activities.reports", "/activities", ActivityRight.READ_REPORTS);
    }
}

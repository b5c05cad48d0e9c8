package org.multaqa.activities;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows of a report: the phone form, the history, withdrawing and putting back. */
@Controller
class RowPages {
    private final Activities activities;
    private final MonthlyReports reports;
    private final TypedPlaces places;
    private final RowViews views;

    RowPages(Activities activities, MonthlyReports reports, TypedPlaces places, RowViews views) {
        this.activities = activities;
        this.reports = reports;
        this.places = places;
        this.views = views;
    }

    @GetMapping("/activities/{organisation}/{month}/new")
    Page form(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable UUID from,
            @RequestParam(required = false) @Nullable String saved) {
        if (!actor.may(ActivityRight.REPORT, organisation)) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        Facts before = views.carriedFacts(actor, month, from);
        ActivityForm form = ActivityForm.of(before, places, Languages.of(request));
        return page(actor, organisation, month, form, from, null, saved);
    }

    private Page page(
            Actor actor,
            UUID organisation,
            YearMonth month,
            ActivityForm form,
            @Nullable UUID from,
            @Nullable Activity revised,
            @Nullable String saved) {
        return switch (reports.find(actor, organisation, month)) {
            case Outcome.Done<Report>(Report report) ->
                    Page.of(
                            "activities/form",
                            views.form(organisation, month, form, from, revised, saved));
            case Outcome.Refused<Report> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/activities/{organisation}/{month}/rows")
    Object enter(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID organisation,
            @PathVariable YearMonth month,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable UUID from) {
        ActivityForm form = new ActivityForm(typed);
        if (!actor.may(ActivityRight.REPORT, organisation)) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        Outcome<Activity> entered =
                form.read(views.carriedFacts(actor, month, from), places)
                        .then(facts -> activities.enter(actor, organisation, month, facts));
        return switch (entered) {
            case Outcome.Done<Activity> done ->
                    "redirect:"
                            + ReportLinks.of(organisation, month)
                            + (typed.containsKey("another") ? "/new" : "")
                            + RowDrafts.saved(null, from);
            case Outcome.Refused<Activity> refused ->
                    again(
                            page(
                                    actor,
                                    organisation,
                                    month,
                                    form.again(places, Languages.of(request)),
                                    from,
                                    null,
                                    null),
                            refused);
        };
    }

    @GetMapping("/activities/rows/{line}")
    Page row(Actor actor, @PathVariable UUID line) {
        List<Activity> history = activities.history(actor, line);
        // What was withdrawn concerns those who read the report.
        boolean gone =
                history.isEmpty()
                        || (!history.getFirst().isCurrent()
                                && !actor.may(
                                        ActivityRight.READ_REPORTS,
                                        history.getFirst().organisation()));
        return gone
                ? Page.refusal((Outcome.Refused<?>) Outcome.notFound())
                : Page.of("activities/row", views.row(actor, history));
    }

    @GetMapping("/activities/rows/{line}/edit")
    Page edit(Actor actor, HttpServletRequest request, @PathVariable UUID line) {
        return switch (activities.find(actor, line)) {
            case Outcome.Done<Activity>(Activity row)
                    when actor.may(ActivityRight.REPORT, row.organisation()) ->
                    page(
                            actor,
                            row.organisation(),
                            row.month(),
                            ActivityForm.of(row.facts(), places, Languages.of(request)),
                            null,
                            row,
                            null);
            case Outcome.Done<Activity> done ->
                    Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
            case Outcome.Refused<Activity> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/activities/rows/{line}")
    Object revise(
            Actor actor,
            HttpServletRequest request,
            @PathVariable UUID line,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed) {
        ActivityForm form = new ActivityForm(typed);
        if (!(activities.find(actor, line) instanceof Outcome.Done<Activity>(Activity row))) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notFound());
        }
        if (!actor.may(ActivityRight.REPORT, row.organisation())) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        Outcome<Activity> revised =
                form.read(row.facts(), places)
                        .then(facts -> activities.revise(actor, line, version, facts));
        return switch (revised) {
            case Outcome.Done<Activity> done ->
                    "redirect:"
                            + ReportLinks.of(row.organisation(), row.month())
                            + RowDrafts.saved(line, null);
            case Outcome.Refused<Activity> refused ->
                    again(
                            page(
                                    actor,
                                    row.organisation(),
                                    row.month(),
                                    form.again(places, Languages.of(request)),
                                    null,
                                    row,
                                    null),
                            refused);
        };
    }

    @PostMapping("/activities/rows/{line}/withdraw")
    Object withdraw(
            Actor actor, @PathVariable UUID line, @RequestParam(defaultValue = "0") int version) {
        return switch (activities.withdraw(actor, line, version)) {
            case Outcome.Done<Activity>(Activity row) ->
                    "redirect:"
                            + ReportLinks.of(row.organisation(), row.month())
                            + "?withdrawn="
                            + line;
            case Outcome.Refused<Activity> refused -> again(row(actor, line), refused);
        };
    }

    @PostMapping("/activities/rows/{line}/restore")
    Object restore(Actor actor, @PathVariable UUID line) {
        return switch (activities.restore(actor, line)) {
            case Outcome.Done<Activity>(Activity row) ->
                    "redirect:" + ReportLinks.of(row.organisation(), row.month());
            case Outcome.Refused<Activity> refused -> again(row(actor, line), refused);
        };
    }

    private static Page again(Page page, Outcome.Refused<?> refused) {
        return page.status() != 200 || refused.why() == Outcome.Why.NOT_ALLOWED
                ? Page.refusal(refused)
                : page.refused(RowViews.atPlace(refused));
    }
}

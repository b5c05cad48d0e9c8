package org.multaqa.activities;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/** Gathers what the pages of reports show. */
@Component
class ReportViews {
    private final Activities activities;
    private final MonthlyReports reports;
    private final CarriedRows carried;
    private final Organisations organisations;
    private final People people;
    private final Gazetteer gazetteer;
    private final List<ReportAction> actions;
    private final RowDrafts drafts;

    ReportViews(
            Activities activities,
            MonthlyReports reports,
            CarriedRows carried,
            Organisations organisations,
            People people,
            Gazetteer gazetteer,
            List<ReportAction> actions,
            RowDrafts drafts) {
        this.activities = activities;
        this.reports = reports;
        this.carried = carried;
        this.organisations = organisations;
        this.people = people;
        this.gazetteer = gazetteer;
        this.actions =
                actions.stream().sorted(Comparator.comparingInt(ReportAction::order)).toList();
        this.drafts = drafts;
    }

    ReportPage report(
            Actor actor,
            Report report,
            int from,
            String note,
            @Nullable UUID withdrawn,
            @Nullable String saved) {
        UUID organisation = report.organisation();
        boolean enters = actor.may(ActivityRight.REPORT, organisation);
        List<ReportStep> steps = reports.steps(actor, organisation, report.month()).orThrow();
        return new ReportPage(
                organisations.find(organisation).orElseThrow(),
                report,
                lines(activities.some(actor, organisation, report.month(), from, ReportPage.ROWS)),
                from,
                enters && report.state().mayChange()
                        ? lines(carried.offered(actor, organisation, report.month()))
                        : List.of(),
                steps,
                names(steps),
                organisations.names(
                        steps.stream().flatMap(s -> Stream.ofNullable(s.whose())).toList()),
                actions,
                reports.today(),
                enters,
                actor.may(ActivityRight.ACCEPT, organisation),
                note,
                withdrawn,
                saved,
                drafts.script());
    }

    private List<RowLine> lines(List<Activity> rows) {
        return rows.stream().map(row -> RowLine.of(row, gazetteer)).toList();
    }

    private Map<UUID, String> names(List<ReportStep> steps) {
        Map<UUID, String> names = new HashMap<>();
        for (ReportStep step : steps) {
            if (step.person() != null) {
                people.find(step.person()).ifPresent(p -> names.put(p.id(), p.name()));
            }
        }
        return names;
    }

    OwnReportsPage own(UUID organisation, List<Report> list) {
        return new OwnReportsPage(
                organisations.find(organisation).orElseThrow(), list, reports.today());
    }

    BoardPage board(
            Actor actor,
            YearMonth month,
            List<Report> list,
            @Nullable ReportStanding standing,
            String q,
            int from,
            List<UUID> left,
            @Nullable Integer accepted) {
        Map<UUID, Organisation.Name> names =
                organisations.names(list.stream().map(Report::organisation).toList());
        Map<ReportStanding, Integer> counts = new EnumMap<>(ReportStanding.class);
        list.forEach(report -> counts.merge(report.on(reports.today()), 1, Integer::sum));
        String wanted = ArabicText.normalize(q);
        List<BoardPage.Line> lines =
                list.stream()
                        .filter(r -> standing == null || r.on(reports.today()) == standing)
                        .map(r -> new BoardPage.Line(r, name(names, r.organisation())))
                        .filter(line -> wanted.isEmpty() || has(line.name(), wanted))
                        .sorted(
                                Comparator.comparing((BoardPage.Line line) ->
                                                line.report().on(reports.today()))
                                        .thenComparing(line -> line.name().ar()))
                        .toList();
        return new BoardPage(
                month,
                standing,
                q,
                counts,
                lines.stream().skip(from).limit(BoardPage.LINES).toList(),
                from,
                lines.size(),
                reports.today(),
                actor.mayAnywhere(ActivityRight.ACCEPT),
                left.stream().map(id -> name(names, id)).toList(),
                accepted);
    }

    private static boolean has(Organisation.Name name, String wanted) {
        return ArabicText.normalize(name.ar()).contains(wanted)
                || (name.en() != null && ArabicText.normalize(name.en()).contains(wanted));
    }

    private static Organisation.Name name(Map<UUID, Organisation.Name> names, UUID id) {
        return names.getOrDefault(id, new Organisation.Name(id.toString(), null));
    }
}

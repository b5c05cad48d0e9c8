package org.multaqa.activities;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Sector;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.TypedPlaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the pages of rows show. */
@Component
class RowViews {
    private final Activities activities;
    private final MonthlyReports reports;
    private final Organisations organisations;
    private final People people;
    private final Gazetteer gazetteer;
    private final TypedPlaces places;
    private final AidKinds kinds;
    private final ObjectProvider<OverlapWarning> overlaps;
    private final RowDrafts drafts;

    RowViews(
            Activities activities,
            MonthlyReports reports,
            Organisations organisations,
            People people,
            Gazetteer gazetteer,
            TypedPlaces places,
            AidKinds kinds,
            ObjectProvider<OverlapWarning> overlaps,
            RowDrafts drafts) {
        this.activities = activities;
        this.reports = reports;
        this.organisations = organisations;
        this.people = people;
        this.gazetteer = gazetteer;
        this.places = places;
        this.kinds = kinds;
        this.overlaps = overlaps;
        this.drafts = drafts;
    }

    /** What last month's row says for this month; nothing where there is none. */
    Facts carriedFacts(Actor actor, YearMonth month, @Nullable UUID line) {
        return line != null
                        && activities.find(actor, line)
                                instanceof Outcome.Done<Activity>(Activity row)
                ? CarriedRows.carried(row.facts(), month, null)
                : Facts.of(Map.of());
    }

    RowFormPage form(
            UUID organisation,
            YearMonth month,
            ActivityForm form,
            @Nullable UUID from,
            @Nullable Activity revised,
            @Nullable String saved) {
        Organisation it = organisations.find(organisation).orElseThrow();
        Set<Sector> sectors = new LinkedHashSet<>(it.sectors());
        sectors.addAll(Arrays.asList(Sector.values()));
        List<List<String>> names = new ArrayList<>();
        kinds.all().forEach(kind -> names.add(kinds.names(kind)));
        OverlapWarning warning = overlaps.getIfAvailable();
        return new RowFormPage(
                it,
                month,
                revised == null ? null : revised.line(),
                revised == null ? 0 : revised.version(),
                from,
                form,
                places.questions(form.place(places)),
                List.copyOf(sectors),
                names,
                warning == null ? null : warning.path(),
                drafts.script(),
                saved);
    }

    RowPage row(Actor actor, List<Activity> history) {
        Activity latest = history.getFirst();
        Map<UUID, String> names = new HashMap<>();
        for (Activity version : history) {
            if (version.enteredBy() != null) {
                people.find(version.enteredBy()).ifPresent(p -> names.put(p.id(), p.name()));
            }
        }
        boolean reads = actor.may(ActivityRight.READ_REPORTS, latest.organisation());
        boolean open =
                reads
                        && reports.find(actor, latest.organisation(), latest.month())
                                instanceof Outcome.Done<Report>(Report report)
                        && report.state().mayChange();
        return new RowPage(
                organisations.find(latest.organisation()).orElseThrow(),
                history.stream().map(version -> RowLine.of(version, gazetteer)).toList(),
                // Who entered a row is for those who read the reports.
                reads ? names : Map.of(),
                open && actor.may(ActivityRight.REPORT, latest.organisation()),
                reads);
    }

    /** The form has one field for the places, whatever is wrong with them. */
    static Outcome.Refused<?> atPlace(Outcome.Refused<?> refused) {
        String places = ActivityField.PLACES.key();
        return new Outcome.Refused<>(
                refused.why(),
                refused.problems().stream()
                        .map(p ->
                                p.field().equals(places)
                                        ? new Problem(ActivityForm.PLACE, p.message())
                                        : p)
                        .toList());
    }
}

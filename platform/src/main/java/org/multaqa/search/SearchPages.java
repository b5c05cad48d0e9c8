package org.multaqa.search;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Open;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.multaqa.web.Languages;
import org.multaqa.web.Navigation;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory: everybody's list of organisations. */
@Controller
@Open
class SearchPages {
    private static final int LENGTH = 20;

    private final OrganisationSearch search;
    private final Selections selections;
    private final Gazetteer gazetteer;
    private final Clock clock;

    SearchPages(
            OrganisationSearch search, Selections selections, Gazetteer gazetteer, Clock clock) {
        this.search = search;
        this.selections = selections;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @GetMapping("/organisations")
    Page list(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        SelectionForm form = new SelectionForm(typed);
        Language language = Languages.of(request);
        Outcome<Found> found =
                selections
                        .read(form)
                        .then(selection ->
                                Selections.cursor(typed.get("after"))
                                        .map(after ->
                                                search.find(
                                                        selection, after.orElse(null), LENGTH)));
        return switch (found) {
            case Outcome.Done<Found>(Found it) ->
                    Page.of("search/list", page(form, it, typed.containsKey("after"), language));
            case Outcome.Refused<Found> refused ->
                    Page.of("search/list", page(form, null, false, language)).refused(refused);
        };
    }

    private SearchPage page(
            SelectionForm form, @Nullable Found found, boolean more, Language language) {
        return new SearchPage(
                form,
                found,
                more,
                Choices.in(language),
                areas(form.text("area"), language),
                search.figures().withMembers().stream()
                        .map(it -> new Choices.Choice(it.id().toString(), it.name(language)))
                        .toList(),
                search.knowsLicences(),
                language,
                clock.instant());
    }

    private List<Choices.Choice> areas(String chosen, Language language) {
        List<Choices.Choice> areas = new ArrayList<>();
        // The gazetteer gives the larger before the smaller: fourteen, and not thousands.
        for (Place place : gazetteer.all()) {
            if (place.level() != Level.GOVERNORATE) {
                break;
            }
            areas.add(new Choices.Choice(place.code(), place.name(language)));
        }
        Optional<Place> smaller = chosen.isEmpty() ? Optional.empty() : gazetteer.find(chosen);
        if (smaller.isPresent() && smaller.get().level() != Level.GOVERNORATE) {
            areas.add(new Choices.Choice(chosen, smaller.get().name(language)));
        }
        return areas;
    }

    @Bean
    static Navigation directoryNavigation() {
        return new Navigation(20, "search.navigation", "/organisations", false);
    }
}

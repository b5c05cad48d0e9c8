package org.multaqa.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    Page list(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        SelectionForm form = new SelectionForm(typed);
        if (request.getHeader("HX-Request") != null) {
            // Asked for while typing: the address bar shows what a person would send.
            response.setHeader("HX-Replace-Url", form.address("/organisations"));
        }
        Language language = Languages.of(request);
        return switch (selections.read(form)) {
            case Outcome.Done<Selection>(Selection selection) ->
                    found(selections.plain(form, selection), selection, typed, language);
            case Outcome.Refused<Selection> refused ->
                    Page.of("search/list", page(form, null, false, language)).refused(refused);
        };
    }

    private Page found(
            SelectionForm form, Selection selection, Map<String, String> typed, Language language) {
        return switch (Selections.cursor(typed.get("after"))) {
            case Outcome.Done<Optional<String>>(Optional<String> after) -> {
                Found found = search.find(selection, after.orElse(null), LENGTH);
                yield Page.of("search/list", page(form, found, after.isPresent(), language));
            }
            case Outcome.Refused<Optional<String>> refused ->
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
                new Options(
                        search.figures().withMembers().stream()
                                .map(it ->
                                        new Options.Choice(it.id().toString(), it.name(language)))
                                .toList()),
                search.knowsLicences(),
                language,
                clock.instant());
    }

    private Options areas(String chosen, Language language) {
        List<Options.Choice> areas = new ArrayList<>();
        // The gazetteer gives the larger before the smaller: fourteen, and not thousands.
        for (Place place : gazetteer.all()) {
            if (place.level() != Level.GOVERNORATE) {
                break;
            }
            areas.add(new Options.Choice(place.code(), place.name(language)));
        }
        Optional<Place> smaller = chosen.isEmpty() ? Optional.empty() : gazetteer.find(chosen);
        if (smaller.isPresent() && smaller.get().level() != Level.GOVERNORATE) {
            areas.add(new Options.Choice(chosen, smaller.get().name(language)));
        }
        return new Options(areas);
    }

    @Bean
    static Navigation directoryNavigation() {
        return new Navigation(20, "search.navigation", "/organisations", false);
    }
}

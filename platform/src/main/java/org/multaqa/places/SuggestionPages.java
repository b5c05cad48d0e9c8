package org.multaqa.places;

import jakarta.servlet.http.HttpServletRequest;
import org.multaqa.accounts.Open;
import org.multaqa.language.Language;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the script of place fields shows below them while somebody types. */
@Controller
class SuggestionPages {
    private final Suggestions suggestions;
    private final Gazetteer gazetteer;

    SuggestionPages(Suggestions suggestions, Gazetteer gazetteer) {
        this.suggestions = suggestions;
        this.gazetteer = gazetteer;
    }

    @Open
    @GetMapping("/places/suggestions")
    Page suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        Language language = Languages.of(request);
        return Page.of(
                "places/suggestions",
                new SuggestionsPage(
                        suggestions.of(q).stream()
                                .map(place ->
                                        new SuggestionsPage.Line(
                                                PlacesPage.Entry.of(place, gazetteer),
                                                suggestions.written(place, language)))
                                .toList()));
    }
}

package org.multaqa.places;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.accounts.Tool;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gazetteer for people, and the forms by which the secretariat keeps it. */
@Controller
class PlacePages {
    private static final int ROWS = 40;
    private static final int SEARCHED = 120;

    private final Gazetteer gazetteer;
    private final Places places;
    private final LocatorMaps locators;
    private final List<PlaceSection> sections;

    PlacePages(
            Gazetteer gazetteer, Places places, LocatorMaps locators, List<PlaceSection> sections) {
        this.gazetteer = gazetteer;
        this.places = places;
        this.locators = locators;
        this.sections =
                sections.stream().sorted(Comparator.comparingInt(PlaceSection::order)).toList();
    }

    @Open
    @GetMapping("/places")
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(defaultValue = "false") boolean lacking,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        Place area = gazetteer.find(within).orElse(null);
        String code = area == null ? null : area.code();
        PlaceQuery query = new PlaceQuery(q.strip(), Level.of(level).orElse(null), code, lacking);
        List<Place> found =
                query.isEmpty()
                        ? gazetteer.ofLevel(Level.GOVERNORATE)
                        : gazetteer.search(query, q.isBlank() ? Integer.MAX_VALUE : SEARCHED);
        List<Place> rest =
                after == null || found.stream().noneMatch(p -> p.code().equals(after))
                        ? found
                        : found.stream().dropWhile(p -> !p.code().equals(after)).skip(1).toList();
        boolean more = rest.size() > ROWS;
        List<Place> shown = more ? rest.subList(0, ROWS) : rest;
        int nameless = gazetteer.search(new PlaceQuery("", null, null, true), 10_000).size();
        return Page.of(
                "places/list",
                new PlacesPage(
                        query,
                        area,
                        shown.stream().map(this::entry).toList(),
                        found.size(),
                        more ? shown.getLast().code() : null,
                        nameless,
                        actor.mayAnywhere(PlaceRight.KEEP_PLACES),
                        query.isEmpty() ? locators.country(Languages.of(request)) : null,
                        locators.isApproximate()));
    }

    @Open
    @GetMapping("/places/{code}")
    Object one(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String former,
            HttpServletRequest request) {
        Optional<Place> found = gazetteer.find(code);
        if (found.isPresent() && !found.get().code().equals(code)) {
            String asked =
                    java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8);
            return "redirect:/places/" + found.get().code() + "?former=" + asked;
        }
        return found.<Object>map(place ->
                        show(actor, place, former, PlacePage.Typed.NOTHING, Languages.of(request)))
                .orElseGet(() -> Page.refusal((Outcome.Refused<?>) Outcome.notFound()));
    }

    @Bean
    static Tool placesTool() {
        return new Tool(60, "places.tool", "/places", PlaceRight.KEEP_PLACES);
    }

    @Bean
    static Tool boundariesTool() {
        return new Tool(62, "places.boundaries", "/places/boundaries", PlaceRight.KEEP_PLACES);
    }

    private Page show(
            Actor actor,
            Place place,
            @Nullable String former,
            PlacePage.Typed typed,
            Language language) {
        List<String> formerCodes = gazetteer.formerCodes(place.code());
        return Page.of(
                "places/place",
                new PlacePage(
                        place,
                        gazetteer.path(place.code()),
                        gazetteer.children(place.code()).stream().map(this::entry).toList(),
                        formerCodes,
                        formerCodes.stream().filter(c -> gazetteer.closed(c) != null).toList(),
                        gazetteer.spellings(place.code()),
                        gazetteer.closed(place.code()),
                        former != null && formerCodes.contains(former) ? former : null,
                        sections.stream()
                                .flatMap(section -> section.of(actor, place).stream())
                                .toList(),
                        locators.of(place, language),
                        locators.isApproximate(place),
                        actor.mayAnywhere(PlaceRight.KEEP_PLACES),
                        typed));
    }

    private PlacesPage.Entry entry(Place place) {
        return PlacesPage.Entry.of(place, gazetteer);
    }

    @PostMapping("/places/{code}/arabic-name")
    Object name(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String nameAr,
            HttpServletRequest request) {
        return answer(
                actor,
                code,
                places.nameInArabic(actor, code, nameAr),
                new PlacePage.Typed(nameAr, "", "", PlaceForm.EMPTY),
                request);
    }

    @PostMapping("/places/{code}/spellings")
    Object spell(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String spelling,
            HttpServletRequest request) {
        return answer(
                actor,
                code,
                places.addSpelling(actor, code, spelling),
                new PlacePage.Typed("", spelling, "", PlaceForm.EMPTY),
                request);
    }

    @PostMapping("/places/{code}/spellings/remove")
    Object unspell(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String spelling,
            HttpServletRequest request) {
        return answer(
                actor,
                code,
                places.removeSpelling(actor, code, spelling),
                PlacePage.Typed.NOTHING,
                request);
    }

    @PostMapping("/places/{code}/within")
    Object add(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute PlaceForm form,
            HttpServletRequest request) {
        return switch (places.add(actor, code, form)) {
            case Outcome.Done<Place>(Place added) -> "redirect:/places/" + added.code();
            case Outcome.Refused<Place> refused ->
                    answer(actor, code, refused, new PlacePage.Typed("", "", "", form), request);
        };
    }

    @PostMapping("/places/{code}/close")
    Object close(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String successor,
            HttpServletRequest request) {
        return answer(
                actor,
                code,
                places.close(actor, code, successor),
                new PlacePage.Typed("", "", successor, PlaceForm.EMPTY),
                request);
    }

    @PostMapping("/places/{code}/reopen")
    Object reopen(Actor actor, @PathVariable String code, HttpServletRequest request) {
        return answer(actor, code, places.reopen(actor, code), PlacePage.Typed.NOTHING, request);
    }

    /** Back to the page of the place; refused, the same page with what was typed. */
    private Object answer(
            Actor actor,
            String code,
            Outcome<Place> outcome,
            PlacePage.Typed typed,
            HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done<Place>(Place place) -> "redirect:/places/" + place.code();
            case Outcome.Refused<Place> refused -> {
                boolean shown =
                        refused.why() == Outcome.Why.INVALID
                                || refused.why() == Outcome.Why.CONFLICT;
                UnaryOperator<Page> with = page -> page.refused(refused);
                yield gazetteer
                        .find(code)
                        .filter(place -> shown)
                        .map(place -> show(actor, place, null, typed, Languages.of(request)))
                        .map(with)
                        .orElseGet(() -> Page.refusal(refused));
            }
        };
    }
}

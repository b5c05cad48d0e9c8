package org.multaqa.maps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Open;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.multaqa.spreadsheet.SheetWriter;
import org.multaqa.web.Languages;
import org.multaqa.web.Navigation;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map of organisations, from the country down to a sub-district, and its counts as a file. */
@Controller
class MapPages {
    private final OrganisationMaps maps;
    private final Gazetteer gazetteer;

    MapPages(OrganisationMaps maps, Gazetteer gazetteer) {
        this.maps = maps;
        this.gazetteer = gazetteer;
    }

    @Bean
    static Navigation mapNavigation() {
        return new Navigation(30, "maps.navigation", "/map", false);
    }

    @Open
    @GetMapping("/map")
    Object map(
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String kind,
            HttpServletRequest request) {
        boolean country = in == null || in.isBlank();
        Optional<Place> found = gazetteer.find(in);
        if (!country && found.isEmpty()) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notFound());
        }
        Place around = found.orElse(null);
        if (around != null && !around.level().hasArea()) {
            return "redirect:/places/" + around.code();
        }
        MapFilter filter = MapFilter.of(show, sector, kind);
        Language language = Languages.of(request);
        List<OrganisationMaps.Row> rows = maps.rows(around, filter, language);
        return Page.of(
                "maps/map",
                new MapPage(
                        filter,
                        around,
                        around == null ? List.of() : gazetteer.path(around.code()),
                        maps.total(around, filter),
                        rows,
                        (int) rows.stream().filter(row -> row.shown() == 0).count(),
                        maps.isApproximate(around),
                        maps.knowsWork(),
                        maps.draw(around, rows, filter, language)));
    }

    @Open
    @GetMapping("/map.csv")
    void csv(
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String kind,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Languages.of(request);
        Place around = gazetteer.find(in).orElse(null);
        if (in != null && around == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (OrganisationMaps.Row row :
                maps.rows(around, MapFilter.of(null, sector, kind), language)) {
            Place place = row.place();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(place.code());
            cells.add(level(language, place.level()));
            cells.add(place.nameAr());
            cells.add(place.nameEn());
            cells.add(row.home());
            cells.add(row.work());
            rows.add(cells);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"map.csv\"");
        List<String> titles =
                List.of(
                        Texts.all().say(language, "places.code"),
                        Texts.all().say(language, "places.level"),
                        Texts.all().say(language, "places.name-ar"),
                        Texts.all().say(language, "places.name-en"),
                        Texts.all().say(language, "maps.home"),
                        Texts.all().say(language, "maps.work"));
        SheetWriter.csv(response.getOutputStream(), titles, rows);
    }

    private static String level(Language language, Level level) {
        return Texts.all().say(language, "places.level." + level.word());
    }
}

package org.multaqa.coverage;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.MapDrawing;
import org.multaqa.places.MapPainter;
import org.multaqa.places.MapPlan;
import org.multaqa.places.Place;
import org.multaqa.places.PlaceAreas;
import org.multaqa.web.Answers;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The gap for people and programs: needs that nothing covers, as matrix, map and rows. */
@Controller
@Open
class NeedGapPages {
    private final NeedGaps gaps;
    private final Coverage coverage;
    private final ViewReader views;
    private final ViewChoices choices;
    private final MapPainter painter;
    private final PlaceAreas areas;
    private final Gazetteer gazetteer;
    private final Answers answers;

    NeedGapPages(
            NeedGaps gaps,
            Coverage coverage,
            ViewReader views,
            ViewChoices choices,
            MapPainter painter,
            PlaceAreas areas,
            Gazetteer gazetteer,
            Answers answers) {
        this.gaps = gaps;
        this.coverage = coverage;
        this.views = views;
        this.choices = choices;
        this.painter = painter;
        this.areas = areas;
        this.gazetteer = gazetteer;
        this.answers = answers;
    }

    @GetMapping("/coverage/needs")
    Page matrix(Actor reader, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        ViewReader.Read read = views.read(typed);
        View view = read.view();
        Language language = Languages.of(request);
        NeedTable table = gaps.table(reader, view, coverage.areas(view));
        NeedGapPage page =
                new NeedGapPage(
                        view,
                        path(view),
                        table,
                        table.all(Sectors.ALL).needs() == 0 ? null : draw(view, table, language),
                        areas.approximate(view.level()),
                        choices.of(view, language));
        return CoveragePages.with(read.problems(), Page.of("coverage/needs", page));
    }

    private List<Place> path(View view) {
        Place within = view.within();
        return within == null ? List.of() : gazetteer.path(within.code());
    }

    private MapDrawing draw(View view, NeedTable table, Language language) {
        Map<String, MapPlan.Area> shown = new HashMap<>();
        for (Place place : coverage.areas(view)) {
            NeedGap gap = table.row(place).total();
            String says =
                    gap.needs() == 0
                            ? Texts.all().say(language, "coverage.needs-nothing")
                            : Texts.all().say(language, "coverage.needs-says", "count", gap.gap());
            shown.put(
                    place.code(),
                    new MapPlan.Area(
                            gap.shade(),
                            place.name(language) + ": " + says,
                            view.needRows(place, view.sector())));
        }
        return painter.draw(
                new MapPlan(
                        "needs-map",
                        Texts.all().say(language, "coverage.needs-map"),
                        language,
                        view.level(),
                        view.within() == null ? null : view.within().code(),
                        shown,
                        List.of(),
                        true));
    }

    @GetMapping("/coverage/needs/rows")
    Page rows(Actor reader, @RequestParam Map<String, String> typed) {
        ViewReader.Read read = views.readRows(typed);
        View view = read.view();
        NeedRowsPage page =
                new NeedRowsPage(
                        view,
                        path(view),
                        gaps.of(reader, view),
                        CoveragePages.number(typed.get("from")));
        return CoveragePages.with(read.problems(), Page.of("coverage/needrows", page));
    }

    @ResponseBody
    @Operation(summary = "Needs by areas: people who lack, for whom help is promised, and the gap")
    @GetMapping("/api/v1/coverage/needs")
    ResponseEntity<?> json(Actor reader, @RequestParam Map<String, String> typed) {
        ViewReader.Read read = views.read(typed);
        if (!read.problems().isEmpty()) {
            return answers.of(Outcome.invalid(read.problems()));
        }
        View view = read.view();
        NeedTable table = gaps.table(reader, view, coverage.areas(view));
        List<Map<String, Object>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row(row.place(), row.cells())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", view.level().word());
        json.put("from", view.from().toString());
        json.put("to", view.month().toString());
        json.put("areas", rows);
        json.put("all", figures(table.all(Sectors.ALL)));
        return ResponseEntity.ok(json);
    }

    private static Map<String, Object> row(@Nullable Place place, List<NeedGap> cells) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (place != null) {
            json.put("code", place.code());
            json.put("nameAr", place.nameAr());
            json.put("nameEn", place.nameEn());
        }
        Map<String, Object> sectors = new LinkedHashMap<>();
        for (int sector = 0; sector < Sectors.COUNT; sector++) {
            if (cells.get(sector).needs() > 0) {
                sectors.put(Sectors.code(sector), figures(cells.get(sector)));
            }
        }
        json.put("cells", sectors);
        return json;
    }

    private static Map<String, Object> figures(NeedGap gap) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("needs", gap.needs());
        json.put("people", gap.people());
        json.put("promised", gap.promised());
        json.put("running", gap.running());
        json.put("gap", gap.gap());
        return json;
    }
}

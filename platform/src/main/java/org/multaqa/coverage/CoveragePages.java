package org.multaqa.coverage;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
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

/** Gaps and overlaps: the matrix with its map, the rows behind a cell, the sheet to print. */
@Controller
@Open
class CoveragePages {
    private final Coverage coverage;
    private final NeedGaps needs;
    private final ViewReader views;
    private final ViewChoices choices;
    private final Headlines headlines;
    private final CoverageMap map;
    private final Rows rows;
    private final Gazetteer gazetteer;
    private final Clock clock;

    CoveragePages(
            Coverage coverage,
            NeedGaps needs,
            ViewReader views,
            ViewChoices choices,
            Headlines headlines,
            CoverageMap map,
            Rows rows,
            Gazetteer gazetteer,
            Clock clock) {
        this.coverage = coverage;
        this.needs = needs;
        this.views = views;
        this.choices = choices;
        this.headlines = headlines;
        this.map = map;
        this.rows = rows;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @Bean
    static Navigation coverageNavigation() {
        return new Navigation(25, "coverage.navigation", "/coverage", false);
    }

    @GetMapping("/coverage")
    Page matrix(Actor reader, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        ViewReader.Read read = views.read(typed);
        CoveragePage page = page(reader, read.view(), typed, Languages.of(request));
        return with(read.problems(), Page.of("coverage/coverage", page));
    }

    @GetMapping("/coverage/print")
    Page print(Actor reader, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        ViewReader.Read read = views.read(typed);
        Place within = read.view().within();
        CoveragePage page = page(reader, read.view(), typed, Languages.of(request));
        if (within == null || within.level() != Level.GOVERNORATE) {
            return with(
                    List.of(Problem.at("within", "coverage.print-governorate")),
                    Page.of("coverage/coverage", page));
        }
        return with(read.problems(), Page.of("coverage/print", page));
    }

    private CoveragePage page(
            Actor reader, View view, Map<String, String> typed, Language language) {
        Matrix matrix = coverage.matrix(reader, view, language);
        Place within = view.within();
        return new CoveragePage(
                matrix,
                needs.table(reader, view, coverage.areas(view)),
                headlines.say(matrix, language),
                within == null ? List.of() : gazetteer.path(within.code()),
                number(typed.get("from")),
                matrix.all().of(view.sector()),
                coverage.series(reader, view, null),
                matrix.all().isEmpty() ? null : map.draw(matrix, language),
                map.isApproximate(matrix),
                choices.of(view, language),
                choices.organisation(view, language),
                coverage.unique(view).orElse(null),
                reader.person() != null,
                Dates.today(clock.instant()));
    }

    @GetMapping("/coverage/rows")
    Page rows(Actor reader, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        ViewReader.Read read = views.readRows(typed);
        View view = read.view();
        Language language = Languages.of(request);
        int from = number(typed.get("from"));
        Place within = view.within();
        RowsPage page =
                new RowsPage(
                        view,
                        within == null ? List.of() : gazetteer.path(within.code()),
                        coverage.count(reader, view, null),
                        coverage.count(reader, view.before(), null),
                        coverage.base(within),
                        coverage.series(reader, view, null),
                        rows.of(reader, view, from),
                        from,
                        view.kind() == null ? null : choices.kind(view.kind(), language),
                        choices.organisation(view, language));
        return with(read.problems(), Page.of("coverage/rows", page));
    }

    /** What was not understood of an address is said over what could be shown all the same. */
    static Page with(List<Problem> problems, Page page) {
        return problems.isEmpty()
                ? page
                : page.refused(new Outcome.Refused<>(Outcome.Why.INVALID, problems));
    }

    static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }
}

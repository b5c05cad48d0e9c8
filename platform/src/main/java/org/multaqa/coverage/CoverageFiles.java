package org.multaqa.coverage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Limit;
import org.multaqa.accounts.Open;
import org.multaqa.accounts.RateLimits;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Texts;
import org.multaqa.places.Place;
import org.multaqa.spreadsheet.SheetWriter;
import org.multaqa.web.Faults;
import org.multaqa.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Files of exactly what the page shows under the same address, each cell of the table a row. */
@Controller
@Open
class CoverageFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Coverage coverage;
    private final ViewReader views;
    private final RateLimits limits;
    private final Faults faults;

    CoverageFiles(Coverage coverage, ViewReader views, RateLimits limits, Faults faults) {
        this.coverage = coverage;
        this.views = views;
        this.limits = limits;
        this.faults = faults;
    }

    @GetMapping("/coverage.xlsx")
    void xlsx(
            Actor reader,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(Form.XLSX, reader, typed, request, response);
    }

    @GetMapping("/coverage.csv")
    void csv(
            Actor reader,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(Form.CSV, reader, typed, request, response);
    }

    @GetMapping("/coverage.json")
    void json(
            Actor reader,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(Form.JSON, reader, typed, request, response);
    }

    /** In which form a file is, and how browsers are told so. */
    private enum Form {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8"),
        JSON("application/json");

        private final String type;

        Form(String type) {
            this.type = type;
        }
    }

    private void answer(
            Form form,
            Actor reader,
            Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Matrix matrix = matrix(reader, typed, request, response);
        if (matrix == null) {
            return;
        }
        response.setContentType(form.type);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"coverage." + View.word(form) + "\"");
        Language language = Languages.of(request);
        OutputStream out = response.getOutputStream();
        switch (form) {
            case XLSX ->
                    SheetWriter.xlsx(
                            out,
                            language,
                            Texts.all().say(language, "coverage.title"),
                            titles(language),
                            rows(matrix, language));
            case CSV -> SheetWriter.csv(out, titles(language), rows(matrix, language));
            case JSON -> out.write(JSON.writeValueAsBytes(CoverageJson.of(matrix)));
        }
    }

    private @Nullable Matrix matrix(
            Actor reader,
            Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!limits.allow(Limit.EXPORTS, request.getRemoteAddr())) {
            faults.say(429, Message.of("coverage.too-many-files"), request, response);
            return null;
        }
        ViewReader.Read read = views.read(typed);
        if (!read.problems().isEmpty()) {
            faults.say(422, read.problems().getFirst().message(), request, response);
            return null;
        }
        return coverage.matrix(reader, read.view(), Languages.of(request));
    }

    private static List<String> titles(Language language) {
        return List.of(
                        "coverage.column.month",
                        "coverage.column.code",
                        "coverage.column.area",
                        "coverage.column.sector-code",
                        "coverage.column.sector",
                        "coverage.column.organisations",
                        "coverage.column.people-sum",
                        "coverage.column.people-capped",
                        "coverage.column.households-sum",
                        "coverage.column.households-capped",
                        "coverage.column.finding",
                        "coverage.column.people-before",
                        "coverage.column.population",
                        "coverage.column.population-year")
                .stream()
                .map(key -> Texts.all().say(language, key))
                .toList();
    }

    private static List<List<@Nullable Object>> rows(Matrix matrix, Language language) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Integer> sectors = new ArrayList<>(matrix.sectors());
        if (sectors.size() > 1) {
            sectors.add(Sectors.ALL);
        }
        for (Matrix.Row row : matrix.areas()) {
            sectors.forEach(sector -> rows.add(cells(matrix, row, sector, language)));
        }
        if (matrix.elsewhere().total().organisations() > 0) {
            sectors.forEach(s -> rows.add(cells(matrix, matrix.elsewhere(), s, language)));
        }
        sectors.forEach(sector -> rows.add(cells(matrix, matrix.all(), sector, language)));
        return rows;
    }

    private static List<@Nullable Object> cells(
            Matrix matrix, Matrix.Row row, int sector, Language language) {
        Count count = row.of(sector);
        Place place = row.place();
        Population.Base base = row.base();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(months(matrix.view()));
        cells.add(place == null ? null : place.code());
        cells.add(
                place != null
                        ? place.name(language)
                        : Texts.all()
                                .say(
                                        language,
                                        row == matrix.all()
                                                ? "coverage.together"
                                                : "coverage.elsewhere"));
        cells.add(Sectors.code(sector));
        cells.add(Texts.all().say(language, Sectors.key(sector)));
        cells.add(count.organisations());
        cells.add(count.people());
        cells.add(count.peopleCapped());
        cells.add(count.households());
        cells.add(count.householdsCapped());
        cells.add(finding(count, sector, language));
        boolean whole = sector == Sectors.ALL || matrix.sectors().size() == 1;
        cells.add(whole ? row.before().people() : null);
        cells.add(whole && base != null ? base.people() : null);
        cells.add(whole && base != null ? base.year() : null);
        return cells;
    }

    private static @Nullable String finding(Count count, int sector, Language language) {
        boolean gap =
                count.organisations() == 0 && (sector == Sectors.ALL || Sectors.countsGaps(sector));
        return gap
                ? Texts.all().say(language, "coverage.gap")
                : count.overlap() ? Texts.all().say(language, "coverage.overlap") : null;
    }

    private static String months(View view) {
        return view.months() == 1 ? view.month().toString() : view.from() + " – " + view.month();
    }
}

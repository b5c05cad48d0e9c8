package org.multaqa.coverage;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.Place;
import org.multaqa.places.PlaceAreas;
import org.multaqa.profiles.Contact;
import org.multaqa.web.Answers;
import org.multaqa.web.Faults;
import org.multaqa.web.Languages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gaps, overlaps and the warning for programs. */
@RestController
class CoverageApi {
    private final Coverage coverage;
    private final Overlaps overlaps;
    private final ViewReader views;
    private final PlaceAreas areas;
    private final Answers answers;
    private final Faults faults;

    CoverageApi(
            Coverage coverage,
            Overlaps overlaps,
            ViewReader views,
            PlaceAreas areas,
            Answers answers,
            Faults faults) {
        this.coverage = coverage;
        this.overlaps = overlaps;
        this.views = views;
        this.areas = areas;
        this.answers = answers;
        this.faults = faults;
    }

    /** Another organisation that does the same; {@code rows} leads to what it says. */
    public record Other(
            UUID organisation,
            @Nullable String nameAr,
            @Nullable String nameEn,
            String place,
            String where,
            boolean planned,
            long people,
            List<Map<String, String>> contacts) {}

    /** The answer to a plan: who else does the same kind there in that month. */
    public record Warned(
            String kind, String place, String month, int total, List<Other> others, String rows) {}

    @Open
    @Operation(summary = "Sectors by areas: organisations, people in each way, gaps and overlaps")
    @GetMapping("/api/v1/coverage")
    ResponseEntity<?> matrix(
            Actor reader, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return answers.of(
                read(typed)
                        .map(view -> {
                            Map<String, Object> json =
                                    CoverageJson.of(
                                            coverage.matrix(reader, view, Languages.of(request)));
                            coverage.unique(view).ifPresent(told -> json.put("unique", told));
                            return json;
                        }));
    }

    @Open
    @Operation(summary = "The map of a view as GeoJSON")
    @GetMapping("/api/v1/coverage.geojson")
    void map(
            Actor reader,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (read(typed)) {
            case Outcome.Done<View>(View view) -> {
                Map<String, Map<String, Object>> of = new LinkedHashMap<>();
                for (Matrix.Row row : coverage.matrix(reader, view, Language.ENGLISH).areas()) {
                    Place place = row.place();
                    if (place != null) {
                        of.put(place.code(), CoverageJson.properties(row, view));
                    }
                }
                response.setContentType("application/geo+json");
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                response.setHeader(
                        "Content-Disposition", "attachment; filename=\"coverage.geojson\"");
                Writer out =
                        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                areas.write(out, view.level(), of);
                out.flush();
            }
            case Outcome.Refused<View> refused ->
                    faults.say(422, refused.problems().getFirst().message(), request, response);
        }
    }

    @Operation(summary = "Who else plans or does the same kind of aid at a place in a month")
    @GetMapping("/api/v1/activities/overlaps")
    ResponseEntity<?> overlaps(
            Actor reader,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(required = false) @Nullable UUID organisation) {
        List<Problem> problems = new ArrayList<>();
        YearMonth of = ViewReader.month(month, problems);
        Outcome<Overlaps.Found> found =
                of == null
                        ? Outcome.invalid(problems)
                        : overlaps.find(reader, item, place, of, organisation);
        return answers.of(found.map(CoverageApi::warned));
    }

    private Outcome<View> read(Map<String, String> typed) {
        ViewReader.Read read = views.read(typed);
        return read.problems().isEmpty()
                ? Outcome.done(read.view())
                : Outcome.invalid(read.problems());
    }

    private static Warned warned(Overlaps.Found found) {
        return new Warned(
                found.kind(),
                found.place().code(),
                found.month().toString(),
                found.total(),
                found.others().stream().map(CoverageApi::other).toList(),
                found.link());
    }

    private static Other other(Overlaps.Other it) {
        return new Other(
                it.organisation(),
                it.name() == null ? null : it.name().ar(),
                it.name() == null ? null : it.name().en(),
                it.place().code(),
                View.word(it.where()),
                it.planned(),
                it.people(),
                it.contacts().stream().map(CoverageApi::contact).toList());
    }

    private static Map<String, String> contact(Contact contact) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("kind", View.word(contact.kind()));
        json.put("value", contact.value());
        if (contact.label() != null) {
            json.put("label", contact.label());
        }
        return json;
    }
}

package org.multaqa.reach;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.agreements.HelpKind;
import org.multaqa.language.Outcome;
import org.multaqa.places.Place;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts of first sightings as programs send them, and figures as they read them. */
@RestController
class ReachApi {
    private final Reports reports;
    private final Figures figures;
    private final ReachReader reader;
    private final Answers answers;

    ReachApi(Reports reports, Figures figures, ReachReader reader, Answers answers) {
        this.reports = reports;
        this.figures = figures;
        this.reader = reader;
        this.answers = answers;
    }

    /** A part of what is asked for; its figure null where it is withheld. */
    public record Part(String code, @Nullable Figure figure) {}

    @Operation(
            summary = "Tell how many families of a list were seen for the first time, by scope",
            description =
                    "Counts and never rows. The same report under the same name counts once; a"
                            + " withdrawal sends negative numbers.")
    @PostMapping("/api/v1/exchange/counts")
    ResponseEntity<?> report(Actor by, @RequestBody Map<String, Object> sent) {
        if (!by.may(ReachRight.REPORT, by.organisation())) {
            return answers.of(Outcome.notAllowed());
        }
        return answers.of(
                ReportReader.read(sent)
                        .map(report -> reports.take(by, report))
                        .orElseGet(
                                () -> Outcome.refused(Outcome.Why.INVALID, "reach.report-unclear")),
                done -> ResponseEntity.noContent().build());
    }

    @Open
    @Operation(
            summary = "Different families and persons reached: by kind, month, area and network",
            description =
                    "Numbers are rounded, renewed once a month, and null where they would tell of"
                            + " a few families.")
    @GetMapping("/api/v1/reach")
    ResponseEntity<?> figure(@RequestParam Map<String, String> typed) {
        ReachReader.Read read = reader.read(typed);
        if (!read.problems().isEmpty()) {
            return answers.of(read.refused());
        }
        ReachQuestion question = read.question();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("before", figures.before().toString());
        json.put("figure", figures.of(question).orElse(null));
        json.put(
                "areas",
                reader.parts(question.area()).stream().map(p -> part(p, question)).toList());
        json.put(
                "kinds",
                question.kind() != null
                        ? List.of()
                        : Arrays.stream(HelpKind.values())
                                .map(k ->
                                        new Part(
                                                Reports.word(k),
                                                figures.of(question.of(k)).orElse(null)))
                                .toList());
        return ResponseEntity.ok(json);
    }

    private Part part(Place place, ReachQuestion question) {
        return new Part(place.code(), figures.of(question.in(place)).orElse(null));
    }
}

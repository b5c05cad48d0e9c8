package org.multaqa.coverage;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.OverlapWarning;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The warning of overlap as a piece of page, to be put beside the row that is being filled in. */
@Controller
class OverlapPages {
    private final Overlaps overlaps;
    private final ViewChoices choices;

    OverlapPages(Overlaps overlaps, ViewChoices choices) {
        this.overlaps = overlaps;
        this.choices = choices;
    }

    @Bean
    static OverlapWarning coverageWarning() {
        return () -> "/coverage/overlaps";
    }

    @GetMapping("/coverage/overlaps")
    Page overlaps(
            Actor reader,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(required = false) @Nullable UUID organisation,
            HttpServletRequest request) {
        List<Problem> problems = new ArrayList<>();
        YearMonth of = ViewReader.month(month, problems);
        Outcome<Overlaps.Found> outcome =
                of == null
                        ? Outcome.invalid(problems)
                        : overlaps.find(reader, item, place, of, organisation);
        Language language = Languages.of(request);
        return switch (outcome) {
            case Outcome.Done<Overlaps.Found>(Overlaps.Found found) ->
                    Page.of(
                            "coverage/overlaps",
                            new OverlapPage(
                                    found, choices.kind(found.kind(), language), found.link()));
            // While a row is being typed there is nothing to say yet: what lacks is said there.
            case Outcome.Refused<Overlaps.Found> refused -> Page.of("coverage/nothingyet", refused);
        };
    }
}

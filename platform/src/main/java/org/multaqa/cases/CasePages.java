package org.multaqa.cases;

import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Tool;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The cases of a charity with their states and days, and what waits for the mediator. */
@Controller
class CasePages {
    private final CaseReading cases;
    private final Mediation mediation;

    CasePages(CaseReading cases, Mediation mediation) {
        this.cases = cases;
        this.mediation = mediation;
    }

    @GetMapping("/exchange/cases")
    Object show(Actor reader) {
        boolean takesPart = reader.may(CaseRight.TAKE_PART, reader.organisation());
        boolean watches = reader.mayAnywhere(CaseRight.WATCH);
        if (!takesPart && !watches) {
            return Page.refusal((Outcome.Refused<?>) Outcome.<Page>notAllowed());
        }
        return Page.of(
                "cases/cases",
                new CasesPage(
                        reader.organisation(),
                        takesPart
                                ? cases.own(reader).orThrow().stream()
                                        .map(CaseReading.Seen::it)
                                        .toList()
                                : null,
                        watches ? mediation.undecided(reader).orThrow() : null,
                        watches ? mediation.numbers(reader).orThrow() : List.of(),
                        reader.mayAnywhere(CaseRight.MEDIATE)));
    }

    @PostMapping("/exchange/cases/{id}/extend")
    Object extend(Actor by, @PathVariable UUID id) {
        return back(mediation.extend(by, id));
    }

    @PostMapping("/exchange/cases/{id}/end")
    Object end(Actor by, @PathVariable UUID id) {
        return back(mediation.end(by, id));
    }

    private static Object back(Outcome<Boolean> outcome) {
        return switch (outcome) {
            case Outcome.Done<Boolean> done -> "redirect:/exchange/cases";
            case Outcome.Refused<Boolean> refused -> Page.refusal(refused);
        };
    }

    @Bean
    static Tool casesTool() {
        return new Tool(33, "cases.tool", "/exchange/cases", CaseRight.TAKE_PART);
    }

    @Bean
    static Tool mediationTool() {
        return new Tool(33, "cases.mediation-tool", "/exchange/cases", CaseRight.WATCH);
    }
}

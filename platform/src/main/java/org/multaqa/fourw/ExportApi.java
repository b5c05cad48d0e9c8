package org.multaqa.fourw;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Limit;
import org.multaqa.accounts.Open;
import org.multaqa.accounts.RateLimits;
import org.multaqa.activities.Asked;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Answers;
import org.multaqa.web.Languages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows of a report as a file, for programs. */
@RestController
@RequestMapping("/api/v1/activities/export")
class ExportApi {
    private final ActivityExport exports;
    private final Organisations organisations;
    private final RateLimits limits;
    private final Answers answers;

    ExportApi(
            ActivityExport exports,
            Organisations organisations,
            RateLimits limits,
            Answers answers) {
        this.exports = exports;
        this.organisations = organisations;
        this.limits = limits;
        this.answers = answers;
    }

    private record Wanted(Organisation organisation, YearMonth month, ActivityExport.Form form) {}

    /**
     * The rows that the reader may see.
     *
     * @param form {@code csv}, {@code json}, {@code xlsx}, {@code hxl} (CSV with HXL tags) or
     *     {@code 4w} (a workbook in the order of the columns of the Syrian 4W)
     */
    @Open
    @GetMapping
    @Nullable ResponseEntity<?> export(
            Actor actor,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "csv") String form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Outcome<Wanted> wanted =
                Asked.id("organisation", organisation)
                        .then(id -> organisation(actor, id))
                        .then(whose ->
                                Asked.neededMonth(month)
                                        .then(when ->
                                                form(form).map(as -> new Wanted(whose, when, as))));
        if (!(wanted instanceof Outcome.Done<Wanted>(Wanted it))) {
            return answers.of(wanted);
        }
        if (!limits.allow(Limit.EXPORTS, request.getRemoteAddr())) {
            return answers.of(Outcome.refused(Outcome.Why.TOO_MANY, "web.too-many"));
        }
        response.setContentType(it.form().type());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"activities-%s.%s\""
                        .formatted(it.month(), it.form().ending()));
        exports.write(
                actor,
                response.getOutputStream(),
                it.form(),
                it.organisation(),
                it.month(),
                Languages.of(request));
        return null;
    }

    private Outcome<Organisation> organisation(Actor actor, Optional<UUID> said) {
        UUID whose = said.orElse(actor.organisation());
        if (whose == null) {
            return Outcome.invalid(Problem.at("organisation", "fourw.whose-needed"));
        }
        Optional<Organisation> found = organisations.find(whose);
        return found.map(Outcome::done).orElseGet(Outcome::notFound);
    }

    private static Outcome<ActivityExport.Form> form(String text) {
        Optional<ActivityExport.Form> form =
                text.equals("4w")
                        ? Optional.of(ActivityExport.Form.TEMPLATE)
                        : ActivityExport.Form.of(text);
        return form.map(Outcome::done)
                .orElseGet(() ->
                        Outcome.invalid(
                                Problem.at(
                                        "form",
                                        "fourw.no-form",
                                        "typed",
                                        text,
                                        "forms",
                                        "csv, json, xlsx, hxl, 4w")));
    }
}

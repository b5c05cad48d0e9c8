package org.multaqa.intake;

import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.imports.ChosenColumns;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a person shows in which row the titles of a list stand. */
@Controller
class HeaderPages {
    private final Drafts drafts;
    private final Headers headers;

    HeaderPages(Drafts drafts, Headers headers) {
        this.drafts = drafts;
        this.headers = headers;
    }

    private Outcome<Batch> batch(Actor actor, String kind, UUID id) {
        return BatchKind.of(kind).map(k -> drafts.find(actor, k, id)).orElseGet(Outcome::notFound);
    }

    private static String columns(Batch batch) {
        return "redirect:/imports/" + batch.kind().word() + "/" + batch.id() + "/columns";
    }

    @GetMapping("/imports/{kind}/{id}/header")
    Object show(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        return switch (batch(actor, kind, id)) {
            case Outcome.Done<Batch>(Batch batch) ->
                    batch.isHeaderOpen()
                            ? page(
                                    batch,
                                    batch.isHeaderKnown() ? String.valueOf(batch.headerRow()) : "")
                            : columns(batch);
            case Outcome.Refused<Batch> refused -> Page.refusal(refused);
        };
    }

    private Page page(Batch batch, String chosen) {
        return Page.of("intake/header", HeaderPage.of(batch, headers.sample(batch), chosen));
    }

    /** From the page of the columns, with what was chosen on it. */
    @PostMapping("/imports/{kind}/{id}/header/other")
    Object other(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form) {
        Map<String, Integer> chosen = ChosenColumns.of(form).columns();
        return switch (batch(actor, kind, id)
                .then(batch -> drafts.keepColumns(actor, batch, chosen))) {
            case Outcome.Done<Batch>(Batch batch) ->
                    "redirect:/imports/" + batch.kind().word() + "/" + batch.id() + "/header";
            case Outcome.Refused<Batch> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/imports/{kind}/{id}/header")
    Object choose(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String row) {
        Outcome<Batch> found = batch(actor, kind, id);
        if (!(found instanceof Outcome.Done<Batch>(Batch batch))) {
            return Page.refusal((Outcome.Refused<?>) found);
        }
        Outcome<Batch> outcome =
                row.matches("\\d{1,7}")
                        ? headers.choose(actor, batch, Integer.parseInt(row))
                        : Outcome.invalid(Problem.at("row", "imports.header-choose"));
        return switch (outcome) {
            case Outcome.Done<Batch>(Batch chosen) -> columns(chosen);
            case Outcome.Refused<Batch> refused ->
                    batch.isHeaderOpen()
                            ? page(batch, row).refused(refused)
                            : Page.refusal(refused);
        };
    }
}

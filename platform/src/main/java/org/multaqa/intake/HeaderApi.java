package org.multaqa.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where the titles of a list stand, told by a program. */
@RestController
class HeaderApi {
    private final Drafts drafts;
    private final Headers headers;
    private final ImportStates states;
    private final Answers answers;

    HeaderApi(Drafts drafts, Headers headers, ImportStates states, Answers answers) {
        this.drafts = drafts;
        this.headers = headers;
        this.states = states;
        this.answers = answers;
    }

    /** The row of the titles, as the spreadsheet counts; 0 where there are none. */
    public record Choice(@Nullable Integer row) {}

    @PutMapping("/api/v1/imports/{kind}/{id}/header")
    ResponseEntity<?> choose(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestBody Choice choice,
            HttpServletRequest request) {
        Integer row = choice.row();
        return answers.of(
                BatchKind.of(kind)
                        .map(k -> drafts.find(actor, k, id))
                        .orElseGet(Outcome::notFound)
                        .then(batch ->
                                row == null
                                        ? Outcome.invalid(
                                                Problem.at("row", "imports.header-choose"))
                                        : headers.choose(actor, batch, row))
                        .map(batch -> states.of(batch, request)));
    }
}

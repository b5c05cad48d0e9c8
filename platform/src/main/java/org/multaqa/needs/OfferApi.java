package org.multaqa.needs;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Statement;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.multaqa.web.Answers;
import org.multaqa.web.Languages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offers and matches for programs. */
@RestController
@RequestMapping("/api/v1")
class OfferApi {
    private final Offers offers;
    private final Needs needs;
    private final OfferViews views;
    private final Answers answers;

    OfferApi(Offers offers, Needs needs, OfferViews views, Answers answers) {
        this.offers = offers;
        this.needs = needs;
        this.views = views;
        this.answers = answers;
    }

    /** Needs and offers that fit. */
    public record Found(List<Map<String, Object>> items) {}

    @Operation(summary = "Offers that are there; ours=true for all of one's own organisation")
    @GetMapping("/offers")
    ResponseEntity<?> list(
            Actor reader,
            @RequestParam(defaultValue = "false") boolean ours,
            @RequestParam(defaultValue = "") String after) {
        if (!reader.may(NeedRight.READ_OFFERS)) {
            return answers.of(Outcome.notAllowed());
        }
        OfferListPage page = views.list(reader, ours, NeedList.id(after));
        return ResponseEntity.ok(
                new Answers.Items<>(
                        page.lines().stream().map(line -> json(line.offer())).toList(),
                        page.next() == null
                                ? null
                                : page.lines().getLast().offer().id().toString()));
    }

    @Operation(
            summary =
                    "Offer something: what, resource, quantity, unit, place, kilometres, from, until")
    @PostMapping("/offers")
    ResponseEntity<?> offer(Actor actor, @RequestBody Map<String, Object> body) {
        Map<String, String> typed = new HashMap<>();
        body.forEach((field, value) -> typed.put(field, String.valueOf(value)));
        UUID said = NeedList.id(typed.get("organisation"));
        UUID whose = said == null ? actor.organisation() : said;
        if (whose == null) {
            return answers.of(Outcome.notAllowed());
        }
        return answers.created(
                offers.offer(actor, whose, new OfferForm(typed)).map(OfferApi::json),
                json -> "/api/v1/offers/" + json.get("id"));
    }

    @GetMapping("/offers/{id}")
    ResponseEntity<?> one(Actor reader, @PathVariable UUID id) {
        return answers.of(offers.find(reader, id).map(OfferApi::json));
    }

    @PostMapping("/offers/{id}/withdraw")
    ResponseEntity<?> withdraw(Actor actor, @PathVariable UUID id) {
        return answers.of(offers.withdraw(actor, id).map(OfferApi::json));
    }

    @Operation(summary = "The needs that an offer fits, with reasons")
    @GetMapping("/offers/{id}/matches")
    ResponseEntity<?> matches(Actor reader, @PathVariable UUID id, HttpServletRequest request) {
        return answers.of(
                offers.find(reader, id)
                        .map(offer -> views.page(reader, offer).proposals())
                        .map(found -> found(found, Languages.of(request))));
    }

    @Operation(summary = "The offers that fit a need, with reasons")
    @GetMapping("/needs/{id}/matches")
    ResponseEntity<?> offers(Actor reader, @PathVariable UUID id, HttpServletRequest request) {
        if (!reader.may(NeedRight.READ_OFFERS)) {
            return answers.of(Outcome.notAllowed());
        }
        return answers.of(
                needs.find(reader, id)
                        .map(need -> views.proposals(reader, need))
                        .map(found -> found(found, Languages.of(request))));
    }

    @PostMapping("/needs/{id}/matches/{offer}/pass-over")
    ResponseEntity<?> passOver(Actor actor, @PathVariable UUID id, @PathVariable UUID offer) {
        return answers.of(offers.passOver(actor, id, offer).map(OfferApi::json));
    }

    private static Found found(List<Proposal> proposals, Language language) {
        return new Found(proposals.stream().map(one -> json(one.match(), language)).toList());
    }

    private static Map<String, Object> json(Match match, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("need", match.need().id());
        json.put("offer", match.offer().id());
        json.put("kilometres", match.kilometres());
        json.put("quantity", match.quantity());
        json.put(
                "reasons",
                match.reasons().stream().map(r -> Texts.all().say(language, r)).toList());
        return json;
    }

    private static Map<String, Object> json(Offer it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("organisation", it.organisation());
        json.put("what", it.what());
        json.put("kind", it.kind());
        json.put("resource", Statement.word(it.resource()));
        json.put("quantity", it.quantity());
        json.put("quantityTaken", it.taken());
        json.put("quantityLeft", it.left());
        json.put("unit", it.unit());
        json.put("place", it.place());
        json.put("kilometres", it.kilometres());
        json.put("from", it.availableFrom().toString());
        json.put("until", it.availableUntil().toString());
        json.put("details", it.details());
        json.put("madeAt", it.madeAt().toString());
        json.put("withdrawnAt", it.withdrawnAt() == null ? null : it.withdrawnAt().toString());
        return json;
    }
}

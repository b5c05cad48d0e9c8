package org.multaqa.needs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Offers for people. */
@Controller
class OfferPages {
    private final Offers offers;
    private final OfferViews views;
    private final Organisations organisations;
    private final TypedPlaces places;

    OfferPages(Offers offers, OfferViews views, Organisations organisations, TypedPlaces places) {
        this.offers = offers;
        this.views = views;
        this.organisations = organisations;
        this.places = places;
    }

    @GetMapping("/needs/offers")
    Page list(
            Actor reader,
            @RequestParam(defaultValue = "false") boolean ours,
            @RequestParam(defaultValue = "") String after) {
        return reader.may(NeedRight.READ_OFFERS)
                ? Page.of("needs/offers", views.list(reader, ours, NeedList.id(after)))
                : Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
    }

    @GetMapping("/needs/offers/new")
    Page form(Actor actor) {
        return form(actor, new OfferForm(Map.of("kilometres", "30")));
    }

    private Page form(Actor actor, OfferForm form) {
        UUID home = actor.organisation();
        Organisation it = home == null ? null : organisations.find(home).orElse(null);
        return it == null || !actor.may(NeedRight.OFFER, it.id())
                ? Page.refusal((Outcome.Refused<?>) Outcome.notAllowed())
                : Page.of("needs/offerform", views.form(it, form));
    }

    @PostMapping("/needs/offers")
    Object offer(Actor actor, HttpServletRequest request, @RequestParam Map<String, String> typed) {
        UUID home = actor.organisation();
        if (home == null) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
        }
        OfferForm form = new OfferForm(typed).answered(places);
        return switch (offers.offer(actor, home, form)) {
            case Outcome.Done<Offer>(Offer made) -> "redirect:" + made.address();
            case Outcome.Refused<Offer> refused ->
                    Page.again(
                            () -> form(actor, form.shown(places, Languages.of(request))), refused);
        };
    }

    @GetMapping("/needs/offers/{id}")
    Page one(Actor reader, @PathVariable UUID id) {
        return switch (offers.find(reader, id)) {
            case Outcome.Done<Offer>(Offer offer) ->
                    Page.of("needs/offer", views.page(reader, offer));
            case Outcome.Refused<Offer> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/needs/offers/{id}/withdraw")
    Object withdraw(Actor actor, @PathVariable UUID id) {
        return switch (offers.withdraw(actor, id)) {
            case Outcome.Done<Offer>(Offer offer) -> "redirect:" + offer.address();
            case Outcome.Refused<Offer> refused -> Page.refusal(refused);
        };
    }

    /** Back to where it was proposed: to the need for its side, else to the offer. */
    @PostMapping("/needs/{need}/matches/{offer}/pass-over")
    Object passOver(Actor actor, @PathVariable UUID need, @PathVariable UUID offer) {
        return switch (offers.passOver(actor, need, offer)) {
            case Outcome.Done<Offer>(Offer it) when actor.may(NeedRight.OFFER, it.organisation()) ->
                    "redirect:" + it.address();
            case Outcome.Done<Offer> done -> "redirect:/needs/" + need;
            case Outcome.Refused<Offer> refused -> Page.refusal(refused);
        };
    }
}

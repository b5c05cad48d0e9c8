package org.multaqa.profiles;

import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Outcome;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.TypedPlaces;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the areas served are chosen. */
@Controller
class AreaPages {
    private final Areas areas;
    private final ProfileParts parts;
    private final TypedPlaces places;
    private final Gazetteer gazetteer;

    AreaPages(Areas areas, ProfileParts parts, TypedPlaces places, Gazetteer gazetteer) {
        this.areas = areas;
        this.parts = parts;
        this.places = places;
        this.gazetteer = gazetteer;
    }

    @GetMapping("/organisations/{id}/areas")
    Page list(Actor actor, @PathVariable UUID id) {
        return show(actor, id, "");
    }

    private Page show(Actor actor, UUID id, String typed) {
        return switch (parts.editable(actor, id)) {
            case Outcome.Done<Organisation>(Organisation it) -> {
                List<NamedPlace> served =
                        areas.of(it.id()).stream()
                                .sorted()
                                .map(code -> NamedPlace.of(gazetteer, code))
                                .toList();
                yield Page.of(
                        "profiles/areas",
                        new AreasPage(
                                it, ProfileViews.grouped(served), typed, places.questions(typed)));
            }
            case Outcome.Refused<Organisation> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/organisations/{id}/areas")
    Object add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = Typed.of(fields);
        String answered = places.answered(typed.text("places"), typed.texts());
        return switch (areas.add(actor, id, Typed.with("places", answered))) {
            case Outcome.Done<List<String>> done -> "redirect:/organisations/" + id + "/areas";
            case Outcome.Refused<List<String>> refused -> {
                Page page = show(actor, id, answered);
                yield page.status() == 200 ? page.refused(refused) : page;
            }
        };
    }

    @PostMapping("/organisations/{id}/areas/{code}/remove")
    Object remove(Actor actor, @PathVariable UUID id, @PathVariable String code) {
        return switch (areas.remove(actor, id, code)) {
            case Outcome.Done<List<String>> done -> "redirect:/organisations/" + id + "/areas";
            case Outcome.Refused<List<String>> refused -> Page.refusal(refused);
        };
    }
}

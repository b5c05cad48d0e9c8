package org.multaqa.profiles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of contacts, services and past work. */
@Controller
class PartPages {
    /** An unticked box is not sent: it is a field of the form all the same. */
    private static final String BOX = "membersOnly";

    private final ProfileParts parts;
    private final TypedPlaces places;

    PartPages(ProfileParts parts, TypedPlaces places) {
        this.parts = parts;
        this.places = places;
    }

    @GetMapping({
        "/organisations/{id}/contacts/new",
        "/organisations/{id}/services/new",
        "/organisations/{id}/past-work/new"
    })
    Page blank(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        PartKind kind = kind(request);
        return switch (parts.editable(actor, id)) {
            case Outcome.Done<Organisation>(Organisation it) ->
                    page(new PartPage(it, kind, null, 0, new Typed(Map.of()), List.of()));
            case Outcome.Refused<Organisation> refused -> Page.refusal(refused);
        };
    }

    @PostMapping({
        "/organisations/{id}/contacts",
        "/organisations/{id}/services",
        "/organisations/{id}/past-work"
    })
    Object add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        PartKind kind = kind(request);
        Typed typed = read(fields);
        return after(
                parts.add(actor, id, kind, typed),
                new Shown(actor, id, kind, null, 0, typed),
                "part-saved");
    }

    @GetMapping({
        "/organisations/{id}/contacts/{part}",
        "/organisations/{id}/services/{part}",
        "/organisations/{id}/past-work/{part}"
    })
    Page edit(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID part,
            HttpServletRequest request) {
        PartKind kind = kind(request);
        return switch (parts.form(actor, id, kind, part)) {
            case Outcome.Done<ProfileParts.Form>(ProfileParts.Form form) -> {
                Typed shown =
                        Typed.with(
                                        "places",
                                        places.shown(
                                                form.typed().text("places"), Languages.of(request)))
                                .over(form.typed());
                yield again(new Shown(actor, id, kind, part, form.version(), shown));
            }
            case Outcome.Refused<ProfileParts.Form> refused -> Page.refusal(refused);
        };
    }

    @PostMapping({
        "/organisations/{id}/contacts/{part}",
        "/organisations/{id}/services/{part}",
        "/organisations/{id}/past-work/{part}"
    })
    Object change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID part,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        PartKind kind = kind(request);
        Typed typed = read(fields);
        Outcome<Part> outcome = parts.change(actor, id, kind, part, version, typed);
        boolean collided =
                outcome instanceof Outcome.Refused<Part> refused
                        && refused.why() == Outcome.Why.CONFLICT;
        int next =
                collided
                                && parts.form(actor, id, kind, part)
                                        instanceof
                                        Outcome.Done<ProfileParts.Form>(ProfileParts.Form now)
                        ? now.version()
                        : version;
        return after(outcome, new Shown(actor, id, kind, part, next, typed), "part-saved");
    }

    @PostMapping({
        "/organisations/{id}/contacts/{part}/remove",
        "/organisations/{id}/services/{part}/remove",
        "/organisations/{id}/past-work/{part}/remove"
    })
    Object remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID part,
            HttpServletRequest request) {
        PartKind kind = kind(request);
        return switch (parts.remove(actor, id, kind, part)) {
            case Outcome.Done<Part>(Part gone) -> back(gone.organisationId(), kind, "part-removed");
            case Outcome.Refused<Part> refused -> Page.refusal(refused);
        };
    }

    /** A form to be shown, and for whom. */
    private record Shown(
            Actor actor,
            UUID organisation,
            PartKind kind,
            @org.jspecify.annotations.Nullable UUID part,
            int version,
            Typed typed) {}

    private Object after(Outcome<Part> outcome, Shown shown, String done) {
        return switch (outcome) {
            case Outcome.Done<Part>(Part part) -> back(part.organisationId(), shown.kind(), done);
            case Outcome.Refused<Part> refused -> {
                boolean formIsWrong =
                        refused.why() == Outcome.Why.INVALID
                                || refused.why() == Outcome.Why.CONFLICT;
                yield formIsWrong ? again(shown).refused(refused) : Page.refusal(refused);
            }
        };
    }

    private Page again(Shown shown) {
        return switch (parts.editable(shown.actor(), shown.organisation())) {
            case Outcome.Done<Organisation>(Organisation it) ->
                    page(
                            new PartPage(
                                    it,
                                    shown.kind(),
                                    shown.part(),
                                    shown.version(),
                                    shown.typed(),
                                    places.questions(shown.typed().text("places"))));
            case Outcome.Refused<Organisation> refused -> Page.refusal(refused);
        };
    }

    private static Page page(PartPage it) {
        return Page.of("profiles/part", it);
    }

    private Typed read(MultiValueMap<String, String> fields) {
        Typed typed = Typed.of(fields);
        String answered = places.answered(typed.text("places"), typed.texts());
        return Typed.with("places", answered).over(typed).over(Typed.with(BOX, false));
    }

    private static String back(UUID organisation, PartKind kind, String done) {
        return "redirect:/organisations/" + organisation + "?done=" + done + "#" + kind.word();
    }

    /** The kind that an address names: {@code /organisations/{id}/services/...}. */
    private static PartKind kind(HttpServletRequest request) {
        return PartKind.ofWord(request.getRequestURI().split("/")[3]).orElseThrow();
    }
}

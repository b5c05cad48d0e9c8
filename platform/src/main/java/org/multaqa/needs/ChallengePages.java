package org.multaqa.needs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Statement;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Challenges for people. */
@Controller
@RequestMapping("/needs/challenges")
class ChallengePages {
    private final Challenges challenges;
    private final ChallengeViews views;
    private final Organisations organisations;
    private final TypedPlaces places;

    ChallengePages(
            Challenges challenges,
            ChallengeViews views,
            Organisations organisations,
            TypedPlaces places) {
        this.challenges = challenges;
        this.views = views;
        this.organisations = organisations;
        this.places = places;
    }

    @GetMapping
    Page list(
            Actor reader,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        ChallengeState of =
                Statement.constant(ChallengeState.class, state).orElse(ChallengeState.OPEN);
        return reader.may(NeedRight.READ_CHALLENGES)
                ? Page.of("needs/challenges", views.list(reader, of, NeedList.id(after)))
                : refusal();
    }

    private static Page refusal() {
        return Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
    }

    @GetMapping("/new")
    Page form(Actor actor) {
        return form(actor, ChallengeForm.EMPTY);
    }

    private Page form(Actor actor, ChallengeForm form) {
        UUID home = actor.organisation();
        Organisation it = home == null ? null : organisations.find(home).orElse(null);
        return it == null || !actor.may(NeedRight.RAISE, it.id())
                ? refusal()
                : Page.of("needs/challengeform", views.form(it, form));
    }

    @PostMapping
    Object describe(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String place,
            @RequestParam Map<String, String> typed) {
        UUID home = actor.organisation();
        if (home == null) {
            return refusal();
        }
        String where = places.answered(place, typed);
        ChallengeForm form = new ChallengeForm(topic, title, description, where);
        return switch (challenges.describe(actor, home, form)) {
            case Outcome.Done<Challenge>(Challenge made) -> "redirect:" + made.address();
            case Outcome.Refused<Challenge> refused -> {
                String shown = places.shown(where, Languages.of(request));
                ChallengeForm again = new ChallengeForm(topic, title, description, shown);
                yield Page.again(() -> form(actor, again), refused);
            }
        };
    }

    @GetMapping("/{id}")
    Page one(Actor reader, @PathVariable UUID id) {
        return show(reader, id, "");
    }

    private Page show(Actor reader, UUID id, String typed) {
        return switch (challenges.find(reader, id)) {
            case Outcome.Done<Challenge>(Challenge it) ->
                    Page.of("needs/challenge", views.page(reader, it, typed));
            case Outcome.Refused<Challenge> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/{id}/support")
    Object support(Actor actor, @PathVariable UUID id) {
        @Nullable UUID home = actor.organisation();
        return home == null ? refusal() : after(actor, id, challenges.support(actor, home, id), "");
    }

    @PostMapping("/{id}/support/withdraw")
    Object unsupport(Actor actor, @PathVariable UUID id) {
        @Nullable UUID home = actor.organisation();
        return home == null
                ? refusal()
                : after(actor, id, challenges.unsupport(actor, home, id), "");
    }

    @PostMapping("/{id}/answers")
    Object answer(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String answer) {
        return after(actor, id, challenges.answer(actor, id, answer), answer);
    }

    @PostMapping("/{id}/solve")
    Object solve(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return after(actor, id, challenges.solve(actor, id, reason), reason);
    }

    @PostMapping("/{id}/withdraw")
    Object withdraw(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return after(actor, id, challenges.withdraw(actor, id, reason), reason);
    }

    private Object after(Actor actor, UUID id, Outcome<Challenge> outcome, String typed) {
        return switch (outcome) {
            case Outcome.Done<Challenge> done -> "redirect:/needs/challenges/" + id;
            case Outcome.Refused<Challenge> refused ->
                    Page.again(() -> show(actor, id, typed), refused);
        };
    }
}

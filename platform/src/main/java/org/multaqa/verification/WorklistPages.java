package org.multaqa.verification;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work of verifying over all organisations, and what is asked of them. */
@Controller
class WorklistPages {
    private static final int ROWS = 50;

    private final Worklist worklist;
    private final Requirements requirements;

    WorklistPages(Worklist worklist, Requirements requirements) {
        this.worklist = worklist;
        this.requirements = requirements;
    }

    @GetMapping("/verification")
    Page work(
            Actor actor,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID after) {
        ItemState chosen = state(state).orElse(null);
        return switch (worklist.read(actor, chosen, after, ROWS)) {
            case Outcome.Done<Worklist.Piece>(Worklist.Piece piece) ->
                    Page.of(
                            "verification/worklist",
                            new WorklistPage(
                                    chosen,
                                    piece,
                                    actor.mayAnywhere(VerificationRight.SET_REQUIREMENTS)));
            case Outcome.Refused<Worklist.Piece> refused -> Page.refusal(refused);
        };
    }

    /** The state of a word; one that is not known asks for nothing. */
    static Optional<ItemState> state(String word) {
        return Stream.of(ItemState.values()).filter(s -> s.word().equals(word)).findFirst();
    }

    @GetMapping("/verification/requirements")
    Page all(Actor actor) {
        return allowed(
                actor,
                () ->
                        Page.of(
                                "verification/requirements",
                                new RequirementsPage(requirements.all())));
    }

    @GetMapping("/verification/requirements/new")
    Page blank(Actor actor) {
        return form(actor, null, RequirementForm.blank());
    }

    @GetMapping("/verification/requirements/{key}")
    Page one(Actor actor, @PathVariable String key) {
        Requirement found = requirements.find(key).orElse(null);
        if (found == null && actor.mayAnywhere(VerificationRight.SET_REQUIREMENTS)) {
            return Page.refusal((Outcome.Refused<?>) Outcome.notFound());
        }
        return form(
                actor, key, found == null ? RequirementForm.blank() : RequirementForm.of(found));
    }

    private Page form(Actor actor, @Nullable String key, RequirementForm form) {
        return allowed(
                actor, () -> Page.of("verification/requirement", new RequirementPage(key, form)));
    }

    private static Page allowed(Actor actor, java.util.function.Supplier<Page> page) {
        return actor.mayAnywhere(VerificationRight.SET_REQUIREMENTS)
                ? page.get()
                : Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
    }

    @PostMapping("/verification/requirements")
    Object add(Actor actor, @ModelAttribute RequirementForm form) {
        return put(actor, null, form);
    }

    @PostMapping("/verification/requirements/{key}")
    Object change(Actor actor, @PathVariable String key, @ModelAttribute RequirementForm form) {
        return put(actor, key, form);
    }

    private Object put(Actor actor, @Nullable String key, RequirementForm form) {
        return switch (requirements.put(actor, key, form)) {
            case Outcome.Done<Requirement> done -> "redirect:/verification/requirements";
            case Outcome.Refused<Requirement> refused -> {
                Page page = form(actor, key, form);
                yield page.status() == 200 ? page.refused(refused) : page;
            }
        };
    }
}

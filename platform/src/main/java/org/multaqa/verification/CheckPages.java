package org.multaqa.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.directory.Organisations;
import org.multaqa.files.Upload;
import org.multaqa.language.Outcome;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The checklist of an organisation, and each of its lines. */
@Controller
class CheckPages {
    private final Verifications verifications;
    private final Organisations organisations;
    private final People people;

    CheckPages(Verifications verifications, Organisations organisations, People people) {
        this.verifications = verifications;
        this.organisations = organisations;
        this.people = people;
    }

    @GetMapping("/organisations/{id}/verification")
    Page checklist(Actor actor, @PathVariable UUID id) {
        return switch (verifications.read(actor, id)) {
            case Outcome.Done<List<Verifications.Check>>(List<Verifications.Check> checks) ->
                    Page.of(
                            "verification/checklist",
                            new ChecklistPage(
                                    organisations.find(id).orElseThrow(),
                                    checks,
                                    names(checks.stream().map(c -> c.item().person())),
                                    actor.may(VerificationRight.DECIDE, id),
                                    actor.may(VerificationRight.ANSWER, id)));
            case Outcome.Refused<List<Verifications.Check>> refused -> Page.refusal(refused);
        };
    }

    private Map<UUID, String> names(Stream<@Nullable UUID> persons) {
        Map<UUID, String> names = new HashMap<>();
        persons.forEach(person -> {
            if (person != null) {
                names.computeIfAbsent(person, id -> people.find(id).map(Person::name).orElse(""));
            }
        });
        return names;
    }

    @GetMapping("/organisations/{id}/verification/{requirement}")
    Page one(Actor actor, @PathVariable UUID id, @PathVariable String requirement) {
        return show(actor, id, requirement, null);
    }

    /** The page of a line; what was typed stays in its form, over the line's version of now. */
    private Page show(
            Actor actor, UUID id, String requirement, Verifications.@Nullable Form typed) {
        return switch (verifications.read(actor, id, requirement)) {
            case Outcome.Done<Verifications.Check>(Verifications.Check check) -> {
                List<Step> steps = verifications.steps(check.item());
                Verifications.Form form =
                        new Verifications.Form(
                                typed == null ? null : typed.state(),
                                typed == null || typed.note() == null ? "" : typed.note(),
                                check.item().version());
                yield Page.of(
                        "verification/check",
                        new CheckPage(
                                organisations.find(id).orElseThrow(),
                                check,
                                steps,
                                names(steps.stream().map(Step::person)),
                                actor.may(VerificationRight.DECIDE, id),
                                actor.may(VerificationRight.ANSWER, id)
                                        && check.item().state().isAnswerable(),
                                form));
            }
            case Outcome.Refused<Verifications.Check> refused -> Page.refusal(refused);
        };
    }

    @PostMapping("/organisations/{id}/verification/{requirement}")
    Object decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String requirement,
            @ModelAttribute Verifications.Form form,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        Optional<Upload> upload = Upload.of(document);
        return done(
                actor,
                id,
                requirement,
                form,
                verifications.decide(actor, id, requirement, form, upload));
    }

    @PostMapping("/organisations/{id}/verification/{requirement}/answer")
    Object answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String requirement,
            @ModelAttribute Verifications.Form form,
            @RequestParam(required = false) @Nullable MultipartFile document) {
        Optional<Upload> upload = Upload.of(document);
        return done(
                actor,
                id,
                requirement,
                form,
                verifications.answer(actor, id, requirement, form, upload));
    }

    private Object done(
            Actor actor,
            UUID id,
            String requirement,
            Verifications.Form form,
            Outcome<Item> outcome) {
        return switch (outcome) {
            case Outcome.Done<Item>(Item item) ->
                    "redirect:/organisations/"
                            + item.organisation()
                            + "/verification#"
                            + item.requirement();
            case Outcome.Refused<Item> refused when refused.why() == Outcome.Why.NOT_ALLOWED ->
                    Page.refusal(refused);
            case Outcome.Refused<Item> refused -> {
                Page page = show(actor, id, requirement, form);
                yield page.status() == 200 ? page.refused(refused) : page;
            }
        };
    }
}

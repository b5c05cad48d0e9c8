package org.multaqa.profiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.ChangeRequests;
import org.multaqa.directory.DirectoryRight;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.places.PlaceQuestion;
import org.multaqa.places.TypedPlaces;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Fills the form of an organisation: blank, from the register, or again as it was typed. */
@Component
class OrganisationForms {
    private final Organisations organisations;
    private final ChangeRequests requests;
    private final ProfileParts parts;
    private final TypedPlaces places;
    private final TwinQuestion twins;
    private final FieldWords words;

    OrganisationForms(
            Organisations organisations,
            ChangeRequests requests,
            ProfileParts parts,
            TypedPlaces places,
            TwinQuestion twins,
            FieldWords words) {
        this.organisations = organisations;
        this.requests = requests;
        this.parts = parts;
        this.places = places;
        this.twins = twins;
        this.words = words;
    }

    /** What a page's form says: every field, an unticked box too. */
    OrganisationForm read(MultiValueMap<String, String> fields) {
        OrganisationForm form = new OrganisationForm(Map.of());
        for (OrganisationField field : OrganisationField.values()) {
            form = form.with(field, fields.getOrDefault(field.key(), List.of()));
        }
        return form.with(
                OrganisationField.HOME_PLACE,
                places.answered(
                        form.text(OrganisationField.HOME_PLACE), fields.toSingleValueMap()));
    }

    Outcome<OrganisationFormPage> blank(Actor actor) {
        return actor.mayAnywhere(DirectoryRight.REGISTER)
                ? Outcome.done(
                        page(
                                UUID.randomUUID(),
                                new OrganisationForm(Map.of()),
                                List.of(),
                                List.of()))
                : Outcome.notAllowed();
    }

    /** The form of a new organisation as it was typed. */
    OrganisationFormPage again(UUID token, MultiValueMap<String, String> fields) {
        OrganisationForm typed = read(fields);
        return page(
                token,
                typed,
                places.questions(typed.text(OrganisationField.HOME_PLACE)),
                twins.of(typed));
    }

    private OrganisationFormPage page(
            UUID token,
            OrganisationForm form,
            List<PlaceQuestion> questions,
            List<TwinQuestion.Twin> likely) {
        return new OrganisationFormPage(
                null,
                null,
                token.toString(),
                0,
                form,
                Set.of(),
                Map.of(),
                null,
                questions,
                likely,
                words);
    }

    /** The form of a known organisation as it stands in the register. */
    Outcome<OrganisationFormPage> of(Actor actor, UUID id, Language language) {
        return parts.editable(actor, id)
                .map(it -> page(actor, it, it.version(), shown(it, language), Optional.empty()));
    }

    /** The form of what stands in the register, with the home place by its name. */
    private OrganisationForm shown(Organisation it, Language language) {
        OrganisationForm form = OrganisationForm.of(it);
        return form.with(
                OrganisationField.HOME_PLACE,
                places.shown(form.text(OrganisationField.HOME_PLACE), language));
    }

    /** The form as it was typed; after a collision with what stands in the register now. */
    Outcome<OrganisationFormPage> again(
            Actor actor,
            UUID id,
            int version,
            MultiValueMap<String, String> fields,
            Outcome.Why why,
            Language language) {
        return parts.editable(actor, id)
                .map(it -> {
                    boolean collided = why == Outcome.Why.CONFLICT;
                    return page(
                            actor,
                            it,
                            collided ? it.version() : version,
                            read(fields),
                            collided ? Optional.of(shown(it, language)) : Optional.empty());
                });
    }

    private OrganisationFormPage page(
            Actor actor,
            Organisation it,
            int version,
            OrganisationForm form,
            Optional<OrganisationForm> current) {
        Map<String, String> waiting = new HashMap<>();
        for (ChangeRequest request : requests.waiting(it.id())) {
            waiting.put(request.field(), request.newText());
        }
        return new OrganisationFormPage(
                it.id(),
                it.name(),
                "",
                version,
                form,
                requests.guarded(actor, it.id()),
                waiting,
                current.orElse(null),
                places.questions(form.text(OrganisationField.HOME_PLACE)),
                List.of(),
                words);
    }

    /** The organisation that this actor may close. */
    Outcome<Organisation> toClose(Actor actor, UUID id) {
        if (!actor.may(DirectoryRight.CLOSE, id)) {
            return Outcome.notAllowed();
        }
        return organisations
                .find(id)
                .filter(Organisation::isActive)
                .<Outcome<Organisation>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Outcome.Why.CONFLICT, "directory.not-active"));
    }
}

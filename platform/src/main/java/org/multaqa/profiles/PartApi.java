package org.multaqa.profiles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contacts, services, past work and areas of an organisation, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{id}")
class PartApi {
    private final Organisations organisations;
    private final ProfileParts parts;
    private final Areas areas;
    private final ProfileJson json;
    private final Answers answers;

    PartApi(
            Organisations organisations,
            ProfileParts parts,
            Areas areas,
            ProfileJson json,
            Answers answers) {
        this.organisations = organisations;
        this.parts = parts;
        this.areas = areas;
        this.json = json;
        this.answers = answers;
    }

    /** Places to be added, by name or code. */
    public record NewAreas(List<String> places) {}

    @Open
    @GetMapping({"/contacts", "/services", "/past-work"})
    ResponseEntity<?> list(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        PartKind kind = kind(request);
        return answers.of(
                found(id)
                        .map(it -> {
                            Profile profile = json.profile(actor, it.id());
                            List<? extends Part> shown =
                                    switch (kind) {
                                        case CONTACTS -> profile.contacts();
                                        case SERVICES -> profile.services();
                                        case PAST_WORK -> profile.pastWork();
                                    };
                            return new Answers.Items<>(json.parts(shown), null);
                        }));
    }

    @PostMapping({"/contacts", "/services", "/past-work"})
    ResponseEntity<?> add(
            Actor actor,
            @PathVariable UUID id,
            @RequestBody Map<String, @Nullable Object> fields,
            HttpServletRequest request) {
        PartKind kind = kind(request);
        return answers.created(
                parts.add(actor, id, kind, Typed.of(fields)).map(json::part),
                part -> request.getRequestURI() + "/" + part.get("id"));
    }

    /** Changes the fields that are there (RFC 7396) if {@code version} is the current one. */
    @PatchMapping({"/contacts/{part}", "/services/{part}", "/past-work/{part}"})
    ResponseEntity<?> change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID part,
            @RequestBody Map<String, @Nullable Object> fields,
            HttpServletRequest request) {
        Integer version = OrganisationApi.version(fields);
        if (version == null) {
            return answers.of(
                    parts.form(actor, id, kind(request), part)
                            .then(form -> OrganisationApi.versionMissing()));
        }
        return answers.of(
                parts.change(actor, id, kind(request), part, version, Typed.of(fields))
                        .map(json::part));
    }

    @DeleteMapping({"/contacts/{part}", "/services/{part}", "/past-work/{part}"})
    ResponseEntity<?> remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID part,
            HttpServletRequest request) {
        return answers.of(parts.remove(actor, id, kind(request), part).map(json::part));
    }

    @Open
    @GetMapping("/areas")
    ResponseEntity<?> areas(@PathVariable UUID id) {
        return answers.of(
                found(id).map(it -> places(areas.of(it.id()).stream().sorted().toList())));
    }

    @PostMapping("/areas")
    ResponseEntity<?> addAreas(Actor actor, @PathVariable UUID id, @RequestBody NewAreas asked) {
        List<String> wanted = asked.places() == null ? List.of() : asked.places();
        return answers.of(areas.add(actor, id, Typed.with("places", wanted)).map(this::places));
    }

    @DeleteMapping("/areas/{code}")
    ResponseEntity<?> removeArea(Actor actor, @PathVariable UUID id, @PathVariable String code) {
        return answers.of(areas.remove(actor, id, code).map(this::places));
    }

    private Answers.Items<Map<String, @Nullable Object>> places(List<String> codes) {
        return new Answers.Items<>(codes.stream().map(json::place).toList(), null);
    }

    private Outcome<Organisation> found(UUID id) {
        return organisations
                .find(id)
                .<Outcome<Organisation>>map(Outcome::done)
                .orElseGet(Outcome::notFound);
    }

    /** The kind that an address names: {@code /api/v1/organisations/{id}/services/...}. */
    private static PartKind kind(HttpServletRequest request) {
        return PartKind.ofWord(request.getRequestURI().split("/")[5]).orElseThrow();
    }
}

package org.multaqa.profiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.directory.Confirmations;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Outcome.Why;
import org.multaqa.language.Problem;
import org.multaqa.language.Texts;
import org.multaqa.web.Answers;
import org.multaqa.web.Languages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Single organisations for programs: the fields of a form are those of {@code OrganisationField}.
 */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationApi {
    private final Organisations organisations;
    private final Registrations registrations;
    private final TwinQuestion twins;
    private final Confirmations confirmations;
    private final ProfileParts parts;
    private final ProfileJson json;
    private final Answers answers;

    OrganisationApi(
            Organisations organisations,
            Registrations registrations,
            TwinQuestion twins,
            Confirmations confirmations,
            ProfileParts parts,
            ProfileJson json,
            Answers answers) {
        this.organisations = organisations;
        this.registrations = registrations;
        this.twins = twins;
        this.confirmations = confirmations;
        this.parts = parts;
        this.json = json;
        this.answers = answers;
    }

    /** Why an organisation is closed. */
    public record Closing(@Nullable String reason) {}

    /**
     * An organisation of the register that a new one is likely the same as.
     *
     * @param reasons why, in words
     */
    public record Likely(UUID id, String nameAr, @Nullable String nameEn, List<String> reasons) {}

    @Operation(
            summary = "Registers an organisation",
            description =
                    """
                    The fields of the form. One that is likely in the register already is answered \
                    with 409 and those it may be in `likely`; with `"another": true` it is \
                    registered all the same.\
                    """,
            responses = {
                @ApiResponse(responseCode = "201", description = "registered"),
                @ApiResponse(
                        responseCode = "409",
                        description = "likely there already, see `likely`"),
                @ApiResponse(responseCode = "422", description = "a field is wrong, see `errors`")
            })
    @PostMapping
    ResponseEntity<?> register(
            Actor actor,
            @RequestBody Map<String, @Nullable Object> fields,
            HttpServletRequest request) {
        OrganisationForm form = OrganisationForm.of(fields);
        boolean another = "true".equals(String.valueOf(fields.get("another")));
        return switch (registrations.register(actor, form, another)) {
            case Outcome.Done<Organisation>(Organisation it) ->
                    answers.created(
                            Outcome.done(json.organisation(actor, it)),
                            said -> "/api/v1/organisations/" + said.get("id"));
            case Outcome.Refused<Organisation> refused when refused.why() == Why.CONFLICT ->
                    answers.refused(refused, Map.of("likely", likely(form, request)));
            case Outcome.Refused<Organisation> refused -> answers.of(refused);
        };
    }

    private List<Likely> likely(OrganisationForm form, HttpServletRequest request) {
        Language language = Languages.of(request);
        return twins.of(form).stream()
                .map(twin ->
                        new Likely(
                                twin.id(),
                                twin.name().ar(),
                                twin.name().en(),
                                twin.reasons().stream()
                                        .map(reason -> Texts.all().say(language, reason))
                                        .toList()))
                .toList();
    }

    /** The organisation of an id; a merged one leads to the kept one. */
    @Open
    @GetMapping("/{id}")
    ResponseEntity<?> read(Actor actor, @PathVariable UUID id) {
        Outcome<Organisation> found =
                organisations
                        .find(id)
                        .<Outcome<Organisation>>map(Outcome::done)
                        .orElseGet(Outcome::notFound);
        return said(actor, found);
    }

    /**
     * Changes the fields that are there (RFC 7396) if {@code version} is the current one. Fields
     * that the union has verified are not changed at once: {@code waiting} has the requests.
     */
    @PatchMapping("/{id}")
    ResponseEntity<?> change(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, @Nullable Object> fields) {
        Integer version = version(fields);
        if (version == null) {
            return answers.of(parts.editable(actor, id).then(it -> versionMissing()));
        }
        return answers.of(
                organisations
                        .edit(actor, id, version, OrganisationForm.of(fields))
                        .map(edited -> {
                            Map<String, @Nullable Object> said =
                                    new LinkedHashMap<>(
                                            json.organisation(actor, edited.organisation()));
                            said.put(
                                    "waiting",
                                    edited.waiting().stream().map(ProfileJson::request).toList());
                            return said;
                        }));
    }

    @PostMapping("/{id}/confirm")
    ResponseEntity<?> confirm(Actor actor, @PathVariable UUID id) {
        return said(actor, confirmations.confirm(actor, id));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<?> close(Actor actor, @PathVariable UUID id, @RequestBody Closing closing) {
        String reason = closing.reason() == null ? "" : closing.reason();
        return said(actor, organisations.close(actor, id, reason));
    }

    @PostMapping("/{id}/reopen")
    ResponseEntity<?> reopen(Actor actor, @PathVariable UUID id) {
        return said(actor, organisations.reopen(actor, id));
    }

    private ResponseEntity<?> said(Actor actor, Outcome<Organisation> outcome) {
        return answers.of(outcome.map(it -> json.organisation(actor, it)));
    }

    static @Nullable Integer version(Map<String, @Nullable Object> fields) {
        Object version = fields.get("version");
        return switch (version) {
            case Number number -> number.intValue();
            case String text when text.matches("\\d{1,9}") -> Integer.valueOf(text);
            case null, default -> null;
        };
    }

    static Outcome<List<Object>> versionMissing() {
        return Outcome.invalid(Problem.at("version", "profiles.version-missing"));
    }
}

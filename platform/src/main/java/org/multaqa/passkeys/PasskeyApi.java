package org.multaqa.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.language.Outcome;
import org.multaqa.signin.Cookies;
import org.multaqa.signin.SignIn;
import org.multaqa.web.Answers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The exchanges between a browser that has passkeys and this program. */
@RestController
@RequestMapping("/api/v1/passkeys")
class PasskeyApi {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Passkeys passkeys;
    private final Ceremonies ceremonies;
    private final Cookies cookies;
    private final Answers answers;

    PasskeyApi(Passkeys passkeys, Ceremonies ceremonies, Cookies cookies, Answers answers) {
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.cookies = cookies;
        this.answers = answers;
    }

    @GetMapping
    Object list(Actor actor) {
        return new Answers.Items<>(passkeys.of(actor), null);
    }

    @PostMapping("/challenge")
    ResponseEntity<?> begin(Actor actor, HttpServletRequest request) {
        return here(request, rules -> answers.of(passkeys.begin(actor, rules), PasskeyApi::json));
    }

    @PostMapping
    ResponseEntity<?> keep(Actor actor, @RequestBody JsonNode body, HttpServletRequest request) {
        return here(
                request,
                rules ->
                        answers.of(
                                read(
                                                body.path("credential"),
                                                new TypeReference<
                                                        PublicKeyCredential<
                                                                AuthenticatorAttestationResponse>>() {})
                                        .then(made ->
                                                passkeys.keep(
                                                        actor,
                                                        rules,
                                                        made,
                                                        body.path("label").asString("")))));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> remove(Actor actor, @PathVariable String id) {
        return answers.of(passkeys.remove(actor, id));
    }

    @Open
    @PostMapping("/entry/challenge")
    ResponseEntity<?> challenge(HttpServletRequest request) {
        return here(
                request,
                rules ->
                        answers.of(
                                passkeys.challenge(SignIn.From.of(request), rules),
                                PasskeyApi::json));
    }

    @Open
    @PostMapping("/entry")
    ResponseEntity<?> enter(
            @RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
        return here(
                request,
                rules ->
                        answers.of(
                                read(
                                                body.path("credential"),
                                                new TypeReference<
                                                        PublicKeyCredential<
                                                                AuthenticatorAssertionResponse>>() {})
                                        .then(answer ->
                                                passkeys.enter(
                                                        body.path("ceremony").asString(""),
                                                        answer,
                                                        SignIn.From.of(request),
                                                        rules)),
                                entered -> {
                                    cookies.give(entered.secret(), response);
                                    return ResponseEntity.ok(Map.of("entered", true));
                                }));
    }

    private ResponseEntity<?> here(
            HttpServletRequest request,
            Function<WebAuthnRelyingPartyOperations, ResponseEntity<?>> answer) {
        return ceremonies
                .at(request)
                .<ResponseEntity<?>>map(answer)
                .orElseGet(() ->
                        answers.of(Outcome.refused(Outcome.Why.CONFLICT, "passkeys.not-here")));
    }

    /** Written by the mapper that knows these types; the one of the API does not. */
    private static ResponseEntity<?> json(Object value) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(value));
    }

    private static <T> Outcome<T> read(JsonNode credential, TypeReference<T> type) {
        try {
            T read = JSON.treeToValue(credential, JSON.constructType(type));
            return read == null
                    ? Outcome.refused(Outcome.Why.INVALID, "passkeys.not-accepted")
                    : Outcome.done(read);
        } catch (JacksonException | IllegalArgumentException e) {
            return Outcome.refused(Outcome.Why.INVALID, "passkeys.not-accepted");
        }
    }
}

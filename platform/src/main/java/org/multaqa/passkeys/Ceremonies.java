package org.multaqa.passkeys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** The rules of Web Authentication for the name under which a request came. */
@Component
class Ceremonies {
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

    private final PasskeyOwners owners;
    private final PasskeyStore store;
    private final Cache<String, WebAuthnRelyingPartyOperations> byOrigin =
            Caffeine.newBuilder().maximumSize(50).expireAfterAccess(Duration.ofHours(6)).build();

    Ceremonies(PasskeyOwners owners, PasskeyStore store) {
        this.owners = owners;
        this.store = store;
    }

    /** Whether browsers know passkeys for the name of this request. */
    static boolean possible(HttpServletRequest request) {
        return !NUMBERS.matcher(request.getServerName()).matches();
    }

    /** The rules for the request; empty where its name can have no passkeys. */
    Optional<WebAuthnRelyingPartyOperations> at(HttpServletRequest request) {
        if (!possible(request)) {
            return Optional.empty();
        }
        String url = request.getRequestURL().toString();
        String origin = url.substring(0, url.length() - request.getRequestURI().length());
        return Optional.of(byOrigin.get(origin, o -> rules(request.getServerName(), o)));
    }

    private WebAuthnRelyingPartyOperations rules(String name, String origin) {
        Webauthn4JRelyingPartyOperations rules =
                new Webauthn4JRelyingPartyOperations(
                        owners,
                        store,
                        PublicKeyCredentialRpEntity.builder().id(name).name("Multaqa").build(),
                        Set.of(origin));
        rules.setCustomizeCreationOptions(options ->
                options.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build()));
        rules.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return rules;
    }
}

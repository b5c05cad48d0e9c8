package org.multaqa.passkeys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Limit;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.RateLimits;
import org.multaqa.accounts.Secrets;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Remembering;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.signin.SignIn;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;

/** Making passkeys, coming in with them, and taking them away. */
@Service
public class Passkeys implements Remembering {
    private static final Duration CEREMONY = Duration.ofMinutes(5);
    private static final int MOST = 20;

    private final PasskeyStore store;
    private final People people;
    private final SignIn signIn;
    private final RateLimits limits;
    private final Database db;
    private final Audit audit;
    private final Cache<UUID, PublicKeyCredentialCreationOptions> makings =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(CEREMONY).build();
    private final Cache<String, PublicKeyCredentialRequestOptions> entries =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(CEREMONY).build();

    Passkeys(
            PasskeyStore store,
            People people,
            SignIn signIn,
            RateLimits limits,
            Database db,
            Audit audit) {
        this.store = store;
        this.people = people;
        this.signIn = signIn;
        this.limits = limits;
        this.db = db;
        this.audit = audit;
    }

    /** The challenge of a browser that wants in; {@code ceremony} is to be said at its end. */
    public record Entry(String ceremony, PublicKeyCredentialRequestOptions options) {}

    /** The passkeys of whoever asks. */
    public List<Passkey> of(Actor by) {
        return by.person() == null ? List.of() : store.of(by.person());
    }

    /** Begins to make a passkey for whoever is signed in. */
    Outcome<PublicKeyCredentialCreationOptions> begin(
            Actor by, WebAuthnRelyingPartyOperations rules) {
        Person person = by.person() == null ? null : people.find(by.person()).orElse(null);
        if (person == null) {
            return Outcome.notAllowed();
        }
        if (store.of(person.id()).size() >= MOST) {
            return Outcome.refused(Outcome.Why.CONFLICT, "passkeys.too-many", "most", MOST);
        }
        PublicKeyCredentialCreationOptions options =
                rules.createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(
                                UsernamePasswordAuthenticationToken.authenticated(
                                        person.email(), null, List.of())));
        makings.put(person.id(), options);
        return Outcome.done(options);
    }

    /** Keeps the passkey that the browser has made. */
    Outcome<Passkey> keep(
            Actor by,
            WebAuthnRelyingPartyOperations rules,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label) {
        UUID person = by.person();
        PublicKeyCredentialCreationOptions options =
                person == null ? null : makings.asMap().remove(person);
        if (person == null || options == null) {
            return Outcome.refused(Outcome.Why.EXPIRED, "passkeys.too-late");
        }
        if (label.isBlank() || label.length() > 60) {
            return Outcome.invalid(Problem.at("label", "passkeys.label-missing"));
        }
        return db.inTransaction(() -> {
            String id;
            try {
                id =
                        rules.registerCredential(
                                        new ImmutableRelyingPartyRegistrationRequest(
                                                options,
                                                new RelyingPartyPublicKey(made, label.strip())))
                                .getCredentialId()
                                .toBase64UrlString();
            } catch (RuntimeException e) {
                // The library says by many kinds of exceptions that a proof does not hold.
                return Outcome.<Passkey>refused(Outcome.Why.INVALID, "passkeys.not-accepted");
            }
            audit.record(by, "passkeys.made", "person", person, null, Map.of());
            return Outcome.done(
                    store.of(person).stream()
                            .filter(p -> p.id().equals(id))
                            .findFirst()
                            .orElseThrow());
        });
    }

    /** Takes one of one's own passkeys away. */
    public Outcome<String> remove(Actor by, String id) {
        UUID person = by.person();
        if (person == null) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            if (!store.remove(person, id)) {
                return Outcome.notFound();
            }
            audit.record(by, "passkeys.removed", "person", person, null, Map.of());
            return Outcome.done(id);
        });
    }

    /** Begins to let somebody in, whoever it will be. */
    Outcome<Entry> challenge(SignIn.From from, WebAuthnRelyingPartyOperations rules) {
        if (!limits.allow(Limit.SIGN_IN_ADDRESS, from.address())) {
            return Outcome.refused(Outcome.Why.TOO_MANY, "signin.too-many");
        }
        PublicKeyCredentialRequestOptions options =
                rules.createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(
                                new AnonymousAuthenticationToken(
                                        "multaqa",
                                        "nobody",
                                        AuthorityUtils.createAuthorityList("nobody"))));
        String ceremony = Secrets.newCode();
        entries.put(ceremony, options);
        return Outcome.done(new Entry(ceremony, options));
    }

    /** Lets in whoever's device has answered the challenge. */
    Outcome<SignIn.Entered> enter(
            String ceremony,
            PublicKeyCredential<AuthenticatorAssertionResponse> answer,
            SignIn.From from,
            WebAuthnRelyingPartyOperations rules) {
        PublicKeyCredentialRequestOptions options = entries.asMap().remove(ceremony);
        if (options == null) {
            return Outcome.refused(Outcome.Why.EXPIRED, "passkeys.too-late");
        }
        PublicKeyCredentialUserEntity owner = owner(options, answer, rules);
        return owner == null
                ? Outcome.refused(Outcome.Why.INVALID, "passkeys.unknown")
                : Outcome.done(signIn.enterVerified(PasskeyOwners.person(owner.getId()), from));
    }

    private static @Nullable PublicKeyCredentialUserEntity owner(
            PublicKeyCredentialRequestOptions options,
            PublicKeyCredential<AuthenticatorAssertionResponse> answer,
            WebAuthnRelyingPartyOperations rules) {
        try {
            return rules.authenticate(new RelyingPartyAuthenticationRequest(options, answer));
        } catch (RuntimeException e) {
            // Unknown key, wrong origin, old counter: for whoever asks it is all the same.
            return null;
        }
    }

    @Override
    public void forget() {
        makings.invalidateAll();
        entries.invalidateAll();
    }
}

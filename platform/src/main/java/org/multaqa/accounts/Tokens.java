package org.multaqa.accounts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.database.Remembering;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** Tokens of the API: shown once, kept as hashes, limited in time. */
@Service
public class Tokens implements Remembering {
    /** What every token begins with, so that one that leaked can be recognised. */
    public static final String PREFIX = "mq_";

    private static final Duration LONGEST = Duration.ofDays(366);

    private final TokenStore store;
    private final People people;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    /** Renewed by one while the others go on with what is known: nobody waits for it in turn. */
    private final LoadingCache<String, Optional<ApiToken>> known =
            Caffeine.newBuilder()
                    .maximumSize(5_000)
                    .refreshAfterWrite(Duration.ofSeconds(3))
                    .expireAfterWrite(Duration.ofSeconds(6))
                    .build(this::read);

    Tokens(TokenStore store, People people, Database db, Audit audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new token and its secret, which is said this once. */
    public record Made(ApiToken token, String secret) {}

    /** Makes a token; nobody can give a role that the actor could not invite to. */
    public Outcome<Made> create(
            Actor by,
            @Nullable UUID organisation,
            @Nullable Role role,
            String name,
            Duration valid) {
        if (organisation == null || !by.may(AccountRight.MANAGE_TOKENS, organisation)) {
            return Outcome.notAllowed();
        }
        boolean all = by.mayAnywhere(AccountRight.MANAGE_TOKENS);
        if (role == null || !(all || EnumSet.of(Role.MANAGER, Role.CLERK).contains(role))) {
            return Outcome.invalid(Problem.at("role", "accounts.role-wrong"));
        }
        if (name.isBlank() || name.length() > 100) {
            return Outcome.invalid(Problem.at("name", "accounts.token-name-missing"));
        }
        Instant now = clock.instant();
        Duration kept = valid.compareTo(LONGEST) > 0 ? LONGEST : valid;
        ApiToken token =
                new ApiToken(
                        Ids.next(), organisation, role, name.strip(), now, now.plus(kept), null);
        String secret = PREFIX + Secrets.newCode();
        db.doInTransaction(() -> {
            store.add(token, Secrets.hash(secret), by.person());
            audit.record(
                    by,
                    "accounts.token-made",
                    "token",
                    token.id(),
                    organisation,
                    Map.of("role", role));
        });
        return Outcome.done(new Made(token, secret));
    }

    /** The actor behind a secret, if it is one and holds still. */
    public Optional<Actor> actor(String secret) {
        Instant now = clock.instant();
        return known.get(Secrets.hash(secret))
                .filter(t -> t.expiresAt().isAfter(now))
                .map(t ->
                        new Actor(
                                null,
                                t.organisationId(),
                                EnumSet.of(people.effective(t.role(), t.organisationId())),
                                "token"));
    }

    private Optional<ApiToken> read(String hash) {
        Optional<ApiToken> found = store.byHash(hash);
        found.ifPresent(t -> store.used(t.id(), clock.instant()));
        return found;
    }

    public Outcome<List<ApiToken>> of(Actor by, @Nullable UUID organisation) {
        if (organisation == null || !by.may(AccountRight.MANAGE_TOKENS, organisation)) {
            return Outcome.notAllowed();
        }
        return Outcome.done(store.of(organisation));
    }

    /** Takes a token's force away, at once. */
    public Outcome<ApiToken> revoke(Actor by, UUID id) {
        ApiToken token = store.find(id).orElse(null);
        if (token == null) {
            return by.may(AccountRight.MANAGE_TOKENS) ? Outcome.notFound() : Outcome.notAllowed();
        }
        if (!by.may(AccountRight.MANAGE_TOKENS, token.organisationId())) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            if (store.revoke(id, clock.instant())) {
                audit.record(
                        by,
                        "accounts.token-revoked",
                        "token",
                        id,
                        token.organisationId(),
                        Map.of());
            }
            known.invalidateAll();
            return Outcome.done(token);
        });
    }

    @Override
    public void forget() {
        known.invalidateAll();
    }
}

package org.multaqa.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Membership;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Secrets;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.database.Remembering;
import org.multaqa.language.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Sessions in the database. What a request needs of its session is remembered for a few seconds, so
 * that a busy clerk does not read the table with every page; whatever ends a session or changes
 * roles is known here at once.
 */
@Service
public class Sessions implements Remembering {
    /** A session ends for good after this long. */
    public static final Duration LONGEST = Duration.ofDays(14);

    /** A session in which nothing was done for this long has ended. */
    public static final Duration IDLE = Duration.ofHours(12);

    private static final Duration AWAITS = Duration.ofMinutes(10);

    /** A session and the actor it stands for; an actor without roles has not come in yet. */
    public record Live(Session session, Actor actor) {}

    private final SessionStore store;
    private final People people;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    /** Renewed by one while the others go on with what is known: nobody waits for it in turn. */
    private final LoadingCache<String, Optional<Live>> known =
            Caffeine.newBuilder()
                    .maximumSize(20_000)
                    .refreshAfterWrite(Duration.ofSeconds(5))
                    .expireAfterWrite(Duration.ofSeconds(10))
                    .build(this::read);

    Sessions(SessionStore store, People people, Database db, Audit audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a session for a person who has proved to be one; gives the secret for the cookie. */
    public String open(UUID person, String agent, boolean awaitsCode) {
        Instant now = clock.instant();
        List<Membership> memberships = people.memberships(person);
        UUID organisation = memberships.isEmpty() ? null : memberships.getFirst().organisationId();
        Session session =
                new Session(
                        Ids.next(),
                        person,
                        organisation,
                        awaitsCode,
                        agent.length() > 200 ? agent.substring(0, 200) : agent,
                        now,
                        now,
                        now.plus(awaitsCode ? AWAITS : LONGEST));
        String secret = Secrets.newCode();
        db.doInTransaction(() -> {
            store.clearAway(now);
            store.add(session, Secrets.hash(secret));
            if (!awaitsCode) {
                audit.record(
                        new Actor(person, organisation, java.util.Set.of(), "page"),
                        "signin.came-in",
                        "person",
                        person,
                        organisation,
                        Map.of());
            }
        });
        return secret;
    }

    /** The session behind a secret, if it holds. */
    public Optional<Live> find(String secret) {
        return known.get(Secrets.hash(secret));
    }

    private Optional<Live> read(String hash) {
        Instant now = clock.instant();
        return store.find(hash, now, now.minus(IDLE))
                .map(session -> {
                    if (session.seenAt().isBefore(now.minusSeconds(60))) {
                        store.seen(session.id(), now);
                    }
                    return new Live(session, actor(session));
                });
    }

    private Actor actor(Session session) {
        if (session.awaitsCode() || session.organisationId() == null) {
            return new Actor(session.person(), null, java.util.Set.of(), "page");
        }
        return people.actor(session.person(), session.organisationId(), "page");
    }

    /** The person's sessions, the one seen last first. */
    public List<Session> of(Actor by) {
        return by.person() == null ? List.of() : store.of(by.person(), clock.instant());
    }

    /** Acts for another of the person's organisations from now on. */
    public Outcome<UUID> actFor(Live live, UUID organisation) {
        boolean belongs =
                people.memberships(live.session().person()).stream()
                        .anyMatch(m -> m.organisationId().equals(organisation));
        if (!belongs) {
            return Outcome.notAllowed();
        }
        store.actFor(live.session().id(), organisation);
        forget();
        return Outcome.done(organisation);
    }

    /** Ends one of the person's own sessions. */
    public Outcome<UUID> end(Actor by, UUID session) {
        if (by.person() == null || store.end(session, by.person()) == 0) {
            return Outcome.notFound();
        }
        forget();
        return Outcome.done(session);
    }

    /** Ends all sessions of a person, after a new password or at the person's wish. */
    public void endAllOf(UUID person) {
        store.endAllOf(person);
        forget();
    }

    @EventListener
    void rolesChanged(People.RolesChanged changed) {
        forget();
    }

    @Override
    public void forget() {
        known.invalidateAll();
    }
}

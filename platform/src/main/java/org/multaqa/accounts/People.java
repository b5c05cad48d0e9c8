package org.multaqa.accounts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** People and the roles they hold. */
@Service
public class People {
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,180}\\.[^@\\s,;<>\"]{2,40}");

    private final AccountStore store;
    private final Database db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            AccountStore store,
            Database db,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody's roles have changed: what was remembered of them is not true any more. */
    public record RolesChanged(UUID person) {}

    /** A person of an organisation and one of the roles held there. */
    public record Holder(Person person, Membership membership) {}

    public Optional<Person> find(UUID id) {
        return store.person(id);
    }

    public Optional<Person> findByEmail(String email) {
        return store.personByEmail(address(email));
    }

    /** The address as it is kept: without spaces around it, in lower case. */
    public static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a name and an address that were typed; nothing when all is well. */
    public static List<Problem> check(String name, String email) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add(Problem.at("name", "accounts.name-missing"));
        } else if (name.length() > 120) {
            problems.add(Problem.at("name", "accounts.too-long", "most", 120));
        }
        checkEmail(email).ifPresent(problems::add);
        return problems;
    }

    static Optional<Problem> checkEmail(String email) {
        return EMAIL.matcher(address(email)).matches()
                ? Optional.empty()
                : Optional.of(Problem.at("email", "accounts.email-wrong"));
    }

    /**
     * Adds a person, or gives the one who has the address already. Rights are the caller's matter.
     */
    public Outcome<Person> addOrFind(Actor by, String name, String email, String language) {
        List<Problem> problems = check(name, email);
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        return db.inTransaction(() -> {
            Person person = new Person(Ids.next(), name.strip(), address(email), language);
            if (store.add(person, clock.instant())) {
                audit.record(by, "accounts.person-added", "person", person.id(), null, Map.of());
                return Outcome.done(person);
            }
            return Outcome.done(store.personByEmail(person.email()).orElseThrow());
        });
    }

    /** Gives a person a role without asking for a right: for set-up, invitations and the demo. */
    public Membership grant(Actor by, UUID person, UUID organisation, Role role) {
        return db.inTransaction(() -> {
            Membership membership =
                    new Membership(Ids.next(), person, organisation, role, clock.instant());
            if (store.add(membership)) {
                audit.record(
                        by,
                        "accounts.role-given",
                        "person",
                        person,
                        organisation,
                        Map.of("role", role));
                events.publishEvent(new RolesChanged(person));
            }
            return membership;
        });
    }

    /** Changes one's own name and the language of letters. */
    public Outcome<Person> introduce(Actor by, String name, String language) {
        UUID self = by.person();
        if (self == null) {
            return Outcome.notAllowed();
        }
        Person person = store.person(self).orElseThrow();
        List<Problem> problems = check(name, person.email());
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        return db.inTransaction(() -> {
            store.rename(self, name.strip(), language.equals("en") ? "en" : "ar");
            audit.record(by, "accounts.person-renamed", "person", self, null, Map.of());
            return Outcome.done(store.person(self).orElseThrow());
        });
    }

    /** Who belongs to an organisation. */
    public Outcome<List<Holder>> of(Actor by, @Nullable UUID organisation) {
        if (organisation == null || !by.may(AccountRight.MANAGE_PEOPLE, organisation)) {
            return Outcome.notAllowed();
        }
        return Outcome.done(
                store.membershipsOf(organisation).stream()
                        .map(m -> new Holder(store.person(m.person()).orElseThrow(), m))
                        .toList());
    }

    /** Ends a role. The last manager or secretary of an organisation keeps it. */
    public Outcome<Membership> end(Actor by, UUID membership) {
        Membership held = store.membership(membership).orElse(null);
        if (held == null) {
            return by.may(AccountRight.MANAGE_PEOPLE) ? Outcome.notFound() : Outcome.notAllowed();
        }
        if (!by.may(AccountRight.MANAGE_PEOPLE, held.organisationId())) {
            return Outcome.notAllowed();
        }
        Set<Role> leading = EnumSet.of(Role.MANAGER, Role.SECRETARIAT);
        return db.inTransaction(() -> {
            boolean last =
                    leading.contains(held.role())
                            && store.membershipsOf(held.organisationId()).stream()
                                    .noneMatch(m ->
                                            leading.contains(m.role())
                                                    && !m.id().equals(held.id()));
            if (last) {
                return Outcome.refused(Outcome.Why.CONFLICT, "accounts.last-manager");
            }
            if (store.end(membership, clock.instant())) {
                audit.record(
                        by,
                        "accounts.role-ended",
                        "person",
                        held.person(),
                        held.organisationId(),
                        Map.of("role", held.role()));
                events.publishEvent(new RolesChanged(held.person()));
            }
            return Outcome.done(held);
        });
    }

    /** All roles a person holds anywhere. */
    public List<Membership> memberships(UUID person) {
        return store.memberships(person);
    }

    /** Those who answer for an organisation and get its letters. */
    public List<Person> managersOf(UUID organisation) {
        return store.managersOf(organisation);
    }

    /** Organisations that have a manager with an account. */
    public List<UUID> managedOrganisations() {
        return store.managedOrganisations();
    }

    /** Whether anybody holds a role now. */
    public boolean anybodyIs(Role role) {
        return store.anybodyIs(role);
    }

    /** The actor that a person is while acting for one of the organisations. */
    public Actor actor(UUID person, UUID organisation, String channel) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Membership membership : store.memberships(person)) {
            if (membership.organisationId().equals(organisation)) {
                roles.add(effective(membership.role(), organisation));
            }
        }
        return new Actor(person, organisation, roles, channel);
    }

    /** The secretariat of a union that is not the host counts as the manager of that union. */
    public Role effective(Role role, @Nullable UUID organisation) {
        boolean host = organisation != null && organisation.equals(store.workspace().host());
        return role == Role.SECRETARIAT && !host ? Role.MANAGER : role;
    }

    /** The union that hosts this installation; empty before set-up. */
    public Optional<UUID> host() {
        return Optional.ofNullable(store.workspace().host());
    }

    /** Whether the database was made as a demo. */
    public boolean isDemo() {
        return store.workspace().demo();
    }

    /** Makes an organisation the host; refuses where there is one already. */
    public boolean foundHost(Actor by, UUID organisation, boolean demo) {
        return db.inTransaction(() -> {
            boolean first = store.foundHost(organisation, demo);
            if (first) {
                audit.record(
                        by,
                        "accounts.host-founded",
                        "organisation",
                        organisation,
                        organisation,
                        Map.of("demo", demo));
            }
            return first;
        });
    }

    /**
     * The stored hash of a person's password, for the module of sign-in; null where there is none.
     */
    public Optional<String> passwordHashOf(UUID person) {
        return Optional.ofNullable(store.passwordHash(person));
    }

    /** Stores a new password's hash. */
    public void setPasswordHash(Actor by, UUID person, String hash) {
        db.doInTransaction(() -> {
            store.setPasswordHash(person, hash);
            audit.record(by, "accounts.password-changed", "person", person, null, Map.of());
        });
    }
}

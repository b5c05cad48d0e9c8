package org.multaqa.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.mail.Letters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** How people join: by a letter from those who answer for an organisation. */
@Service
public class Invitations {
    /** How long an invitation can be followed. */
    public static final Duration VALID = Duration.ofDays(7);

    /** What a manager can make others of the own organisation. */
    private static final Set<Role> BY_MANAGER =
            EnumSet.of(Role.MANAGER, Role.CLERK, Role.COMMITTEE);

    private final InvitationStore store;
    private final People people;
    private final ObjectProvider<OrganisationNames> names;
    private final Letters letters;
    private final RateLimits limits;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            People people,
            ObjectProvider<OrganisationNames> names,
            Letters letters,
            RateLimits limits,
            Database db,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.names = names;
        this.letters = letters;
        this.limits = limits;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** The roles the actor may invite to. */
    public Set<Role> offered(Actor by) {
        return by.mayAnywhere(AccountRight.MANAGE_PEOPLE) ? EnumSet.allOf(Role.class) : BY_MANAGER;
    }

    /**
     * Invites whoever reads letters to an address. {@code address} is where this installation is
     * reached, {@code https://...}, for the link.
     */
    public Outcome<Invitation> invite(
            Actor by,
            String email,
            @Nullable UUID organisation,
            @Nullable Role role,
            String address) {
        if (organisation == null || !by.may(AccountRight.MANAGE_PEOPLE, organisation)) {
            return Outcome.notAllowed();
        }
        Optional<Problem> wrong = People.checkEmail(email);
        if (wrong.isPresent()) {
            return Outcome.invalid(wrong.get());
        }
        if (role == null || !offered(by).contains(role)) {
            return Outcome.invalid(Problem.at("role", "accounts.role-wrong"));
        }
        Optional<OrganisationNames.Named> named =
                Optional.ofNullable(names.getIfAvailable()).flatMap(n -> n.named(organisation));
        if (named.isEmpty()) {
            return Outcome.notFound();
        }
        if (!limits.allow(Limit.INVITATIONS, String.valueOf(by.person()))) {
            return Outcome.refused(Outcome.Why.TOO_MANY, "web.too-many");
        }
        String code = Secrets.newCode();
        Instant now = clock.instant();
        Invitation invitation =
                new Invitation(
                        Ids.next(),
                        People.address(email),
                        organisation,
                        role,
                        now,
                        now.plus(VALID));
        db.doInTransaction(() -> {
            store.add(invitation, Secrets.hash(code), by.person());
            audit.record(
                    by,
                    "accounts.invited",
                    "invitation",
                    invitation.id(),
                    organisation,
                    Map.of("role", role));
        });
        Message name =
                Message.of(
                        "accounts.letter-name",
                        "name",
                        Language.ARABIC.choose(named.get().nameAr(), named.get().nameEn()));
        letters.send(
                invitation.email(),
                Language.ARABIC,
                Message.of("accounts.invitation-subject", "organisation", name),
                Message.of(
                        "accounts.invitation-body",
                        "organisation",
                        name,
                        "link",
                        address + "/invitations/" + code));
        return Outcome.done(invitation);
    }

    /** Invitations not followed yet. */
    public Outcome<List<Invitation>> open(Actor by, @Nullable UUID organisation) {
        if (organisation == null || !by.may(AccountRight.MANAGE_PEOPLE, organisation)) {
            return Outcome.notAllowed();
        }
        return Outcome.done(store.openOf(organisation, clock.instant()));
    }

    public Outcome<Invitation> withdraw(Actor by, UUID id) {
        Invitation invitation = store.open(id, clock.instant()).orElse(null);
        if (invitation == null) {
            return by.may(AccountRight.MANAGE_PEOPLE) ? Outcome.notFound() : Outcome.notAllowed();
        }
        if (!by.may(AccountRight.MANAGE_PEOPLE, invitation.organisationId())) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            if (!store.withdraw(id, clock.instant())) {
                return Outcome.notFound();
            }
            audit.record(
                    by,
                    "accounts.invitation-withdrawn",
                    "invitation",
                    id,
                    invitation.organisationId(),
                    Map.of());
            return Outcome.done(invitation);
        });
    }

    /** The invitation behind a code, while it can be followed. */
    public Outcome<Invitation> read(String code) {
        return store.open(Secrets.hash(code), clock.instant())
                .<Outcome<Invitation>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Outcome.Why.EXPIRED, "accounts.invitation-gone"));
    }

    /** Follows an invitation: the person is made if new, and gets the role. Works once. */
    public Outcome<Person> accept(String code, String name) {
        return read(code)
                .then(invitation ->
                        db.inTransaction(() -> {
                            Outcome<Person> person =
                                    people.addOrFind(Actor.PROGRAM, name, invitation.email(), "ar");
                            if (!(person instanceof Outcome.Done<Person>(Person joined))) {
                                return person;
                            }
                            if (!store.use(invitation.id(), clock.instant())) {
                                return Outcome.refused(
                                        Outcome.Why.EXPIRED, "accounts.invitation-gone");
                            }
                            people.grant(
                                    Actor.PROGRAM,
                                    joined.id(),
                                    invitation.organisationId(),
                                    invitation.role());
                            return Outcome.done(joined);
                        }));
    }
}

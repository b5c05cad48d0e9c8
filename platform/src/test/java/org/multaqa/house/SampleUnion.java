package org.multaqa.house;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Role;
import org.multaqa.database.Remembering;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.signin.SignIn;
import org.springframework.stereotype.Component;

/**
 * A small union for tests, made once in each test's database: the union ضفاف as host, two of its
 * charities (الياسمين, "own", and الزيتون, "other"), a ministry's office and a donor, with one
 * named person for every part in {@link Who}.
 */
@Component
public final class SampleUnion implements Remembering {
    /** Who looks, seen from the charity الياسمين. */
    public enum Who {
        NOBODY("", null),
        OWN_MANAGER("سلمى", Role.MANAGER),
        OWN_CLERK("ليان", Role.CLERK),
        OTHER_MANAGER("عمر", Role.MANAGER),
        OTHER_CLERK("هادي", Role.CLERK),
        SECRETARIAT("رنا", Role.SECRETARIAT),
        COMMITTEE("سامر", Role.COMMITTEE),
        MINISTRY("منى", Role.MINISTRY),
        DONOR("كريم", Role.DONOR),
        AUDITOR("نور", Role.AUDITOR);

        private final String name;
        private final @Nullable Role role;

        Who(String name, @Nullable Role role) {
            this.name = name;
            this.role = role;
        }
    }

    private record Made(
            UUID union,
            UUID yasmin,
            UUID zaytoun,
            UUID ministry,
            UUID donor,
            Map<Who, UUID> people) {}

    private final Organisations organisations;
    private final People people;
    private final SignIn signIn;
    private @Nullable Made made;

    SampleUnion(Organisations organisations, People people, SignIn signIn) {
        this.organisations = organisations;
        this.people = people;
        this.signIn = signIn;
    }

    /** The union that hosts the workspace. */
    public UUID union() {
        return made().union();
    }

    /** The charity of سلمى and ليان. */
    public UUID yasmin() {
        return made().yasmin();
    }

    /** The other charity, of عمر and هادي. */
    public UUID zaytoun() {
        return made().zaytoun();
    }

    public UUID ministry() {
        return made().ministry();
    }

    public UUID donor() {
        return made().donor();
    }

    /** The actor that somebody is. */
    public Actor actor(Who who) {
        return who.role == null
                ? Actor.NOBODY
                : new Actor(made().people().get(who), home(who), EnumSet.of(who.role), "page");
    }

    /** Somebody's browser, signed in unless it is nobody's. */
    public Visitor visitor(Who who, int port) {
        Visitor visitor = new Visitor(port);
        if (who == Who.NOBODY) {
            return visitor;
        }
        UUID person = java.util.Objects.requireNonNull(made().people().get(who));
        String secret = signIn.enter(person, new SignIn.From("127.0.0.1", "test")).secret();
        return visitor.withCookie("multaqa_session", secret);
    }

    private UUID home(Who who) {
        return home(who, made());
    }

    private static UUID home(Who who, Made made) {
        return switch (who) {
            case OWN_MANAGER, OWN_CLERK -> made.yasmin();
            case OTHER_MANAGER, OTHER_CLERK -> made.zaytoun();
            case MINISTRY -> made.ministry();
            case DONOR -> made.donor();
            case SECRETARIAT, COMMITTEE, AUDITOR, NOBODY -> made.union();
        };
    }

    private synchronized Made made() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    private Made make() {
        Map<Who, UUID> all = new EnumMap<>(Who.class);
        Made making =
                new Made(
                        organisation(OrganisationKind.UNION, "اتحاد جمعيات ضفاف", "Union of Banks"),
                        organisation(OrganisationKind.ASSOCIATION, "جمعية الياسمين", "Jasmine"),
                        organisation(OrganisationKind.ASSOCIATION, "جمعية الزيتون", "Olive"),
                        organisation(OrganisationKind.MINISTRY, "مكتب الاتصال", "Liaison Office"),
                        organisation(OrganisationKind.DONOR, "صندوق اللوز", "Almond Fund"),
                        all);
        people.foundHost(Actor.PROGRAM, making.union(), false);
        for (Who who : Who.values()) {
            if (who.role != null) {
                String email = who.name().toLowerCase(java.util.Locale.ROOT) + "@example.org";
                UUID person = people.addOrFind(Actor.PROGRAM, who.name, email, "ar").orThrow().id();
                people.grant(Actor.PROGRAM, person, home(who, making), who.role);
                all.put(who, person);
            }
        }
        return making;
    }

    private UUID organisation(OrganisationKind kind, String nameAr, String nameEn) {
        OrganisationForm form =
                OrganisationForm.named(kind, nameAr, nameEn)
                        .with(org.multaqa.directory.OrganisationField.HOME_PLACE, "SY01");
        return organisations.register(Actor.PROGRAM, form).orThrow().id();
    }

    @Override
    public synchronized void forget() {
        made = null;
    }
}

package org.multaqa.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.HostFounding;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Secrets;
import org.multaqa.database.Database;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The first start: a link on the console by which the union and its first secretary are made. */
@Service
public class SetUp {
    private static final Duration VALID = Duration.ofDays(1);

    private final SessionStore store;
    private final SignIn signIn;
    private final People people;
    private final ObjectProvider<HostFounding> founding;
    private final Database db;
    private final Clock clock;

    SetUp(
            SessionStore store,
            SignIn signIn,
            People people,
            ObjectProvider<HostFounding> founding,
            Database db,
            Clock clock) {
        this.store = store;
        this.signIn = signIn;
        this.people = people;
        this.founding = founding;
        this.db = db;
        this.clock = clock;
    }

    /** What is typed to set up. */
    public record Form(String nameAr, String nameEn, String name, String email, String password) {}

    /** A new link below {@code site} while there is no host; none after that. */
    public Optional<String> linkIfNeeded(String site) {
        if (people.host().isPresent()) {
            return Optional.empty();
        }
        String code = Secrets.newCode();
        store.addLink(Secrets.hash(code), null, "set-up", clock.instant().plus(VALID));
        return Optional.of(site + "set-up/" + code);
    }

    /** Whether the link can still be followed. */
    public boolean holds(String code) {
        return people.host().isEmpty()
                && store.linkHolds(Secrets.hash(code), "set-up", clock.instant());
    }

    /** Makes the union and its first secretary, once. */
    public Outcome<SignIn.Entered> finish(String code, Form form, SignIn.From from) {
        if (!holds(code)) {
            return Outcome.refused(Outcome.Why.EXPIRED, "signin.link-gone");
        }
        List<Problem> problems = new ArrayList<>(People.check(form.name(), form.email()));
        SignIn.weakness(form.password()).ifPresent(problems::add);
        if (form.nameAr().isBlank()) {
            problems.add(Problem.at("nameAr", "signin.union-name-missing"));
        }
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        Outcome<UUID> made =
                db.inTransaction(() -> {
                    if (!store.useLink(Secrets.hash(code), "set-up", clock.instant())) {
                        return Outcome.refused(Outcome.Why.EXPIRED, "signin.link-gone");
                    }
                    UUID host =
                            founding.getObject()
                                    .found(
                                            Actor.PROGRAM,
                                            form.nameAr().strip(),
                                            form.nameEn().strip())
                                    .orThrow();
                    people.foundHost(Actor.PROGRAM, host, false);
                    Person person =
                            people.addOrFind(Actor.PROGRAM, form.name(), form.email(), "ar")
                                    .orThrow();
                    people.grant(Actor.PROGRAM, person.id(), host, Role.SECRETARIAT);
                    return Outcome.done(person.id());
                });
        return made.map(person -> {
            signIn.set(person, form.password());
            return signIn.enter(person, from);
        });
    }
}

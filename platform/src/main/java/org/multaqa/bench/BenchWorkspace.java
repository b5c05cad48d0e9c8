package org.multaqa.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Secrets;
import org.multaqa.demo.InventedUnion;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.signin.SignIn;
import org.springframework.stereotype.Service;

/** Fills an empty installation for a bench: a union, its invented members, a clerk of the first. */
@Service
public class BenchWorkspace {
    private static final long SEED = 20261124;

    private final Organisations organisations;
    private final InventedUnion invented;
    private final People people;
    private final SignIn signIn;

    BenchWorkspace(
            Organisations organisations, InventedUnion invented, People people, SignIn signIn) {
        this.organisations = organisations;
        this.invented = invented;
        this.people = people;
        this.signIn = signIn;
    }

    /** What was made: the members, and what the clerk signs in with. */
    public record Filled(List<Organisation> members, String email, String password) {}

    public Filled fill(int count) {
        Organisation host =
                organisations
                        .register(
                                Actor.PROGRAM,
                                OrganisationForm.named(
                                        OrganisationKind.UNION, "اتحاد القياس", "Bench Union"))
                        .orThrow();
        people.foundHost(Actor.PROGRAM, host.id(), false);
        List<Organisation> members =
                organisations
                        .registerAll(
                                Actor.PROGRAM, invented.members(count, new SplittableRandom(SEED)))
                        .orThrow();
        String email = "clerk@example.org";
        String password = Secrets.newCode();
        Person clerk = people.addOrFind(Actor.PROGRAM, "ليان", email, "ar").orThrow();
        people.grant(Actor.PROGRAM, clerk.id(), members.getFirst().id(), Role.CLERK);
        signIn.set(clerk.id(), password);
        return new Filled(members, email, password);
    }
}

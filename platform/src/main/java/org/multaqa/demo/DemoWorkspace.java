package org.multaqa.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.Role;
import org.multaqa.database.Database;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.signin.DemoEntries;
import org.springframework.stereotype.Service;

/** Makes the demo, once, in an empty workspace. */
@Service
public class DemoWorkspace implements DemoEntries {
    private static final long SEED = 20261124;

    private final Organisations organisations;
    private final InventedUnion union;
    private final People people;
    private final List<DemoPart> parts;
    private final Database db;
    private final Clock clock;

    DemoWorkspace(
            Organisations organisations,
            InventedUnion union,
            People people,
            List<DemoPart> parts,
            Database db,
            Clock clock) {
        this.organisations = organisations;
        this.union = union;
        this.people = people;
        this.parts = parts;
        this.db = db;
        this.clock = clock;
    }

    /** Fills the workspace unless it has a host already. */
    public void fillIfEmpty() {
        if (people.host().isPresent()) {
            return;
        }
        Story story = new Story(clock, SEED);
        SplittableRandom random = story.random("cast");
        story.at(
                365,
                () -> {
                    List<Organisation> made =
                            organisations.registerAll(Actor.PROGRAM, union.forms(random)).orThrow();
                    people.foundHost(Actor.PROGRAM, made.getFirst().id(), true);
                    samplePeople(made, random);
                    story.cast(made);
                    parts.forEach(part -> part.plan(story));
                });
        // Months of scenes in one transaction each: nobody reads while the demo is made.
        story.play(db::doInTransaction);
    }

    private void samplePeople(List<Organisation> made, SplittableRandom random) {
        for (Role role : Role.values()) {
            add(
                    role,
                    made.get(home(role)).id(),
                    "demo-" + role.name().toLowerCase(java.util.Locale.ROOT),
                    random);
        }
        for (int i = InventedUnion.FIRST_MEMBER + 1; i < made.size(); i++) {
            add(Role.MANAGER, made.get(i).id(), "manager-" + i, random);
        }
    }

    private static int home(Role role) {
        return switch (role) {
            case SECRETARIAT, COMMITTEE, AUDITOR -> InventedUnion.HOST;
            case MINISTRY -> InventedUnion.MINISTRY;
            case DONOR -> InventedUnion.DONOR;
            case MANAGER, CLERK -> InventedUnion.FIRST_MEMBER;
        };
    }

    private void add(Role role, UUID organisation, String mailbox, SplittableRandom random) {
        InventedNames.Name name = InventedNames.person(random);
        Person person =
                people.addOrFind(Actor.PROGRAM, name.ar(), mailbox + "@example.org", "ar")
                        .orThrow();
        people.grant(Actor.PROGRAM, person.id(), organisation, role);
    }

    @Override
    public List<Entry> list() {
        if (!people.isDemo()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (Role role : Role.values()) {
            people.findByEmail(
                            "demo-"
                                    + role.name().toLowerCase(java.util.Locale.ROOT)
                                    + "@example.org")
                    .ifPresent(p -> entries.add(entry(p, role)));
        }
        return entries;
    }

    private Entry entry(Person person, Role role) {
        UUID organisation = people.memberships(person.id()).getFirst().organisationId();
        Organisation.Name name = organisations.names(List.of(organisation)).get(organisation);
        String english = name == null || name.en() == null ? "" : name.en();
        return new Entry(
                person.id(),
                person.name() + "، " + (name == null ? "" : name.ar()),
                person.name() + ", " + english,
                role);
    }
}

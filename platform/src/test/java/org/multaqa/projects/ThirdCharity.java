package org.multaqa.projects;

import java.util.EnumSet;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Role;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.springframework.stereotype.Component;

/** Further charities for projects of more than two, each with a manager. */
@Component
final class ThirdCharity {
    private final Organisations organisations;
    private final People people;

    ThirdCharity(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** The manager of a charity that is registered now. */
    Actor manager(String charity, String person) {
        OrganisationForm form = OrganisationForm.named(OrganisationKind.ASSOCIATION, charity, null);
        UUID id = organisations.register(Actor.PROGRAM, form).orThrow().id();
        String email = UUID.randomUUID() + "@example.org";
        UUID who = people.addOrFind(Actor.PROGRAM, person, email, "ar").orThrow().id();
        people.grant(Actor.PROGRAM, who, id, Role.MANAGER);
        return new Actor(who, id, EnumSet.of(Role.MANAGER), "page");
    }
}

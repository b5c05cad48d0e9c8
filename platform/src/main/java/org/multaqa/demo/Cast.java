package org.multaqa.demo;

import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.springframework.stereotype.Component;

/** Who acts in the invented year. */
@Component
class Cast {
    private final People people;

    Cast(People people) {
        this.people = people;
    }

    /** The secretary of the host union. */
    Actor secretary() {
        Person person = people.findByEmail("demo-secretariat@example.org").orElseThrow();
        return people.actor(person.id(), people.host().orElseThrow(), "page");
    }

    /** The manager of an organisation. */
    Actor manager(UUID organisation) {
        Person person = people.managersOf(organisation).getFirst();
        return people.actor(person.id(), organisation, "page");
    }
}

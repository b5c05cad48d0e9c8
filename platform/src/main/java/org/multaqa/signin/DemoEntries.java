package org.multaqa.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Role;

/** A demo's sample people, one a role; given by the module that makes the demo, and only there. */
public interface DemoEntries {
    /** A sample person and what they are. */
    record Entry(UUID person, String nameAr, String nameEn, Role role) {}

    List<Entry> list();

    /** The entry of a person, if it is one of the list. */
    default Optional<Entry> of(UUID person) {
        return list().stream().filter(e -> e.person().equals(person)).findFirst();
    }
}

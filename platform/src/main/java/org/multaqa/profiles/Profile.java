package org.multaqa.profiles;

import java.util.List;

/**
 * What a profile holds beside the register's fields.
 *
 * @param areas codes of the places served
 */
public record Profile(
        List<Contact> contacts,
        List<ServiceOffered> services,
        List<String> areas,
        List<PastWork> pastWork) {

    public static final Profile EMPTY = new Profile(List.of(), List.of(), List.of(), List.of());

    /** The profile as those see it who are no members. */
    public Profile publicOnly() {
        return new Profile(
                contacts.stream().filter(c -> !c.membersOnly()).toList(),
                services,
                areas,
                pastWork);
    }
}

package org.multaqa.linkage.generate;

import java.util.List;

/**
 * An invented person as the civil registry would know it.
 *
 * @param birth {@code yyyymmdd}
 */
record Person(
        Role role,
        boolean man,
        String given,
        Parents parents,
        String family,
        int birth,
        String national) {

    /** The place of a person in its household. */
    enum Role {
        HEAD,
        SPOUSE,
        CHILD,
        ELDER
    }

    /** Whose child somebody is. */
    record Parents(String father, String grandfather, String mother, String mothersFamily) {}

    /** An invented household: who lives in it, and what they share. */
    record Household(
            int number,
            List<Person> members,
            String book,
            String registry,
            List<String> phones,
            String place) {

        /** What the rows of one member have in common. */
        String truth(int member) {
            return number + "-" + member;
        }
    }

    int year() {
        return birth / 10_000;
    }

    int month() {
        return birth / 100 % 100;
    }

    int day() {
        return birth % 100;
    }
}

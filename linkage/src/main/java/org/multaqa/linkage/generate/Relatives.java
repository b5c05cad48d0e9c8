package org.multaqa.linkage.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.multaqa.linkage.generate.Chance.Lottery;
import org.multaqa.linkage.generate.Person.Parents;
import org.multaqa.linkage.generate.Person.Role;
import org.multaqa.linkage.text.NameLists;

/** Draws the people of a household, who share names as relatives do. */
final class Relatives {
    private static final Lottery MEN = Lottery.of(NameLists.men());
    private static final Lottery WOMEN = Lottery.of(NameLists.women());
    private static final Lottery FAMILIES = Lottery.of(NameLists.families());
    private static final int THIS_YEAR = 2026;

    /** How many of the country's fourteen registries come up, and how often. */
    private static final double[] REGISTRIES = {0.4, 0.8, 0.86, 0.9, 0.94, 0.97, 1};

    private final Chance chance;
    private final int registry;

    Relatives(Chance chance) {
        this.chance = chance;
        this.registry = 1 + chance.weighted(REGISTRIES);
    }

    /** Everybody of a household; its head comes first. */
    List<Person> around(Person head) {
        List<Person> members = new ArrayList<>();
        members.add(head);
        List<Person> wives = new ArrayList<>();
        if (head.man() && chance.happens(0.88)) {
            wives.add(wife(head));
            if (chance.happens(0.05)) {
                wives.add(wife(head));
            }
        }
        members.addAll(wives);
        if (!head.man() || !wives.isEmpty()) {
            addChildren(members, head, wives);
        }
        if (head.man() && chance.happens(0.08)) {
            members.add(mother(head));
        }
        return members;
    }

    Person head() {
        return stranger(Role.HEAD, chance.happens(0.86), chance.between(1945, 2001));
    }

    /** The head of another household of the same parents. */
    Person brother(Person head) {
        String given = MEN.draw(chance);
        return new Person(
                Role.HEAD,
                true,
                given.equals(head.given()) ? MEN.draw(chance) : given,
                head.parents(),
                head.family(),
                date(Math.clamp(head.year() + chance.between(-12, 12), 1940, 2003)),
                national());
    }

    private Person stranger(Role role, boolean man, int born) {
        return new Person(
                role,
                man,
                (man ? MEN : WOMEN).draw(chance),
                new Parents(
                        MEN.draw(chance),
                        MEN.draw(chance),
                        WOMEN.draw(chance),
                        FAMILIES.draw(chance)),
                FAMILIES.draw(chance),
                date(born),
                national());
    }

    private Person wife(Person head) {
        int born = Math.clamp(head.year() + chance.between(-3, 12), 1940, 2007);
        Person wife = stranger(Role.SPOUSE, false, born);
        // Cousins marry, and then share the family's name.
        String family = chance.happens(0.2) ? head.family() : wife.family();
        return new Person(
                wife.role(),
                false,
                wife.given(),
                wife.parents(),
                family,
                wife.birth(),
                wife.national());
    }

    private void addChildren(List<Person> members, Person head, List<Person> wives) {
        // A widow's children have their late father's names, who is on no list.
        Person father = head.man() ? head : stranger(Role.HEAD, true, head.year() - 5);
        Set<String> names = new HashSet<>();
        int born = head.year() + chance.between(22, 30);
        for (int i = chance.between(0, 6); i > 0 && born <= THIS_YEAR; i--) {
            boolean man = chance.happens(0.51);
            boolean afterGrandfather = man && chance.happens(0.15);
            String given =
                    afterGrandfather ? father.parents().father() : (man ? MEN : WOMEN).draw(chance);
            if (names.add(given)) {
                Person mother = wives.isEmpty() ? head : chance.oneOf(wives);
                members.add(child(father, mother, man, given, born));
            }
            born += chance.happens(0.03) ? 0 : chance.between(1, 4);
        }
    }

    private Person child(Person father, Person mother, boolean man, String given, int born) {
        return new Person(
                Role.CHILD,
                man,
                given,
                new Parents(
                        father.given(), father.parents().father(), mother.given(), mother.family()),
                father.family(),
                date(born),
                national());
    }

    private Person mother(Person head) {
        Person elder = stranger(Role.ELDER, false, head.year() - chance.between(18, 28));
        return new Person(
                Role.ELDER,
                false,
                head.parents().mother(),
                elder.parents(),
                head.parents().mothersFamily(),
                elder.birth(),
                elder.national());
    }

    private int date(int year) {
        return year * 10_000 + chance.between(1, 12) * 100 + chance.between(1, 28);
    }

    /** Eleven digits: two of the governorate, two of the registry's office, seven of the serial. */
    private String national() {
        long office = registry * 100L + chance.between(1, 20);
        return String.valueOf(100_000_000_000L + office * 10_000_000L + chance.below(10_000_000))
                .substring(1);
    }
}

package org.multaqa.linkage.match;

import java.util.List;
import org.multaqa.linkage.record.NormalPerson;

/**
 * All records of the lists in columns of numbers: some 100 bytes a record, so that the registers of
 * a whole country fit into the memory of one old machine.
 */
final class Roll {
    static final int PHONES = 3;

    final TextPool ids = new TextPool();
    final TextPool charities = new TextPool();
    final Lexicon names;
    final TextPool places = new TextPool();
    final TextPool numbers = new TextPool();

    final Ints charity = new Ints();
    final Ints given = new Ints();
    final Ints father = new Ints();
    final Ints grandfather = new Ints();
    final Ints family = new Ints();
    final Ints mother = new Ints();
    final Ints sex = new Ints();
    final Ints birth = new Ints();
    final Ints national = new Ints();
    final Ints book = new Ints();
    final Ints registry = new Ints();
    final Ints place = new Ints();
    final Ints address1 = new Ints();
    final Ints address2 = new Ints();
    final Ints suburb = new Ints();
    final Ints postcode = new Ints();
    final Ints state = new Ints();
    final Ints[] phones = {new Ints(), new Ints(), new Ints()};
    final Households households = new Households();

    /** With how many rows the shipped shares of names are worth beside those of the lists. */
    Roll(double shippedWeight) {
        names = new Lexicon(shippedWeight);
    }

    /** Adds a record and gives its number, from 0; -1 when its id was there already. */
    int add(String id, String charityName, NormalPerson person) {
        int number = size();
        if (ids.intern(id) != number + 1) {
            return -1;
        }
        charity.add(charities.intern(charityName));
        given.add(name(Lexicon.Role.GIVEN, person.given()));
        father.add(name(Lexicon.Role.FATHER, person.father()));
        grandfather.add(names.name(person.grandfather()));
        family.add(name(Lexicon.Role.FAMILY, person.family()));
        mother.add(name(Lexicon.Role.MOTHER, person.mother()));
        sex.add(person.sex());
        birth.add(person.birth().packed());
        national.add(numbers.intern(person.national()));
        book.add(numbers.intern(person.book()));
        registry.add(places.intern(person.registry()));
        place.add(places.intern(person.place()));
        address1.add(places.intern(person.address1()));
        address2.add(places.intern(person.address2()));
        suburb.add(places.intern(person.suburb()));
        postcode.add(places.intern(person.postcode()));
        state.add(places.intern(person.state()));
        List<String> cell = person.phones();
        for (int i = 0; i < PHONES; i++) {
            phones[i].add(i < cell.size() ? numbers.intern(cell.get(i)) : 0);
        }
        households.add(charityName, person.household());
        return number;
    }

    private int name(Lexicon.Role role, String normal) {
        int name = names.name(normal);
        names.count(role, name);
        return name;
    }

    int size() {
        return given.size();
    }

    String id(int record) {
        return ids.get(record + 1);
    }
}

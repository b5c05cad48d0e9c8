package org.multaqa.linkage.match;

import java.util.Arrays;
import java.util.List;
import org.multaqa.linkage.record.NormalPerson;

/**
 * All records of the lists as rows of numbers: some 100 bytes a record, so that the registers of a
 * whole country fit into the memory of one old machine. A row stands in one piece, since what is
 * compared of a record is all of it.
 */
final class Roll {
    static final int PHONES = 3;
    private static final int WIDTH = 21;
    private static final int MOST = Integer.MAX_VALUE / WIDTH - 1;

    final TextPool ids = new TextPool();
    final Words charities = new Words();
    final Lexicon names;
    final Words places = new Words();
    final NumberPool numbers = new NumberPool();
    final Households households = new Households();

    private final int[] row = new int[WIDTH];
    private int[] cells = new int[WIDTH << 8];
    private int size;

    final Column given = new Column(0);
    final Column father = new Column(1);
    final Column family = new Column(2);
    final Column mother = new Column(3);
    final Column grandfather = new Column(4);
    final Column birth = new Column(5);
    final Column sex = new Column(6);
    final Column household = new Column(7);
    final Column national = new Column(8);
    final Column[] phones = {new Column(9), new Column(10), new Column(11)};
    final Column book = new Column(12);
    final Column registry = new Column(13);
    final Column place = new Column(14);
    final Column charity = new Column(15);
    final Column address1 = new Column(16);
    final Column address2 = new Column(17);
    final Column suburb = new Column(18);
    final Column postcode = new Column(19);
    final Column state = new Column(20);

    /** With how many rows the shipped shares of names are worth beside those of the lists. */
    Roll(double shippedWeight) {
        names = new Lexicon(shippedWeight);
    }

    /** One number of every row; 0 for nothing. */
    final class Column {
        private final int at;

        private Column(int at) {
            this.at = at;
        }

        int get(int record) {
            return cells[record * WIDTH + at];
        }

        /** The numbers of all records, for those who look at nothing else. */
        int[] values() {
            int[] values = new int[size];
            for (int record = 0; record < size; record++) {
                values[record] = get(record);
            }
            return values;
        }

        private void set(int value) {
            row[at] = value;
        }
    }

    /** Adds a record and gives its number, from 0; -1 when its id was there already. */
    int add(String id, String charityName, NormalPerson person) {
        if (ids.intern(id) != size + 1) {
            return -1;
        }
        charity.set(charities.intern(charityName));
        given.set(name(Lexicon.Role.GIVEN, person.given()));
        father.set(name(Lexicon.Role.FATHER, person.father()));
        grandfather.set(names.name(person.grandfather()));
        family.set(name(Lexicon.Role.FAMILY, person.family()));
        mother.set(name(Lexicon.Role.MOTHER, person.mother()));
        sex.set(person.sex());
        birth.set(person.birth().packed());
        national.set(numbers.intern(person.national()));
        book.set(numbers.intern(person.book()));
        registry.set(places.intern(person.registry()));
        place.set(places.intern(person.place()));
        address1.set(places.intern(person.address1()));
        address2.set(places.intern(person.address2()));
        suburb.set(places.intern(person.suburb()));
        postcode.set(places.intern(person.postcode()));
        state.set(places.intern(person.state()));
        List<String> cell = person.phones();
        for (int i = 0; i < PHONES; i++) {
            phones[i].set(i < cell.size() ? numbers.intern(cell.get(i)) : 0);
        }
        household.set(households.number(charityName, person.household()));
        append();
        return size++;
    }

    private void append() {
        int end = size * WIDTH;
        if (end == cells.length) {
            long larger = cells.length * 3L / 2 / WIDTH * WIDTH;
            cells = Arrays.copyOf(cells, (int) Math.min(larger, MOST * WIDTH));
        }
        System.arraycopy(row, 0, cells, end, WIDTH);
    }

    private int name(Lexicon.Role role, String normal) {
        int name = names.name(normal);
        names.count(role, name);
        return name;
    }

    /** Lines the households up, once all records are there. */
    void close() {
        households.close(this);
    }

    int size() {
        return size;
    }

    String id(int record) {
        return ids.get(record + 1);
    }
}

package org.multaqa.linkage.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.ListFault;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;

/** Who is who in lists whose truth is known, and in how many fields two records agree. */
public final class Truth {
    /** The fields that are counted as agreeing: equal in their normal form. */
    static final int FIELDS = 9;

    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> values = new ArrayList<>();
    private final List<Integer> people = new ArrayList<>();
    private final List<Integer> charities = new ArrayList<>();
    private final List<List<Integer>> rowsOf = new ArrayList<>();
    private boolean charityNamed;

    /** Reads a list; the first column asked for besides holds the truth. */
    public void add(Records records, String charity) {
        charityNamed |= records.has(Field.CHARITY);
        for (CanonicalRecord record; (record = records.next()) != null; ) {
            String id = record.value(Field.RECORD_ID);
            if (numbers.put(id, people.size()) != null) {
                throw new ListFault(ListFault.Kind.ID_TWICE, records.file(), record.line(), id);
            }
            int person = number("truth|" + record.extras().getFirst());
            while (rowsOf.size() <= person) {
                rowsOf.add(List.of());
            }
            if (rowsOf.get(person).isEmpty()) {
                rowsOf.set(person, new ArrayList<>(2));
            }
            rowsOf.get(person).add(people.size());
            people.add(person);
            String named = record.value(Field.CHARITY);
            charities.add(number("charity|" + (named.isEmpty() ? charity : named)));
            values.add(values(NormalPerson.of(record)));
        }
    }

    private int number(String text) {
        return texts.computeIfAbsent(text, t -> texts.size() + 1);
    }

    private int[] values(NormalPerson person) {
        String[] fields = {
            person.given(),
            person.father(),
            person.family(),
            person.mother(),
            person.birth().isUnknown() ? "" : String.valueOf(person.birth().packed()),
            person.national(),
            String.join(" ", person.phones()),
            person.book(),
            person.place(),
        };
        int[] values = new int[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            values[i] = fields[i].isEmpty() ? 0 : number(i + "|" + fields[i]);
        }
        return values;
    }

    /** Whether any list names charities, so that pairs are those between two of them. */
    boolean isOfCharities() {
        return charityNamed;
    }

    int size() {
        return people.size();
    }

    /** The record of an id; -1 where there is none. */
    int record(String id) {
        return numbers.getOrDefault(id, -1);
    }

    boolean isSame(int one, int other) {
        return people.get(one).equals(people.get(other));
    }

    boolean isPair(int one, int other, boolean within) {
        return one != other && (within || !charities.get(one).equals(charities.get(other)));
    }

    /** The rows of each person. */
    List<List<Integer>> rowsByPerson() {
        return rowsOf;
    }

    /** In how many fields both say something and the same. */
    int agreeing(int one, int other) {
        int agreeing = 0;
        for (int i = 0; i < FIELDS; i++) {
            int value = values.get(one)[i];
            agreeing += value > 0 && value == values.get(other)[i] ? 1 : 0;
        }
        return agreeing;
    }

    /** Given, father's and family name in their normal forms; null where one is missing. */
    @org.jspecify.annotations.Nullable
    List<Integer> names(int record) {
        int[] of = values.get(record);
        return of[0] == 0 || of[2] == 0 ? null : List.of(of[0], of[1], of[2]);
    }
}

package org.multaqa.linkage.encode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.keys.FamilyKeys;
import org.multaqa.linkage.keys.PersonKeys;
import org.multaqa.linkage.record.NormalPerson;

/**
 * The people of a list, made ready to be encoded: their match keys, those of each household with
 * its first member, and their hints.
 */
public final class PersonSubjects {
    private final List<String> ids = new ArrayList<>();
    private final List<NormalPerson> people = new ArrayList<>();
    private final Map<String, List<NormalPerson>> households = new LinkedHashMap<>();

    /** Adds a person by what the charity calls the record. */
    public void add(String id, NormalPerson person) {
        households.computeIfAbsent(household(id, person), h -> new ArrayList<>()).add(person);
        ids.add(id);
        people.add(person);
    }

    /** How many were added. */
    public int size() {
        return ids.size();
    }

    /** All of them in their order, each with the same help and with the hints of this maker. */
    public List<Subject> helped(Subject.Help help, HintMaker maker) {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            subjects.add(helped(i, help, maker));
        }
        return subjects;
    }

    /**
     * One of them, when all were added; several threads may ask at once, each with its own maker.
     */
    public Subject helped(int at, Subject.Help help, HintMaker maker) {
        NormalPerson person = people.get(at);
        Hints hints = maker.of(person, companions(ids.get(at), person));
        return new Subject(ids.get(at), matchKeys(at), hints, help);
    }

    /**
     * The match keys of one: those of the kinds that a blind exchange uses, and with the first
     * member of a household those of the household.
     */
    public List<String> matchKeys(int at) {
        NormalPerson person = people.get(at);
        List<String> keys = new ArrayList<>();
        List<NormalPerson> members = members(ids.get(at), person);
        if (members.getFirst() == person) {
            FamilyKeys.of(members).forEach(key -> keys.add(key.text()));
        }
        keys.addAll(PersonKeys.blind(person));
        return keys;
    }

    private List<String> companions(String id, NormalPerson person) {
        List<String> names = new ArrayList<>();
        for (NormalPerson member : members(id, person)) {
            if (member != person && !member.given().isEmpty()) {
                names.add(member.given());
            }
        }
        return names;
    }

    private List<NormalPerson> members(String id, NormalPerson person) {
        return households.getOrDefault(household(id, person), List.of());
    }

    private static String household(String id, NormalPerson person) {
        return person.household().isEmpty() ? "alone:" + id : "of:" + person.household();
    }
}

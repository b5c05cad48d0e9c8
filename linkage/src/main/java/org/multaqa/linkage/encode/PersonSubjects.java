package org.multaqa.linkage.encode;

import java.util.ArrayList;
import java.util.IdentityHashMap;
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

    /**
     * The match keys of each, in their order: those of the kinds that a blind exchange uses, and
     * with the first member of a household those of the household.
     */
    public List<List<String>> matchKeys() {
        Map<NormalPerson, List<String>> ofHouseholds = new IdentityHashMap<>();
        for (List<NormalPerson> members : households.values()) {
            List<String> keys = FamilyKeys.of(members).stream().map(FamilyKeys.Key::text).toList();
            ofHouseholds.put(members.getFirst(), keys);
        }
        List<List<String>> all = new ArrayList<>();
        for (NormalPerson person : people) {
            List<String> keys = new ArrayList<>(ofHouseholds.getOrDefault(person, List.of()));
            keys.addAll(PersonKeys.blind(person));
            all.add(keys);
        }
        return all;
    }

    /** All of them in their order, each with the same help and with the hints of this maker. */
    public List<Subject> helped(Subject.Help help, HintMaker maker) {
        List<List<String>> keys = matchKeys();
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Hints hints = maker.of(people.get(i), companions(ids.get(i), people.get(i)));
            subjects.add(new Subject(ids.get(i), keys.get(i), hints, help));
        }
        return subjects;
    }

    private List<String> companions(String id, NormalPerson person) {
        List<String> names = new ArrayList<>();
        for (NormalPerson member : households.getOrDefault(household(id, person), List.of())) {
            if (member != person && !member.given().isEmpty()) {
                names.add(member.given());
            }
        }
        return names;
    }

    private static String household(String id, NormalPerson person) {
        return person.household().isEmpty() ? "alone:" + id : "of:" + person.household();
    }
}

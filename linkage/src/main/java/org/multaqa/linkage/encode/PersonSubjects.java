package org.multaqa.linkage.encode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.keys.FamilyKeys;
import org.multaqa.linkage.keys.PersonKeys;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.text.BirthDate;

/**
 * The people of a list, made ready to be encoded: their match keys, those of each household with
 * its first member, and the features that their sketches are made of.
 */
public final class PersonSubjects {
    private final List<String> ids = new ArrayList<>();
    private final List<NormalPerson> people = new ArrayList<>();
    private final Map<String, List<NormalPerson>> households = new LinkedHashMap<>();

    /** Adds a person by what the charity calls the record. */
    public void add(String id, NormalPerson person) {
        String household =
                person.household().isEmpty() ? "alone:" + id : "of:" + person.household();
        households.computeIfAbsent(household, h -> new ArrayList<>()).add(person);
        ids.add(id);
        people.add(person);
    }

    /** All of them in their order, each with the same help. */
    public List<Subject> helped(Subject.Help help) {
        Map<NormalPerson, List<String>> ofHouseholds = new java.util.IdentityHashMap<>();
        for (List<NormalPerson> members : households.values()) {
            List<String> keys = FamilyKeys.of(members).stream().map(FamilyKeys.Key::text).toList();
            ofHouseholds.put(members.getFirst(), keys);
        }
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            NormalPerson person = people.get(i);
            List<String> keys = new ArrayList<>(ofHouseholds.getOrDefault(person, List.of()));
            PersonKeys.of(person, (kind, text) -> keys.add(text));
            subjects.add(new Subject(ids.get(i), keys, features(person), help));
        }
        return subjects;
    }

    /** Pairs of letters of each name, and what else is said, each with the field it is said in. */
    static Features features(NormalPerson person) {
        List<String> features = new ArrayList<>();
        addPairs(features, "given", person.given());
        addPairs(features, "father", person.father());
        addPairs(features, "grandfather", person.grandfather());
        addPairs(features, "family", person.family());
        addPairs(features, "mother", person.mother());
        addPairs(features, "place", person.place());
        addPairs(features, "address", person.address1());
        BirthDate birth = person.birth();
        addWhole(features, "year", birth.year() == 0 ? "" : String.valueOf(birth.year()));
        addWhole(features, "day", birth.isWhole() ? birth.day() + "." + birth.month() : "");
        addWhole(features, "national", person.national());
        addWhole(features, "book", person.book());
        addWhole(features, "registry", person.registry());
        addWhole(features, "postcode", person.postcode());
        addWhole(features, "sex", person.sex() == 0 ? "" : String.valueOf(person.sex()));
        person.phones().forEach(phone -> addWhole(features, "phone", phone));
        return Features.of(features);
    }

    private static void addPairs(List<String> features, String field, String text) {
        if (text.isEmpty()) {
            return;
        }
        String framed = "^" + text + "$";
        for (int i = 0; i + 2 <= framed.length(); i++) {
            features.add(field + ":" + framed.substring(i, i + 2));
        }
    }

    private static void addWhole(List<String> features, String field, String value) {
        if (!value.isEmpty()) {
            features.add(field + "=" + value);
        }
    }
}

package org.multaqa.linkage.attack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.text.BirthDate;

/**
 * The features of one record, texts such as pairs of letters of a name, made ready for the sketches
 * of all its entries.
 */
final class Features {
    private final MemorySegment[] texts;

    private Features(MemorySegment[] texts) {
        this.texts = texts;
    }

    /**
     * Features in any order; the same twice counts once. A record without any has one of its own.
     */
    static Features of(Collection<String> features) {
        Collection<String> some = features.isEmpty() ? List.of("") : features;
        Arena arena = Arena.ofAuto();
        return new Features(
                some.stream()
                        .distinct()
                        .map(feature -> feature.getBytes(StandardCharsets.UTF_8))
                        .map(bytes -> arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes))
                        .toArray(MemorySegment[]::new));
    }

    int size() {
        return texts.length;
    }

    MemorySegment text(int index) {
        return texts[index];
    }

    /** Pairs of letters of each name, and what else is said, each with the field it is said in. */
    static Features of(NormalPerson person) {
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

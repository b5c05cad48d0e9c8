package org.multaqa.linkage.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.text.BirthDate;

/** The control on keyed Bloom filters of whole records, as they are exchanged elsewhere (CLK). */
final class BloomFilterAttack {
    private static final int WIDTH = 1024;
    private static final int HASHES = 10;

    /** So wide, and with one bit a feature, the attacker's own are as good as the plain text. */
    private static final int OWN_WIDTH = 4096;

    private final List<long[]> records = new ArrayList<>();
    private final List<Integer> personOf = new ArrayList<>();
    private final int people;

    BloomFilterAttack(PlainLists lists) {
        people =
                lists.each(list -> {
                    list.records.forEach(record -> records.add(features(record)));
                    personOf.addAll(list.people);
                });
    }

    Claims run(long seed, Progress progress) {
        int[] order = Order.shuffled(records.size(), seed);
        Filters encoded =
                new Filters(
                        Arrays.stream(order).mapToObj(records::get).toArray(long[][]::new),
                        WIDTH,
                        HASHES,
                        Mixing.of(seed, 3));
        Filters plain = new Filters(records.toArray(long[][]::new), OWN_WIDTH, 1, 0);
        GraphAlignment alignment = GraphAlignment.of(encoded, plain, progress);
        Claims claims = new Claims(people);
        for (int i = 0; i < order.length; i++) {
            int person = personOf.get(alignment.placed(i));
            claims.add(person, alignment.sureness(i), i, person == personOf.get(order[i]));
        }
        return claims;
    }

    /** Pairs of letters and of digits of each field, the field with them. */
    private static long[] features(NormalPerson person) {
        List<String> features = new ArrayList<>();
        addPairs(features, "given", person.given());
        addPairs(features, "father", person.father());
        addPairs(features, "family", person.family());
        addPairs(features, "mother", person.mother());
        addPairs(features, "place", person.place());
        BirthDate birth = person.birth();
        addPairs(features, "year", birth.year() == 0 ? "" : String.valueOf(birth.year()));
        addPairs(features, "day", birth.isWhole() ? birth.day() + "." + birth.month() : "");
        addPairs(features, "national", person.national());
        person.phones().forEach(phone -> addPairs(features, "phone", phone));
        return features.stream().distinct().mapToLong(Mixing::of).toArray();
    }

    private static void addPairs(List<String> features, String field, String text) {
        String framed = "^" + text + "$";
        for (int i = 0; i + 2 <= framed.length() && !text.isEmpty(); i++) {
            features.add(field + ":" + framed.substring(i, i + 2));
        }
    }
}

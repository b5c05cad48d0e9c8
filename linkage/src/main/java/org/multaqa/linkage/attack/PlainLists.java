package org.multaqa.linkage.attack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.CsvWriter;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;

/** The lists of all charities in plain, with the truth of who is who. */
final class PlainLists {
    private final byte[] rows;

    private PlainLists(byte[] rows) {
        this.rows = rows;
    }

    /** Invented lists; the same people and seed give the same ones. */
    static PlainLists invented(int people, long seed) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        new InventedLists(people, seed, 1).writeTo(new CsvWriter(rows), done -> {});
        return new PlainLists(rows.toByteArray());
    }

    /** The list of one charity. */
    static final class OneList {
        final List<NormalPerson> records = new ArrayList<>();

        /** The number of the person that each record is of. */
        final List<Integer> people = new ArrayList<>();

        /** The number of the family that each is of. */
        final List<Integer> families = new ArrayList<>();

        /** How far the rows are read, of a thousand. */
        int read;
    }

    /** Takes the list of one charity after the other. */
    interface Taker {
        void take(OneList list);
    }

    /** Gives each charity's list, and tells how many people are in all of them. */
    int each(Taker taker) {
        Map<String, Integer> people = new HashMap<>();
        Map<String, Integer> families = new HashMap<>();
        List<String> truth = List.of(InventedLists.TRUTH, InventedLists.TRUTH_HOUSEHOLD);
        OneList list = new OneList();
        String charity = "";
        ByteArrayInputStream in = new ByteArrayInputStream(rows);
        try (Records records = Records.of(in, "invented", Map.of(), truth)) {
            for (CanonicalRecord record; (record = records.next()) != null; ) {
                if (!charity.equals(record.value(Field.CHARITY))) {
                    list.read = 1000 - (int) (1000L * in.available() / rows.length);
                    taker.take(list);
                    list = new OneList();
                    charity = record.value(Field.CHARITY);
                }
                list.records.add(NormalPerson.of(record));
                list.people.add(number(people, record.extras().get(0)));
                list.families.add(number(families, record.extras().get(1)));
            }
        }
        list.read = 1000;
        taker.take(list);
        return people.size();
    }

    private static int number(Map<String, Integer> numbers, String truth) {
        return numbers.computeIfAbsent(truth, t -> numbers.size());
    }
}

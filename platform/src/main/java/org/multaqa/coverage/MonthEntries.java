package org.multaqa.coverage;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The entries of one month as columns, by place, then kind, then organisation. Nothing in it ever
 * changes: what is new makes a new one.
 */
final class MonthEntries extends EntryColumns {
    private static final int REMEMBERED = 400;

    private final Map<Question, Count> counted = new ConcurrentHashMap<>();

    private MonthEntries(int size) {
        super(size);
    }

    /** Entries in whatever order as the slice of a month. */
    static MonthEntries of(EntryList list) {
        Integer[] order = new Integer[list.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, list::compare);
        MonthEntries made = new MonthEntries(order.length);
        for (int i = 0; i < order.length; i++) {
            made.put(i, list, order[i]);
        }
        return made;
    }

    /** What a question counts of all that it looks at; counted once, since nothing changes here. */
    Count counted(Question question, Function<Question, Count> count) {
        Count known = counted.get(question);
        if (known == null) {
            known = count.apply(question);
            if (counted.size() < REMEMBERED) {
                counted.put(question, known);
            }
        }
        return known;
    }

    /** All of it once more as a list, but of some rows. */
    EntryList without(Set<UUID> rows) {
        EntryList list = new EntryList();
        for (int i = 0; i < size(); i++) {
            if (!rows.contains(id(i))) {
                list.add(this, i);
            }
        }
        return list;
    }

    /** The first entry at a place, or where it would stand. */
    int from(int place) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first entry of a kind at a place, or where it would stand. */
    int from(int place, int kind) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < place || (places[middle] == place && kinds[middle] < kind)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int size() {
        return places.length;
    }
}

package org.multaqa.coverage;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The entries of one month as columns, by place, then kind, then organisation. Nothing in it ever
 * changes: what is new makes a new one.
 */
final class MonthEntries {
    private static final int STATUS = 0b111;
    private static final int MEMBERS = 0b1000;
    private static final int BEFORE = 0b10000;
    private static final int REMEMBERED = 400;

    private final char[] places;
    private final int[] kinds;
    private final char[] organisations;
    private final byte[] sectors;
    private final byte[] flags;
    private final int[] reached;
    private final int[] households;
    private final long[] idHigh;
    private final long[] idLow;

    private final Map<Question, Count> counted = new ConcurrentHashMap<>();

    private MonthEntries(int size) {
        places = new char[size];
        kinds = new int[size];
        organisations = new char[size];
        sectors = new byte[size];
        flags = new byte[size];
        reached = new int[size];
        households = new int[size];
        idHigh = new long[size];
        idLow = new long[size];
    }

    /** Entries in whatever order as the slice of a month. */
    static MonthEntries of(EntryList list) {
        Integer[] order = new Integer[list.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        java.util.Arrays.sort(order, list::compare);
        MonthEntries made = new MonthEntries(order.length);
        for (int i = 0; i < order.length; i++) {
            int from = order[i];
            made.places[i] = (char) list.place(from);
            made.kinds[i] = list.kind(from);
            made.organisations[i] = (char) list.organisation(from);
            made.sectors[i] = (byte) list.sector(from);
            made.flags[i] = list.flags(from);
            made.reached[i] = list.reached(from);
            made.households[i] = list.households(from);
            made.idHigh[i] = list.idHigh(from);
            made.idLow[i] = list.idLow(from);
        }
        return made;
    }

    static byte flags(Status status, boolean membersOnly, boolean reachedBefore) {
        return (byte)
                (status.ordinal() | (membersOnly ? MEMBERS : 0) | (reachedBefore ? BEFORE : 0));
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
    EntryList without(java.util.Set<UUID> rows) {
        EntryList list = new EntryList();
        for (int i = 0; i < size(); i++) {
            if (!rows.contains(id(i))) {
                list.add(
                        places[i],
                        kinds[i],
                        organisations[i],
                        sectors[i],
                        flags[i],
                        reached[i],
                        households[i],
                        idHigh[i],
                        idLow[i]);
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

    int place(int entry) {
        return places[entry];
    }

    int kind(int entry) {
        return kinds[entry];
    }

    int organisation(int entry) {
        return organisations[entry];
    }

    int sector(int entry) {
        return sectors[entry];
    }

    int statusNumber(int entry) {
        return flags[entry] & STATUS;
    }

    boolean isMembersOnly(int entry) {
        return (flags[entry] & MEMBERS) != 0;
    }

    boolean isReachedBefore(int entry) {
        return (flags[entry] & BEFORE) != 0;
    }

    /** The share of the row's people that falls to this place; 0 where the row does not say. */
    int reached(int entry) {
        return reached[entry];
    }

    int households(int entry) {
        return households[entry];
    }

    UUID id(int entry) {
        return new UUID(idHigh[entry], idLow[entry]);
    }
}

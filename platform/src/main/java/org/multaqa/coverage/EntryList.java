package org.multaqa.coverage;

import java.util.UUID;

/** Entries of a month on their way into {@link MonthEntries}: columns that grow. */
final class EntryList extends EntryColumns {
    private int size;

    EntryList() {
        super(16);
    }

    void add(
            int place,
            int kind,
            int organisation,
            int sector,
            byte flag,
            int people,
            int families,
            UUID id) {
        int entry = next();
        places[entry] = (char) place;
        kinds[entry] = kind;
        organisations[entry] = (char) organisation;
        sectors[entry] = (byte) sector;
        flags[entry] = flag;
        reached[entry] = people;
        households[entry] = families;
        idHigh[entry] = id.getMostSignificantBits();
        idLow[entry] = id.getLeastSignificantBits();
    }

    /** Adds an entry of others. */
    void add(EntryColumns others, int entry) {
        put(next(), others, entry);
    }

    void addAll(EntryList other) {
        for (int entry = 0; entry < other.size; entry++) {
            add(other, entry);
        }
    }

    private int next() {
        if (size == places.length) {
            resize(size + (size >> 1));
        }
        return size++;
    }

    /** By place, kind, organisation, and then by row, so that the order is always the same. */
    int compare(int one, int other) {
        int order = Character.compare(places[one], places[other]);
        order = order != 0 ? order : Integer.compare(kinds[one], kinds[other]);
        order = order != 0 ? order : Character.compare(organisations[one], organisations[other]);
        order = order != 0 ? order : Long.compareUnsigned(idHigh[one], idHigh[other]);
        return order != 0 ? order : Long.compareUnsigned(idLow[one], idLow[other]);
    }

    int size() {
        return size;
    }
}

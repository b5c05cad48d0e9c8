package org.multaqa.coverage;

import java.util.Arrays;

/** Entries of a month on their way into {@link MonthEntries}: columns that grow. */
final class EntryList {
    private char[] places = new char[16];
    private int[] kinds = new int[16];
    private char[] organisations = new char[16];
    private byte[] sectors = new byte[16];
    private byte[] flags = new byte[16];
    private int[] reached = new int[16];
    private int[] households = new int[16];
    private long[] idHigh = new long[16];
    private long[] idLow = new long[16];
    private int size;

    void add(
            int place,
            int kind,
            int organisation,
            int sector,
            byte flag,
            int people,
            int families,
            long high,
            long low) {
        if (size == places.length) {
            grow();
        }
        places[size] = (char) place;
        kinds[size] = kind;
        organisations[size] = (char) organisation;
        sectors[size] = (byte) sector;
        flags[size] = flag;
        reached[size] = people;
        households[size] = families;
        idHigh[size] = high;
        idLow[size] = low;
        size++;
    }

    void addAll(EntryList other) {
        for (int i = 0; i < other.size; i++) {
            add(
                    other.places[i],
                    other.kinds[i],
                    other.organisations[i],
                    other.sectors[i],
                    other.flags[i],
                    other.reached[i],
                    other.households[i],
                    other.idHigh[i],
                    other.idLow[i]);
        }
    }

    private void grow() {
        int room = size + (size >> 1);
        places = Arrays.copyOf(places, room);
        kinds = Arrays.copyOf(kinds, room);
        organisations = Arrays.copyOf(organisations, room);
        sectors = Arrays.copyOf(sectors, room);
        flags = Arrays.copyOf(flags, room);
        reached = Arrays.copyOf(reached, room);
        households = Arrays.copyOf(households, room);
        idHigh = Arrays.copyOf(idHigh, room);
        idLow = Arrays.copyOf(idLow, room);
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

    byte flags(int entry) {
        return flags[entry];
    }

    int reached(int entry) {
        return reached[entry];
    }

    int households(int entry) {
        return households[entry];
    }

    long idHigh(int entry) {
        return idHigh[entry];
    }

    long idLow(int entry) {
        return idLow[entry];
    }
}

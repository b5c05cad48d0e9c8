package org.multaqa.coverage;

import java.util.Arrays;
import java.util.UUID;

/**
 * Entries as columns, an index an entry. {@link EntryList} grows, {@link MonthEntries} is in order
 * and never changes.
 */
class EntryColumns {
    private static final int STATUS = 0b111;
    private static final int MEMBERS = 0b1000;
    private static final int BEFORE = 0b10000;
    private static final int MODALITY_SHIFT = 5;

    char[] places;
    int[] kinds;
    char[] organisations;
    byte[] sectors;
    byte[] flags;
    int[] reached;
    int[] households;
    long[] idHigh;
    long[] idLow;

    EntryColumns(int room) {
        places = new char[room];
        kinds = new int[room];
        organisations = new char[room];
        sectors = new byte[room];
        flags = new byte[room];
        reached = new int[room];
        households = new int[room];
        idHigh = new long[room];
        idLow = new long[room];
    }

    /** What of a row is yes or no or one of few words, in one byte. */
    static byte flags(
            Status status, Modality modality, boolean membersOnly, boolean reachedBefore) {
        return (byte)
                (status.ordinal()
                        | (membersOnly ? MEMBERS : 0)
                        | (reachedBefore ? BEFORE : 0)
                        | modality.ordinal() << MODALITY_SHIFT);
    }

    /** Makes room for so many. */
    final void resize(int room) {
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

    /** Puts an entry of others here. */
    final void put(int here, EntryColumns others, int there) {
        places[here] = others.places[there];
        kinds[here] = others.kinds[there];
        organisations[here] = others.organisations[there];
        sectors[here] = others.sectors[there];
        flags[here] = others.flags[there];
        reached[here] = others.reached[there];
        households[here] = others.households[there];
        idHigh[here] = others.idHigh[there];
        idLow[here] = others.idLow[there];
    }

    final int place(int entry) {
        return places[entry];
    }

    final int kind(int entry) {
        return kinds[entry];
    }

    final int organisation(int entry) {
        return organisations[entry];
    }

    final int sector(int entry) {
        return sectors[entry];
    }

    final int statusNumber(int entry) {
        return flags[entry] & STATUS;
    }

    final int modalityNumber(int entry) {
        return (flags[entry] & 0xff) >>> MODALITY_SHIFT;
    }

    final boolean isMembersOnly(int entry) {
        return (flags[entry] & MEMBERS) != 0;
    }

    final boolean isReachedBefore(int entry) {
        return (flags[entry] & BEFORE) != 0;
    }

    /** The share of the row's people that falls to this place; 0 where the row does not say. */
    final int reached(int entry) {
        return reached[entry];
    }

    final int households(int entry) {
        return households[entry];
    }

    final UUID id(int entry) {
        return new UUID(idHigh[entry], idLow[entry]);
    }
}

package org.multaqa.coverage;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Counts entries by area and sector in one pass over the slices. As a slice goes by place, kind and
 * organisation, what is capped and what overlaps is seen by comparing an entry with the one before.
 */
final class Tally {
    private static final int S = Sectors.COUNT;

    private final Held held;
    private final Question question;
    private final int[] rowOfPlace;
    private final int rows;
    private final int words;
    private final long[][] organisations;
    private final long[] people;
    private final long[] peopleCapped;
    private final long[] households;
    private final long[] householdsCapped;
    private final boolean[] overlaps;
    private final Run run = new Run();

    /**
     * @param areas the numbers of the areas that are compared
     */
    Tally(Held held, Question question, int[] areas) {
        this.held = held;
        this.question = question;
        rowOfPlace = new int[held.places().size()];
        java.util.Arrays.fill(rowOfPlace, areas.length);
        for (int row = 0; row < areas.length; row++) {
            rowOfPlace[areas[row]] = row;
        }
        rows = areas.length + 2;
        words = (held.numbers().organisations().size() + 63) >>> 6;
        organisations = new long[rows * S][];
        people = new long[rows * S];
        peopleCapped = new long[rows * S];
        households = new long[rows * S];
        householdsCapped = new long[rows * S];
        overlaps = new boolean[rows * S];
    }

    /** Counts the months from one to another. */
    Tally count(YearMonth from, YearMonth to) {
        held.months().subMap(from, to.plusMonths(1)).values().forEach(this::count);
        return this;
    }

    private void count(MonthEntries entries) {
        PlaceTree places = held.places();
        int size = entries.size();
        int entry = 0;
        while (entry < size) {
            int place = entries.place(entry);
            int end = entry;
            while (end < size && entries.place(end) == place) {
                end++;
            }
            if (!question.passesOver(places, place)) {
                int area = place < places.size() ? places.area(question.level(), place) : 0;
                int row = area == PlaceTree.NOWHERE ? rows - 2 : rowOfPlace[area];
                place(entries, entry, end, row);
            }
            entry = end;
        }
    }

    private void place(MonthEntries entries, int from, int end, int row) {
        int kind = -1;
        for (int entry = from; entry < end; entry++) {
            if (!question.counts(entries, entry)) {
                continue;
            }
            // What does not say what is done is of no kind: each is capped for itself.
            if (entries.kind(entry) != kind || kind == Held.Numbers.UNSAID) {
                run.end(row);
                kind = entries.kind(entry);
            }
            int organisation = entries.organisation(entry);
            int sector = entries.sector(entry);
            boolean first = question.countsPeople(entries, entry);
            int reached = first ? entries.reached(entry) : 0;
            int families = first ? entries.households(entry) : 0;
            run.add(sector, organisation, reached, families);
            add(row * S + sector, organisation, reached, families);
            add(row * S + Sectors.ALL, organisation, reached, families);
            add((rows - 1) * S + sector, organisation, reached, families);
            add((rows - 1) * S + Sectors.ALL, organisation, reached, families);
        }
        run.end(row);
    }

    private void add(int cell, int organisation, int reached, int families) {
        long[] bits = organisations[cell];
        if (bits == null) {
            bits = new long[words];
            organisations[cell] = bits;
        }
        bits[organisation >>> 6] |= 1L << organisation;
        people[cell] += reached;
        households[cell] += families;
    }

    /** The count of a cell by the place of its area in what was asked. */
    Count cell(int row, int sector) {
        int cell = row * S + sector;
        long[] bits = organisations[cell];
        if (bits == null) {
            return Count.NONE;
        }
        return new Count(
                bits(bits),
                people[cell],
                peopleCapped[cell],
                households[cell],
                householdsCapped[cell],
                overlaps[cell]);
    }

    /** What lies in the area looked at, but in no area of the level: it is not said so finely. */
    Count elsewhere(int sector) {
        return cell(rows - 2, sector);
    }

    /** All of it, each organisation once. */
    Count all(int sector) {
        return cell(rows - 1, sector);
    }

    private static int bits(long @Nullable [] bits) {
        int count = 0;
        for (long word : bits == null ? new long[0] : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The entries of one kind at one place in one month. */
    private final class Run {
        private final int[] mostPeople = new int[S];
        private final int[] mostHouseholds = new int[S];
        private final int[] first = new int[S];
        private final boolean[] several = new boolean[S];
        private int touched;

        private void add(int sector, int organisation, int reached, int families) {
            one(sector, organisation, reached, families);
            one(Sectors.ALL, organisation, reached, families);
        }

        private void one(int sector, int organisation, int reached, int families) {
            if ((touched & (1 << sector)) == 0) {
                touched |= 1 << sector;
                first[sector] = organisation;
                several[sector] = false;
                mostPeople[sector] = reached;
                mostHouseholds[sector] = families;
                return;
            }
            several[sector] |= first[sector] != organisation;
            mostPeople[sector] = Math.max(mostPeople[sector], reached);
            mostHouseholds[sector] = Math.max(mostHouseholds[sector], families);
        }

        private void end(int row) {
            for (int left = touched; left != 0; left &= left - 1) {
                int sector = Integer.numberOfTrailingZeros(left);
                close(row * S + sector, sector);
                close((rows - 1) * S + sector, sector);
            }
            touched = 0;
        }

        private void close(int cell, int sector) {
            peopleCapped[cell] += mostPeople[sector];
            householdsCapped[cell] += mostHouseholds[sector];
            overlaps[cell] |= several[sector];
        }
    }
}

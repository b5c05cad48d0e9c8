package org.multaqa.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import org.multaqa.directory.Freshness;

/**
 * Puts the organisations of an index in the order of a selection. An organisation's place in it is
 * one number, so that a page of a list is the smallest numbers behind the last one shown: first
 * what fits, what is meant, what is alike, then the score in hundredths, then the order of names.
 */
final class Ranking {
    private static final int NAMES = 1 << 24;
    private static final int BEST = 1_000;

    /** Behind what fits: what lies in a place or sector that was typed. */
    private static final long MEANT = (long) (BEST + 1) * NAMES;

    private static final long ALIKE = 2 * MEANT;

    /** Last what lies in a place or sector that was perhaps meant. */
    private static final long PERHAPS = 3 * MEANT;

    /** Where less than this fits, what is alike is shown too. */
    private static final int FEW = 10;

    private static final float LEAST_ALIKE = 0.5f;
    private static final float NEAR_THE_BEST = 0.85f;

    private final Index index;
    private final Selection selection;
    private final Instant now;
    private final long ageing;
    private final long stale;
    private long[] keys = new long[64];
    private int size;
    private int fitting;
    private int meant;
    private Meaning meaning = Meaning.NONE;

    private Ranking(Index index, Selection selection, Instant now) {
        this.index = index;
        this.selection = selection;
        this.now = now;
        ageing = now.minus(Freshness.ASKED_AFTER).getEpochSecond();
        stale = now.minus(Freshness.STALE_AFTER).getEpochSecond();
    }

    static Ranking of(Index index, Selection selection, Instant now, Meaning.Source meanings) {
        Ranking ranking = new Ranking(index, selection, now);
        if (selection.words().isEmpty()) {
            ranking.all();
        } else {
            index.score(selection.words(), scores -> ranking.named(scores, meanings));
        }
        return ranking;
    }

    int fitting() {
        return fitting;
    }

    int alike() {
        return size - fitting - meant;
    }

    /** How many are here for a place or a sector that was typed. */
    int meant() {
        return meant;
    }

    Meaning meaning() {
        return meaning;
    }

    /** The smallest {@code limit} keys above {@code after}, ascending. */
    long[] page(long after, int limit) {
        long[] smallest = new long[Math.min(limit, size)];
        int found = 0;
        for (int i = 0; i < size; i++) {
            long key = keys[i];
            boolean late = found == smallest.length && (found == 0 || key >= smallest[found - 1]);
            if (key <= after || late) {
                continue;
            }
            int at = -Arrays.binarySearch(smallest, 0, found, key) - 1;
            int moved = found < smallest.length ? found++ - at : found - 1 - at;
            System.arraycopy(smallest, at, smallest, at + 1, moved);
            smallest[at] = key;
        }
        return found == smallest.length ? smallest : Arrays.copyOf(smallest, found);
    }

    /** All keys, ascending. */
    long[] sorted() {
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The entry that a key means. */
    Entry entry(long key) {
        return index.entry(place(key));
    }

    static int place(long key) {
        return (int) (key % NAMES);
    }

    /** What of a key does not depend on where names stand in the index. */
    static int grade(long key) {
        return (int) (key / NAMES);
    }

    static long key(int grade, int place) {
        return (long) grade * NAMES + place;
    }

    private void all() {
        for (int place = 0; place < index.size(); place++) {
            Entry entry = index.entry(place);
            if (selection.takes(entry.listed(), now)) {
                add(key(entry.freshSince() <= stale ? 1 : 0, place));
            }
        }
        fitting = size;
    }

    private void named(NameScores scores, Meaning.Source meanings) {
        float best = 0;
        for (int i = 0; i < scores.size(); i++) {
            int place = scores.place(i);
            boolean better = scores.share(place) > best;
            boolean fits = scores.fits(place);
            if ((better || fits) && selection.takes(index.entry(place).listed(), now)) {
                best = Math.max(best, scores.share(place));
                if (fits) {
                    add(key(grade(scores.share(place), place), place));
                }
            }
        }
        fitting = size;
        meaning = meanings.of(selection.words(), false);
        addMeant(MEANT);
        if (size < FEW) {
            addAlike(scores, Math.max(LEAST_ALIKE, best * NEAR_THE_BEST));
        }
        if (fitting == 0 && meaning.isNone()) {
            meaning = meanings.of(selection.words(), true);
            addMeant(PERHAPS);
        }
    }

    private void addMeant(long band) {
        if (meaning.isNone()) {
            return;
        }
        BitSet taken = new BitSet(index.size());
        for (int i = 0; i < size; i++) {
            taken.set(place(keys[i]));
        }
        for (int place = 0; place < index.size(); place++) {
            Entry entry = index.entry(place);
            if (!taken.get(place)
                    && meaning.takes(entry.listed())
                    && selection.takes(entry.listed(), now)) {
                add(band + key(entry.freshSince() <= stale ? 1 : 0, place));
                meant++;
            }
        }
    }

    private void addAlike(NameScores scores, float least) {
        for (int i = 0; i < scores.size(); i++) {
            int place = scores.place(i);
            boolean alike = scores.share(place) >= least && !scores.fits(place);
            Listed it = index.entry(place).listed();
            if (alike && !meaning.takes(it) && selection.takes(it, now)) {
                add(ALIKE + key(grade(scores.share(place), place), place));
            }
        }
    }

    private void add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
    }

    /** Smaller is better; a name that says little more than was asked for comes earlier. */
    private int grade(float share, int place) {
        Entry entry = index.entry(place);
        float covered =
                Math.min(1f, selection.words().size() / (float) Math.max(1, entry.nameWords()));
        long fresh = entry.freshSince();
        float behind = fresh > ageing ? 0f : fresh > stale ? 0.02f : 0.12f;
        float score = share + 0.1f * covered - behind;
        return Math.clamp(Math.round((1.2f - score) * 100), 0, BEST);
    }
}

package org.multaqa.linkage.blind;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.match.Meetings;

/**
 * A charity asks for the buckets of all its keys in the order of their tags, which tells nothing,
 * opens what it can and joins by handle what belongs to one record of another.
 */
final class Asking {
    /** A key that more records of others have tells nobody apart. */
    private static final int MOST_HANDLES = 5;

    private final Bag bag;
    private final Charity charity;
    private final TokenBook book;
    private final Handles known;

    /** For each record with a token the token, then the record. */
    private long[] askers = {};

    /** Where the askers of each token begin. */
    private int[] starts = {};

    /**
     * Prepares to ask.
     *
     * @param known the numbers of the records that handles belong to; only the run itself knows
     */
    Asking(Bag bag, Charity charity, TokenBook book, Handles known) {
        this.bag = bag;
        this.charity = charity;
        this.book = book;
        this.known = known;
    }

    /** Asks for everything; two own records that meet, meet once. */
    Meetings ask() {
        lineUp();
        long[] order = byTag();
        Met met = new Met();
        Blocks.make(order.length, (from, to) -> ask(order, from, to)).forEach(met::putAll);
        Meetings meetings = charity.meetings();
        met.inOrder(meetings::meet);
        return meetings;
    }

    private void lineUp() {
        int count = 0;
        for (int record = 0; record < charity.size(); record++) {
            count += charity.tokens(record).length;
        }
        askers = new long[count];
        for (int record = 0; record < charity.size(); record++) {
            for (int token : charity.tokens(record)) {
                askers[--count] = (long) token << 32 | record;
            }
        }
        Arrays.parallelSort(askers);
        int[] begun = new int[askers.length + 1];
        int tokens = 0;
        for (int i = 0; i < askers.length; i++) {
            if (i == 0 || token(i) != token(i - 1)) {
                begun[tokens++] = i;
            }
        }
        begun[tokens] = askers.length;
        starts = Arrays.copyOf(begun, tokens + 1);
    }

    private int token(int asker) {
        return (int) (askers[asker] >>> 32);
    }

    /** The tokens by the beginning of their tag, in whose place stands their own number. */
    private long[] byTag() {
        int tokens = starts.length - 1;
        long mask = Long.highestOneBit(Math.max(1, tokens)) * 2 - 1;
        long[] order = new long[tokens];
        Blocks.each(
                tokens,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        byte[] tag = book.token(token(starts[i])).tag();
                        order[i] = ByteBuffer.wrap(tag).getLong() & ~mask | i;
                    }
                });
        Arrays.parallelSort(order);
        for (int i = 0; i < tokens; i++) {
            order[i] &= mask;
        }
        return order;
    }

    private Met ask(long[] order, int from, int to) {
        Met met = new Met();
        List<Payload> opened = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int at = (int) order[i];
            Token token = book.token(token(starts[at]));
            opened.clear();
            for (byte[] entry : bag.find(token.tag(), Charity.QUARTER)) {
                Payload payload = token.openEntry(entry);
                if (payload != null) {
                    opened.add(payload);
                }
            }
            if (!opened.isEmpty()) {
                join(at, opened, met);
            }
        }
        return met;
    }

    private void join(int token, List<Payload> opened, Met met) {
        int[] others = new int[opened.size()];
        for (int i = 0; i < others.length; i++) {
            others[i] = known.number(Handles.name(opened.get(i).handle()));
        }
        long handles = Arrays.stream(others).distinct().count();
        for (int i = starts[token]; i < starts[token + 1]; i++) {
            int record = (int) askers[i];
            int own = charity.number(record);
            boolean isThere = Arrays.stream(others).anyMatch(other -> other == own);
            if (handles - (isThere ? 1 : 0) <= MOST_HANDLES) {
                join(record, own, others, opened, met);
            }
        }
    }

    private void join(int record, int own, int[] others, List<Payload> opened, Met met) {
        for (int i = 0; i < others.length; i++) {
            boolean fromOtherSide = others[i] >= own && charity.has(others[i]);
            if (!fromOtherSide) {
                met.put(
                        record,
                        others[i],
                        Meetings.pattern(charity.hints(record), opened.get(i).hints()));
            }
        }
    }
}

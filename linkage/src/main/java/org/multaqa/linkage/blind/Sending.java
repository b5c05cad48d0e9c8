package org.multaqa.linkage.blind;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Random;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;

/**
 * A charity's entries on their way to the hub: drawn in an order that tells nothing over the whole
 * list, filled up with noise, a batch at a time, so that never all of them are in memory.
 */
final class Sending {
    private static final int AT_ONCE = 1 << 16;

    private final Charity charity;
    private final TokenBook book;
    private final CharitySecret secret;
    private final int[] starts;
    private final int[] places;

    /**
     * Draws the order.
     *
     * @param entriesARecord to how many entries a record the list is filled up
     */
    Sending(Charity charity, TokenBook book, CharitySecret secret, int entriesARecord) {
        this.charity = charity;
        this.book = book;
        this.secret = secret;
        starts = new int[charity.size() + 1];
        for (int i = 0; i < charity.size(); i++) {
            starts[i + 1] = starts[i] + charity.tokens(i).length;
        }
        int real = starts[charity.size()];
        places = shuffled(SubjectEncoding.filledUp(charity.size(), real, entriesARecord));
    }

    private static int[] shuffled(int count) {
        Random random = new SecureRandom();
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            places[i] = places[other];
            places[other] = i;
        }
        return places;
    }

    void into(Bag bag) throws IOException {
        for (int from = 0; from < places.length; from += AT_ONCE) {
            int first = from;
            int count = Math.min(AT_ONCE, places.length - from);
            byte[] entries = new byte[count * Entry.BYTES];
            Blocks.each(count, (start, end) -> encode(entries, first, start, end));
            bag.add(entries);
        }
    }

    private void encode(byte[] entries, int first, int from, int to) {
        SubjectEncoding encoding = new SubjectEncoding(secret);
        for (int i = from; i < to; i++) {
            byte[] entry = entry(encoding, places[first + i]);
            System.arraycopy(entry, 0, entries, i * Entry.BYTES, Entry.BYTES);
        }
    }

    private byte[] entry(SubjectEncoding encoding, int place) {
        Subject.Help help = charity.help();
        if (place >= starts[charity.size()]) {
            return encoding.noise(help.lastQuarter());
        }
        int record = record(place);
        Payload payload =
                new Payload(
                        charity.handle(record),
                        help.kind(),
                        help.month(),
                        help.subDistrict(),
                        0,
                        charity.hints(record));
        int token = charity.tokens(record)[place - starts[record]];
        return encoding.entry(book.token(token), payload, help.lastQuarter());
    }

    /** The last record that starts at or before a place, and has entries. */
    private int record(int place) {
        int low = 0;
        int high = charity.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= place) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

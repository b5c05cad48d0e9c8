package org.multaqa.exchange;

import java.security.SecureRandom;
import org.multaqa.linkage.index.Entry;

/** Entries for buckets that nobody can ask for: like any other to whoever cannot open them. */
final class Dummies {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Dummies() {}

    /** So many, which expire at the end of the year as others do. */
    static byte[] entries(int count, int quarter) {
        byte[] all = new byte[count * Entry.BYTES];
        RANDOM.nextBytes(all);
        int expiry = Entry.yearEnd(quarter);
        for (int at = 0; at < all.length; at += Entry.BYTES) {
            all[at + Entry.EXPIRY_AT] = (byte) (expiry >> 8);
            all[at + Entry.EXPIRY_AT + 1] = (byte) expiry;
            all[at + Entry.FORMAT_AT] = Entry.FORMAT;
            all[at + Entry.FORMAT_AT + 1] = 0;
        }
        return all;
    }
}

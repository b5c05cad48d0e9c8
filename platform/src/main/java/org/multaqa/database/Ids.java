package org.multaqa.database;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Keys of rows: UUID version 7 (RFC 9562, section 5.7), so that they sort by the time they were
 * made. Within a millisecond the 12 bits after the time count on.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static long last;

    private Ids() {}

    /** A new key of this moment. */
    public static UUID next() {
        return at(Clock.systemUTC().millis());
    }

    private static synchronized UUID at(long milliseconds) {
        long stamp = milliseconds << 12;
        last = stamp > last ? stamp : last + 1;
        long high = ((last >>> 12) << 16) | 0x7000L | (last & 0xFFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

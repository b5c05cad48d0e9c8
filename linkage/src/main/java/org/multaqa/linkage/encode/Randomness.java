package org.multaqa.linkage.encode;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Random bytes for many small things: asked for in one piece, since each asking costs as much as
 * some hundred bytes. What was given is wiped here. For one thread.
 */
final class Randomness {
    private static final int AT_ONCE = 8_192;

    private final SecureRandom source = new SecureRandom();
    private final byte[] bytes = new byte[AT_ONCE];
    private int used = AT_ONCE;

    /** So many bytes into an array, from a place on. */
    void fill(byte[] to, int at, int count) {
        if (count > AT_ONCE - used) {
            source.nextBytes(bytes);
            used = 0;
        }
        System.arraycopy(bytes, used, to, at, count);
        Arrays.fill(bytes, used, used + count, (byte) 0);
        used += count;
    }

    /** So many bytes. */
    byte[] bytes(int count) {
        byte[] some = new byte[count];
        fill(some, 0, count);
        return some;
    }
}

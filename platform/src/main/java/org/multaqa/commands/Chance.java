package org.multaqa.commands;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;

/** What nobody can foresee, for what members send. */
final class Chance {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Chance() {}

    /** So many bytes. */
    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Puts things into an order that tells nothing. */
    static void shuffle(List<?> things) {
        Collections.shuffle(things, RANDOM);
    }
}

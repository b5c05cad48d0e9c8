package org.multaqa.linkage.browser.instead.org.multaqa.linkage.sodium;

import java.security.SecureRandom;
import org.multaqa.linkage.browser.Sodium;
import org.multaqa.linkage.browser.instead.java.lang.foreign.Arena;
import org.multaqa.linkage.browser.instead.java.lang.foreign.MemorySegment;
import org.multaqa.linkage.browser.instead.java.lang.foreign.ValueLayout;

/** A pair of keys for X25519, as {@code linkage} has it. */
public record KeyPair(byte[] publicKey, byte[] privateKey) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new pair. */
    public static KeyPair fresh() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return of(secret);
    }

    /** The pair of a private key. */
    public static KeyPair of(byte[] privateKey) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment secret = arena.allocateFrom(ValueLayout.JAVA_BYTE, privateKey);
            MemorySegment shown = arena.allocate(32);
            Sodium.functions().publicKey(shown.at(), secret.at());
            secret.fill((byte) 0);
            return new KeyPair(shown.toArray(ValueLayout.JAVA_BYTE), privateKey);
        }
    }
}

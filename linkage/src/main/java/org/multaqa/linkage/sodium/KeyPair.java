package org.multaqa.linkage.sodium;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.security.SecureRandom;

/**
 * A pair of keys for X25519.
 *
 * @param publicKey 32 bytes, to be shown
 * @param privateKey 32 bytes, to be kept
 */
public record KeyPair(byte[] publicKey, byte[] privateKey) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final MethodHandle BASE =
            SodiumLibrary.function("crypto_scalarmult_curve25519_base", ADDRESS, ADDRESS);

    /** A new pair. */
    public static KeyPair fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return of(secret);
    }

    /** The pair of a private key. */
    public static KeyPair of(byte[] privateKey) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment secret = arena.allocateFrom(ValueLayout.JAVA_BYTE, privateKey);
            MemorySegment shown = arena.allocate(BYTES);
            if ((int) BASE.invokeExact(shown, secret) != 0) {
                throw new IllegalStateException("libsodium made no public key");
            }
            secret.fill((byte) 0);
            return new KeyPair(shown.toArray(ValueLayout.JAVA_BYTE), privateKey);
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }

    @Override
    public String toString() {
        return "a pair of keys";
    }
}

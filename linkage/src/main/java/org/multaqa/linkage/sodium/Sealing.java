package org.multaqa.linkage.sodium;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * ChaCha20-Poly1305 (RFC 8439): sealed with a key, a fresh nonce and something said in the open.
 * The nonce is drawn at random, so a key may seal some thousand millions of texts and no more.
 */
public final class Sealing {
    /** How long a key is. */
    public static final int KEY_BYTES = 32;

    /** How long a nonce is. */
    public static final int NONCE_BYTES = 12;

    /** How much longer what is sealed becomes. */
    public static final int MAC_BYTES = 16;

    private static final String NAME = "crypto_aead_chacha20poly1305_ietf_";
    private static final MethodHandle SEAL =
            SodiumLibrary.function(
                    NAME + "encrypt",
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    JAVA_LONG,
                    ADDRESS,
                    JAVA_LONG,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS);
    private static final MethodHandle OPEN =
            SodiumLibrary.function(
                    NAME + "decrypt",
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    JAVA_LONG,
                    ADDRESS,
                    JAVA_LONG,
                    ADDRESS,
                    ADDRESS);

    private Sealing() {}

    /**
     * Seals a text; {@code to} takes 16 bytes more than it.
     *
     * @param spoken what is not hidden but must be the same when it is opened
     */
    public static void seal(
            MemorySegment to,
            MemorySegment text,
            MemorySegment spoken,
            MemorySegment nonce,
            MemorySegment key) {
        try {
            int said =
                    (int)
                            SEAL.invokeExact(
                                    to,
                                    MemorySegment.NULL,
                                    text,
                                    text.byteSize(),
                                    spoken,
                                    spoken.byteSize(),
                                    MemorySegment.NULL,
                                    nonce,
                                    key);
            if (said != 0) {
                throw new IllegalStateException("libsodium did not seal");
            }
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }

    /**
     * Opens what was sealed; false where the key, the nonce, a bit or what is spoken is another.
     */
    public static boolean open(
            MemorySegment to,
            MemorySegment sealed,
            MemorySegment spoken,
            MemorySegment nonce,
            MemorySegment key) {
        try {
            return (int)
                            OPEN.invokeExact(
                                    to,
                                    MemorySegment.NULL,
                                    MemorySegment.NULL,
                                    sealed,
                                    sealed.byteSize(),
                                    spoken,
                                    spoken.byteSize(),
                                    nonce,
                                    key)
                    == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }
}

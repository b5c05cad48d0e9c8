package org.multaqa.linkage.sodium;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** SipHash-2-4: 64 bits of a short text under a key of 16 bytes, unforeseeable without the key. */
public final class ShortHash {
    /** How long the key is. */
    public static final int KEY_BYTES = 16;

    /** How long the hash is. */
    public static final int BYTES = 8;

    private static final MethodHandle HASH =
            SodiumLibrary.function("crypto_shorthash", ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);

    private ShortHash() {}

    /** Hashes a text. */
    public static void of(MemorySegment to, MemorySegment text, MemorySegment key) {
        try {
            if ((int) HASH.invokeExact(to, text, text.byteSize(), key) != 0) {
                throw new IllegalStateException("libsodium did not hash");
            }
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }
}

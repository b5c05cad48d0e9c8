package org.multaqa.linkage.sodium;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The base point of Ed25519, multiplied as X25519 multiplies its own. */
public final class EdwardsBase {
    private static final MethodHandle BASE =
            SodiumLibrary.function("crypto_scalarmult_ed25519_base", ADDRESS, ADDRESS);

    private EdwardsBase() {}

    /** Writes the 32 bytes of the product; the secret's bits are set as RFC 7748 has it. */
    public static void multiply(MemorySegment to, MemorySegment secret) {
        try {
            if ((int) BASE.invokeExact(to, secret) != 0) {
                throw new IllegalStateException("libsodium made no public key");
            }
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }
}

package org.multaqa.linkage.sodium;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * A letter that only its receiver can open, by the receiver's X25519 key; who wrote it does not
 * show, and is said by a signature around it where it matters.
 */
public final class SealedBox {
    /** How much longer a letter becomes. */
    public static final int MORE_BYTES = 48;

    private static final MethodHandle SEAL =
            SodiumLibrary.function("crypto_box_seal", ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);
    private static final MethodHandle OPEN =
            SodiumLibrary.function(
                    "crypto_box_seal_open", ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);

    private SealedBox() {}

    /** Seals a letter for the owner of a public key. */
    public static byte[] seal(Secret letter, byte[] receiver) {
        try (Arena arena = Arena.ofConfined()) {
            long length = letter.memory().byteSize();
            MemorySegment sealed = arena.allocate(length + MORE_BYTES);
            MemorySegment key = arena.allocateFrom(ValueLayout.JAVA_BYTE, receiver);
            if ((int) SEAL.invokeExact(sealed, letter.memory(), length, key) != 0) {
                throw new IllegalStateException("libsodium did not seal");
            }
            return sealed.toArray(ValueLayout.JAVA_BYTE);
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }

    /** Opens a letter; nothing where it was written for another or is not as it was. */
    public static Optional<Secret> open(byte[] sealed, KeyPair receiver) {
        if (sealed.length <= MORE_BYTES) {
            return Optional.empty();
        }
        Secret letter = Secret.ofSize(sealed.length - MORE_BYTES);
        try (Arena arena = Arena.ofConfined();
                Secret own = Secret.taking(receiver.privateKey().clone())) {
            MemorySegment box = arena.allocateFrom(ValueLayout.JAVA_BYTE, sealed);
            MemorySegment key = arena.allocateFrom(ValueLayout.JAVA_BYTE, receiver.publicKey());
            int said =
                    (int)
                            OPEN.invokeExact(
                                    letter.memory(), box, (long) sealed.length, key, own.memory());
            if (said == 0) {
                return Optional.of(letter);
            }
            letter.close();
            return Optional.empty();
        } catch (Throwable e) {
            letter.close();
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }
}

package org.multaqa.linkage.sodium;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A key from what a person can remember, by Argon2id (RFC 9106): each guess costs as much memory
 * and as many passes as were set when the key was made.
 */
public final class PassphraseKey {
    /** How long the salt is. */
    public static final int SALT_BYTES = 16;

    /** The second choice that RFC 9106 recommends: three passes over 64 MiB. */
    public static final int PASSES = 3;

    /** Kibibytes of memory that a guess takes. */
    public static final int KIBIBYTES = 64 * 1024;

    private static final int ARGON2ID_13 = 2;
    private static final MethodHandle HASH =
            SodiumLibrary.function(
                    "crypto_pwhash",
                    ADDRESS,
                    JAVA_LONG,
                    ADDRESS,
                    JAVA_LONG,
                    ADDRESS,
                    JAVA_LONG,
                    JAVA_LONG,
                    JAVA_INT);

    private PassphraseKey() {}

    /**
     * A key of 32 bytes; refuses a cost that libsodium does not serve, or lack of memory.
     *
     * @param passphrase its bytes, which the caller wipes
     */
    public static Secret of(byte[] passphrase, byte[] salt, int passes, int kibibytes) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes");
        }
        Secret key = Secret.ofSize(Sealing.KEY_BYTES);
        try (Arena arena = Arena.ofConfined();
                Secret typed = Secret.taking(passphrase.clone())) {
            MemorySegment salted = arena.allocateFrom(ValueLayout.JAVA_BYTE, salt);
            int said =
                    (int)
                            HASH.invokeExact(
                                    key.memory(),
                                    (long) Sealing.KEY_BYTES,
                                    typed.memory(),
                                    (long) passphrase.length,
                                    salted,
                                    (long) passes,
                                    (long) kibibytes * 1024,
                                    ARGON2ID_13);
            if (said != 0) {
                throw new IllegalStateException("there is no memory for Argon2id");
            }
            return key;
        } catch (Throwable e) {
            key.close();
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }
}

package org.multaqa.linkage.sodium;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.security.SecureRandom;

/** A pair of keys for Ed25519 (RFC 8032): who signs with it is known by its public half. */
public final class SigningKey implements AutoCloseable {
    /** How long the seed is from which the pair is made, and the public half of it. */
    public static final int BYTES = 32;

    /** How long a signature is. */
    public static final int SIGNATURE_BYTES = 64;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final MethodHandle PAIR =
            SodiumLibrary.function("crypto_sign_seed_keypair", ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle SIGN =
            SodiumLibrary.function(
                    "crypto_sign_detached", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);
    private static final MethodHandle VERIFY =
            SodiumLibrary.function(
                    "crypto_sign_verify_detached", ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);

    private final Secret pair = Secret.ofSize(2 * BYTES);
    private final byte[] publicKey;

    private SigningKey(byte[] seed) {
        try (Arena arena = Arena.ofConfined();
                Secret hidden = Secret.taking(seed)) {
            MemorySegment shown = arena.allocate(BYTES);
            if ((int) PAIR.invokeExact(shown, pair.memory(), hidden.memory()) != 0) {
                throw new IllegalStateException("libsodium made no pair of keys");
            }
            publicKey = shown.toArray(ValueLayout.JAVA_BYTE);
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }

    /** A new pair. */
    public static SigningKey fresh() {
        byte[] seed = new byte[BYTES];
        RANDOM.nextBytes(seed);
        return new SigningKey(seed);
    }

    /** The pair of a seed of 32 bytes; the array is wiped. */
    public static SigningKey taking(byte[] seed) {
        if (seed.length != BYTES) {
            throw new IllegalArgumentException("a seed has " + BYTES + " bytes");
        }
        return new SigningKey(seed);
    }

    /** The half that is shown. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The seed, for a file or a certificate; the caller wipes it. */
    public byte[] seed() {
        return pair.memory().asSlice(0, BYTES).toArray(ValueLayout.JAVA_BYTE);
    }

    /** Signs a message. */
    public byte[] sign(byte[] message) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment signature = arena.allocate(SIGNATURE_BYTES);
            MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, message);
            int said =
                    (int)
                            SIGN.invokeExact(
                                    signature,
                                    MemorySegment.NULL,
                                    text,
                                    (long) message.length,
                                    pair.memory());
            if (said != 0) {
                throw new IllegalStateException("libsodium did not sign");
            }
            return signature.toArray(ValueLayout.JAVA_BYTE);
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }

    /** Whether the owner of that public key signed the message; false for what is no key. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != BYTES || signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment signed = arena.allocateFrom(ValueLayout.JAVA_BYTE, signature);
            MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, message);
            MemorySegment key = arena.allocateFrom(ValueLayout.JAVA_BYTE, publicKey);
            return (int) VERIFY.invokeExact(signed, text, (long) message.length, key) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }

    @Override
    public void close() {
        pair.close();
    }

    @Override
    public String toString() {
        return "a key for signing";
    }
}

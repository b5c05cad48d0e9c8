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
    private static final MethodHandle MULTIPLY =
            SodiumLibrary.function("crypto_scalarmult_curve25519", ADDRESS, ADDRESS, ADDRESS);

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

    /** The secret that this pair shares with another's public key; refuses a key of small order. */
    public byte[] shared(byte[] other) {
        if (other.length != BYTES) {
            throw new IllegalArgumentException("a public key has " + BYTES + " bytes");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment secret = arena.allocateFrom(ValueLayout.JAVA_BYTE, privateKey);
            MemorySegment shown = arena.allocateFrom(ValueLayout.JAVA_BYTE, other);
            MemorySegment common = arena.allocate(BYTES);
            int said = (int) MULTIPLY.invokeExact(common, secret, shown);
            byte[] made = common.toArray(ValueLayout.JAVA_BYTE);
            secret.fill((byte) 0);
            common.fill((byte) 0);
            if (said != 0) {
                throw new IllegalArgumentException("a key that gives everybody the same secret");
            }
            return made;
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be called", e);
        }
    }

    @Override
    public String toString() {
        return "a pair of keys";
    }
}

package org.multaqa.linkage.curve;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multaqa.linkage.sodium.EdwardsBase;
import org.multaqa.linkage.sodium.KeyPair;

/**
 * Many pairs of keys for X25519 in half the time. libsodium multiplies the base point of Ed25519,
 * for which it has tables, by the secret; what comes out is public, and is brought into the form of
 * X25519 here, {@code u = (1 + y) / (1 - y)} (RFC 7748, 4.1), with one division for all.
 */
public final class KeyPairs {
    private static final int BYTES = 32;

    private KeyPairs() {}

    /** So many new pairs. */
    public static List<KeyPair> fresh(int count) {
        byte[] secrets = new byte[count * BYTES];
        new SecureRandom().nextBytes(secrets);
        List<KeyPair> pairs = new ArrayList<>(count);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment secret = arena.allocate(BYTES);
            MemorySegment point = arena.allocate(BYTES);
            long[][] above = new long[count][];
            long[][] below = new long[count][];
            for (int i = 0; i < count; i++) {
                MemorySegment.copy(secrets, i * BYTES, secret, ValueLayout.JAVA_BYTE, 0, BYTES);
                EdwardsBase.multiply(point, secret);
                byte last = point.get(ValueLayout.JAVA_BYTE, BYTES - 1);
                point.set(ValueLayout.JAVA_BYTE, BYTES - 1, (byte) (last & 0x7f));
                long[] y = Field.read(point);
                above[i] = Field.zero();
                below[i] = Field.zero();
                Field.add(above[i], Field.one(), y);
                Field.subtract(below[i], Field.one(), y);
            }
            invert(below);
            for (int i = 0; i < count; i++) {
                Field.multiply(above[i], above[i], below[i]);
                Field.write(point, above[i]);
                byte[] own = Arrays.copyOfRange(secrets, i * BYTES, (i + 1) * BYTES);
                pairs.add(new KeyPair(point.toArray(ValueLayout.JAVA_BYTE), own));
            }
            secret.fill((byte) 0);
        }
        Arrays.fill(secrets, (byte) 0);
        return pairs;
    }

    /** One over each number: none is zero, since no secret leads to the identity. */
    private static void invert(long[][] numbers) {
        long[][] before = new long[numbers.length][];
        long[] product = Field.one();
        for (int i = 0; i < numbers.length; i++) {
            before[i] = product.clone();
            Field.multiply(product, product, numbers[i]);
        }
        long[] rest = Field.zero();
        inverse(rest, product);
        for (int i = numbers.length - 1; i >= 0; i--) {
            Field.multiply(before[i], before[i], rest);
            Field.multiply(rest, rest, numbers[i]);
            numbers[i] = before[i];
        }
    }

    /** {@code a} to the power of the prime less two, which is {@code 8 (2²⁵² - 3) + 3}. */
    private static void inverse(long[] to, long[] a) {
        Field.powerOfRoot(to, a);
        for (int i = 0; i < 3; i++) {
            Field.multiply(to, to, to);
        }
        for (int i = 0; i < 3; i++) {
            Field.multiply(to, to, a);
        }
    }
}

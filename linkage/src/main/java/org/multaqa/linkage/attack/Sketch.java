package org.multaqa.linkage.attack;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.multaqa.linkage.sodium.ShortHash;

/**
 * What entries would show of a record if the hub could compare them, as was planned first: one-bit
 * MinHash of a record's features: 256 bits, of which two records that share the part {@code j} of
 * their features agree in {@code (1 + j) / 2}. Each feature is hashed under the salt first, so that
 * the permutations, which are quick and public, see nothing that could be guessed.
 */
final class Sketch {
    /** How long a sketch is. */
    static final int BYTES = 32;

    private static final int BITS = BYTES * 8;
    private static final long LAST_MIXING = 0x94d049bb133111ebL;
    private static final long[] PERMUTATIONS = new long[BITS];

    static {
        long next = 0;
        for (int i = 0; i < BITS; i++) {
            next += 0x9e3779b97f4a7c15L;
            long z = (next ^ next >>> 30) * 0xbf58476d1ce4e5b9L;
            z = (z ^ z >>> 27) * LAST_MIXING;
            // a product with an odd number is a permutation of 64 bits
            PERMUTATIONS[i] = z ^ z >>> 31 | 1;
        }
    }

    private Sketch() {}

    static byte[] of(byte[] salt, Features features) {
        long[] least = new long[BITS];
        Arrays.fill(least, Long.MAX_VALUE);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment key = arena.allocate(ShortHash.KEY_BYTES);
            MemorySegment.copy(salt, 0, key, ValueLayout.JAVA_BYTE, 0, ShortHash.KEY_BYTES);
            MemorySegment hash = arena.allocate(ShortHash.BYTES, 8);
            for (int i = 0; i < features.size(); i++) {
                ShortHash.of(hash, features.text(i), key);
                include(least, hash.get(ValueLayout.JAVA_LONG, 0));
            }
            key.fill((byte) 0);
        }
        byte[] sketch = new byte[BYTES];
        for (int i = 0; i < BITS; i++) {
            long parity = (least[i] ^ least[i] >>> 31) * LAST_MIXING >>> 63;
            sketch[i >>> 3] |= (byte) (parity << (i & 7));
        }
        return sketch;
    }

    /** Kept this simple so that the compiler makes it eight numbers at a time. */
    private static void include(long[] least, long hash) {
        for (int i = 0; i < BITS; i++) {
            least[i] = Math.min(least[i], hash * PERMUTATIONS[i]);
        }
    }
}

package org.multaqa.linkage.browser.instead.org.multaqa.linkage.curve;

import java.util.List;
import org.multaqa.linkage.browser.instead.java.lang.foreign.Arena;
import org.multaqa.linkage.browser.instead.java.lang.foreign.MemorySegment;
import org.multaqa.linkage.browser.instead.org.multaqa.linkage.sodium.Ristretto;

/**
 * Sums of products, each product by libsodium: arithmetic of 64 bits, which makes the sum at once
 * worth its while elsewhere, is slow in a page.
 */
public final class WeightedSum {
    private static final int BYTES = 32;

    private WeightedSum() {}

    /** Writes {@code s1 * E1 + s2 * E2 + ...}; a scalar has 32 bytes. */
    public static void write(MemorySegment to, List<ReadyElement> elements, MemorySegment scalars) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment product = arena.allocate(BYTES);
            for (int i = 0; i < elements.size(); i++) {
                MemorySegment scalar = scalars.asSlice((long) i * BYTES, BYTES);
                MemorySegment sum = i == 0 ? to : product;
                // a product of no element but zero can be the identity, which has no place here
                if (!Ristretto.multiply(sum, scalar, elements.get(i).element())
                        || i > 0 && !Ristretto.add(to, to, product)) {
                    throw new IllegalStateException("a sum that hardly can be");
                }
            }
        }
    }
}

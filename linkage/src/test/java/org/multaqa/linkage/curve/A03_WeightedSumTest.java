package org.multaqa.linkage.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.sodium.Ristretto;

@DisplayName("A sum of multiples is what libsodium gets one by one")
class A03_WeightedSumTest {
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    @DisplayName("Of one element to three hundred, so that each width of the windows comes up")
    void manySizes() {
        System.out.println("seed " + seed);
        for (int size : List.of(1, 2, 3, 7, 15, 16, 31, 32, 33, 63, 64, 127, 128, 256, 300)) {
            List<BigInteger> scalars = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                scalars.add(new BigInteger(300, random).mod(ORDER));
            }
            assertSummed(scalars, false);
        }
    }

    @Test
    @DisplayName("A thousand and twenty-four, the batch of every day")
    void wholeBatch() {
        System.out.println("seed " + seed);
        List<BigInteger> scalars = new ArrayList<>();
        for (int i = 0; i < 1_024; i++) {
            scalars.add(new BigInteger(300, random).mod(ORDER));
        }
        assertSummed(scalars, false);
    }

    @Test
    @DisplayName("Scalars at the borders of windows and of the order, of elements that come again")
    void borders() {
        System.out.println("seed " + seed);
        List<BigInteger> all = new ArrayList<>();
        for (int near = 1; near <= 3; near++) {
            all.add(BigInteger.valueOf(near));
            all.add(ORDER.subtract(BigInteger.valueOf(near)));
            all.add(BigInteger.TWO.pow(252).add(BigInteger.valueOf(near - 2)));
        }
        for (int width = 2; width <= 8; width++) {
            BigInteger half = BigInteger.ZERO;
            for (int at = width - 1; at < 252; at += width) {
                half = half.setBit(at);
            }
            all.add(half);
            all.add(half.subtract(BigInteger.ONE));
        }
        for (int size : List.of(1, 2, 5, 20, 40, 70, 130, 260, 520, 1_030)) {
            List<BigInteger> drawn = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                drawn.add(all.get(size < all.size() ? random.nextInt(all.size()) : i % all.size()));
            }
            assertSummed(drawn, true);
        }
        for (BigInteger alone : all) {
            assertSummed(List.of(alone), true);
        }
    }

    @Test
    @DisplayName("What cancels out is the identity: thirty-two zeros")
    void cancelling() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment elements = drawn(arena, 1, false);
            BigInteger factor = new BigInteger(250, random).add(BigInteger.TWO);
            MemorySegment scalars = scalars(arena, List.of(factor, ORDER.subtract(factor)));
            MemorySegment sum = arena.allocate(Ristretto.BYTES);
            ReadyElement element = ReadyElement.read(elements);
            WeightedSum.write(sum, List.of(element, element), scalars);
            assertThat(Ristretto.isZero(sum)).as("seed " + seed).isTrue();
            WeightedSum.write(sum, List.of(element, element), arena.allocate(64));
            assertThat(Ristretto.isZero(sum)).isTrue();
        }
    }

    private void assertSummed(List<BigInteger> factors, boolean repeated) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment elements = drawn(arena, factors.size(), repeated);
            MemorySegment scalars = scalars(arena, factors);
            List<ReadyElement> ready = new ArrayList<>();
            MemorySegment wanted = arena.allocate(Ristretto.BYTES);
            MemorySegment product = arena.allocate(Ristretto.BYTES);
            for (int i = 0; i < factors.size(); i++) {
                MemorySegment element = part(elements, i);
                ready.add(ReadyElement.read(element));
                assertThat(Ristretto.multiply(product, part(scalars, i), element)).isTrue();
                assertThat(Ristretto.add(wanted, wanted, product)).isTrue();
            }
            MemorySegment sum = arena.allocate(Ristretto.BYTES);
            WeightedSum.write(sum, ready, scalars);
            assertThat(sum.toArray(ValueLayout.JAVA_BYTE))
                    .as(() -> "seed " + seed + ", scalars " + factors)
                    .isEqualTo(wanted.toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /** Elements at random; where they are repeated, each third is the one before it. */
    private MemorySegment drawn(Arena arena, int size, boolean repeated) {
        MemorySegment elements = arena.allocate((long) size * Ristretto.BYTES);
        for (int i = 0; i < size; i++) {
            if (repeated && i % 3 == 2) {
                part(elements, i).copyFrom(part(elements, i - 1));
            } else {
                byte[] hash = new byte[Ristretto.HASH_BYTES];
                random.nextBytes(hash);
                Ristretto.fromHash(
                        part(elements, i), arena.allocateFrom(ValueLayout.JAVA_BYTE, hash));
            }
        }
        return elements;
    }

    private static MemorySegment scalars(Arena arena, List<BigInteger> numbers) {
        MemorySegment scalars = arena.allocate((long) numbers.size() * Ristretto.BYTES);
        for (int i = 0; i < numbers.size(); i++) {
            for (int at = 0; at < Ristretto.BYTES; at++) {
                byte octet = (byte) numbers.get(i).shiftRight(8 * at).intValue();
                part(scalars, i).set(ValueLayout.JAVA_BYTE, at, octet);
            }
        }
        return scalars;
    }

    private static MemorySegment part(MemorySegment all, int index) {
        return all.asSlice((long) index * Ristretto.BYTES, Ristretto.BYTES);
    }
}

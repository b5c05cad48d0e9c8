package org.multaqa.linkage.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.sodium.Ristretto;

@DisplayName("What is an element, and how it is written, is as libsodium has it")
class A02_ElementsAsLibsodiumReadsThemTest {
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    @DisplayName("Of random bytes the same are elements, some of them and not most")
    void randomBytes() {
        System.out.println("seed " + seed);
        int elements = 0;
        for (int i = 0; i < 4_000; i++) {
            byte[] bytes = new byte[Ristretto.BYTES];
            random.nextBytes(bytes);
            // Even and below 2^255, else hardly any would be one.
            bytes[0] &= ~1;
            bytes[31] &= 0x7f;
            elements += assertReadAlike(bytes) ? 1 : 0;
        }
        assertThat(elements).isBetween(500, 2_500);
    }

    @Test
    @DisplayName(
            "Zero, what is odd, what is not below the prime and what has a 256th bit are refused")
    void borders() {
        System.out.println("seed " + seed);
        for (int near = -60; near <= 60; near++) {
            assertReadAlike(bytes(Field.PRIME.add(BigInteger.valueOf(near))));
            assertReadAlike(bytes(BigInteger.TWO.pow(256).subtract(BigInteger.valueOf(61 + near))));
            assertReadAlike(bytes(BigInteger.valueOf(60 + near)));
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment element = arena.allocate(Ristretto.BYTES);
            for (int i = 0; i < 200; i++) {
                drawElement(element);
                byte[] right = element.toArray(ValueLayout.JAVA_BYTE);
                assertThat(assertReadAlike(right)).isTrue();
                byte[] opposite = bytes(Field.PRIME.subtract(number(right)));
                assertThat(assertReadAlike(opposite)).isFalse();
                right[31] |= (byte) 0x80;
                assertThat(assertReadAlike(right)).isFalse();
            }
        }
        assertThat(assertReadAlike(new byte[Ristretto.BYTES])).isFalse();
    }

    @Test
    @DisplayName("An element that was read is written with the same bytes")
    void writtenAgain() {
        System.out.println("seed " + seed);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment element = arena.allocate(Ristretto.BYTES);
            MemorySegment again = arena.allocate(Ristretto.BYTES);
            MemorySegment one = arena.allocate(Ristretto.BYTES);
            one.set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
            for (int i = 0; i < 200; i++) {
                drawElement(element);
                WeightedSum.write(again, List.of(ReadyElement.read(element)), one);
                assertThat(again.mismatch(element)).as("seed " + seed).isEqualTo(-1);
            }
        }
    }

    private void drawElement(MemorySegment element) {
        byte[] hash = new byte[Ristretto.HASH_BYTES];
        random.nextBytes(hash);
        try (Arena arena = Arena.ofConfined()) {
            Ristretto.fromHash(element, arena.allocateFrom(ValueLayout.JAVA_BYTE, hash));
        }
    }

    private boolean assertReadAlike(byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            boolean wanted = Ristretto.isElement(memory);
            assertThat(ReadyElement.read(memory) != null)
                    .as(() -> "seed " + seed + ", " + HexFormat.of().formatHex(bytes))
                    .isEqualTo(wanted);
            return wanted;
        }
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = new byte[Ristretto.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) number.shiftRight(8 * i).intValue();
        }
        return bytes;
    }

    private static BigInteger number(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, turned);
    }
}

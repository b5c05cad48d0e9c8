package org.multaqa.linkage.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Numbers modulo 2^255 - 19 in limbs are those of the JDK's big numbers")
class A01_FieldTest {
    private static final long LIMB = 1L << 51;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    @DisplayName("Sums, differences, products, opposites and powers, at the borders and at random")
    void reckons() {
        System.out.println("seed " + seed);
        List<long[]> numbers = numbers();
        BigInteger exponent = BigInteger.TWO.pow(252).subtract(BigInteger.valueOf(3));
        for (long[] a : numbers) {
            long[] result = Field.zero();
            Field.negate(result, a);
            assertSame(result, value(a).negate(), a, a);
            Field.powerOfRoot(result, a);
            assertSame(result, value(a).modPow(exponent, Field.PRIME), a, a);
            for (long[] b : numbers) {
                Field.multiply(result, a, b);
                assertSame(result, value(a).multiply(value(b)), a, b);
                assertThat(Arrays.stream(result)).allMatch(limb -> limb >= 0 && limb < 2 * LIMB);
                long[] sum = Field.zero();
                Field.add(sum, a, b);
                assertSame(sum, value(a).add(value(b)), a, b);
                long[] difference = Field.zero();
                Field.subtract(difference, a, b);
                assertSame(difference, value(a).subtract(value(b)), a, b);
                Field.multiply(result, sum, difference);
                BigInteger squares = value(a).pow(2).subtract(value(b).pow(2));
                assertSame(result, squares, a, b);
            }
        }
    }

    @Test
    @DisplayName(
            "A product of the largest limbs that sums and differences may have overflows nowhere")
    void largestLimbs() {
        long[] largest = new long[5];
        Arrays.fill(largest, (1L << 54) - 1);
        long[] result = Field.zero();
        Field.multiply(result, largest, largest);
        assertSame(result, value(largest).pow(2), largest, largest);
    }

    @Test
    @DisplayName(
            "What is written is read again, and a number at or above the prime is written below")
    void writes() {
        System.out.println("seed " + seed);
        for (long[] a : numbers()) {
            MemorySegment bytes = MemorySegment.ofArray(new byte[32]);
            Field.write(bytes, a);
            assertThat(number(bytes)).as(() -> text(a)).isEqualTo(value(a).mod(Field.PRIME));
            assertThat(Field.same(Field.read(bytes), a)).as(() -> text(a)).isTrue();
            assertThat(Field.isNegative(a)).isEqualTo(value(a).mod(Field.PRIME).testBit(0));
            assertThat(Field.isZero(a)).isEqualTo(value(a).mod(Field.PRIME).signum() == 0);
        }
        byte[] full = new byte[32];
        Arrays.fill(full, (byte) -1);
        assertThat(value(Field.read(MemorySegment.ofArray(full))))
                .isEqualTo(BigInteger.TWO.pow(256).subtract(BigInteger.ONE));
    }

    private List<long[]> numbers() {
        List<long[]> numbers = new ArrayList<>();
        for (int near = -20; near <= 20; near++) {
            numbers.add(Field.of(BigInteger.valueOf(near)));
        }
        // The prime and what follows it have a second way of being written in limbs.
        for (long above = 0; above < 19; above += 6) {
            numbers.add(new long[] {LIMB - 19 + above, LIMB - 1, LIMB - 1, LIMB - 1, LIMB - 1});
        }
        numbers.add(new long[] {LIMB - 1, LIMB, LIMB - 1, LIMB - 1, LIMB - 1});
        numbers.add(
                new long[] {2 * LIMB - 1, 2 * LIMB - 1, 2 * LIMB - 1, 2 * LIMB - 1, 2 * LIMB - 1});
        for (int i = 0; i < 5; i++) {
            numbers.add(Field.of(BigInteger.TWO.pow(51 * i)));
            numbers.add(Field.of(BigInteger.TWO.pow(51 * (i + 1)).subtract(BigInteger.ONE)));
        }
        for (int i = 0; i < 40; i++) {
            numbers.add(Field.of(new BigInteger(255, random)));
        }
        return numbers;
    }

    private static BigInteger value(long[] limbs) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 4; i >= 0; i--) {
            value = value.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
        }
        return value;
    }

    private static BigInteger number(MemorySegment bytes) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 31; i >= 0; i--) {
            int octet = bytes.get(ValueLayout.JAVA_BYTE, i) & 0xff;
            number = number.shiftLeft(8).add(BigInteger.valueOf(octet));
        }
        return number;
    }

    private void assertSame(long[] result, BigInteger wanted, long[] a, long[] b) {
        assertThat(value(result).mod(Field.PRIME))
                .as(() -> "seed " + seed + ", " + text(a) + " and " + text(b))
                .isEqualTo(wanted.mod(Field.PRIME));
    }

    private static String text(long[] limbs) {
        return value(limbs).toString(16);
    }
}

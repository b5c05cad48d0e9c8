package org.multaqa.linkage.curve;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers modulo {@code 2²⁵⁵ - 19} as five limbs of 51 bits, the lowest first, each kept below
 * {@code 2⁵²}. Sums and differences may have limbs up to {@code 2⁵⁴}, and are only ever multiplied
 * then. A result may be written where an argument stands. Times depend on the values.
 */
final class Field {
    static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    private static final int LIMBS = 5;
    private static final int BITS = 51;
    private static final long MASK = (1L << BITS) - 1;

    /** Four times the prime, so that no limb of a difference is negative. */
    private static final long FOUR_LOWEST = 4 * (MASK - 18);

    private static final long FOUR = 4 * MASK;

    private static final ValueLayout.OfLong WORD =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Field() {}

    static long[] zero() {
        return new long[LIMBS];
    }

    static long[] one() {
        return new long[] {1, 0, 0, 0, 0};
    }

    static long[] of(BigInteger number) {
        BigInteger rest = number.mod(PRIME);
        long[] limbs = zero();
        for (int i = 0; i < LIMBS; i++) {
            limbs[i] = rest.shiftRight(BITS * i).longValue() & MASK;
        }
        return limbs;
    }

    static void copy(long[] to, long[] from) {
        System.arraycopy(from, 0, to, 0, LIMBS);
    }

    static void add(long[] to, long[] a, long[] b) {
        for (int i = 0; i < LIMBS; i++) {
            to[i] = a[i] + b[i];
        }
    }

    static void subtract(long[] to, long[] a, long[] b) {
        to[0] = a[0] + FOUR_LOWEST - b[0];
        for (int i = 1; i < LIMBS; i++) {
            to[i] = a[i] + FOUR - b[i];
        }
    }

    /** The number so far from zero on the other side; its limbs are small again. */
    static void negate(long[] to, long[] a) {
        long r0 = FOUR_LOWEST - a[0];
        carry(to, r0, FOUR - a[1], FOUR - a[2], FOUR - a[3], FOUR - a[4]);
    }

    static void multiply(long[] to, long[] a, long[] b) {
        long a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4];
        long b0 = b[0], b1 = b[1], b2 = b[2], b3 = b[3], b4 = b[4];
        long low0 = low(a0, b0);
        long low1 = low(a0, b1) + low(a1, b0);
        long low2 = low(a0, b2) + low(a1, b1) + low(a2, b0);
        long low3 = low(a0, b3) + low(a1, b2) + low(a2, b1) + low(a3, b0);
        long low4 = low(a0, b4) + low(a1, b3) + low(a2, b2) + low(a3, b1) + low(a4, b0);
        long low5 = low(a1, b4) + low(a2, b3) + low(a3, b2) + low(a4, b1);
        long low6 = low(a2, b4) + low(a3, b3) + low(a4, b2);
        long low7 = low(a3, b4) + low(a4, b3);
        long low8 = low(a4, b4);
        a0 <<= 6;
        a1 <<= 6;
        a2 <<= 6;
        a3 <<= 6;
        a4 <<= 6;
        b0 <<= 7;
        b1 <<= 7;
        b2 <<= 7;
        b3 <<= 7;
        b4 <<= 7;
        long high0 = high(a0, b0);
        long high1 = high(a0, b1) + high(a1, b0);
        long high2 = high(a0, b2) + high(a1, b1) + high(a2, b0);
        long high3 = high(a0, b3) + high(a1, b2) + high(a2, b1) + high(a3, b0);
        long high4 = high(a0, b4) + high(a1, b3) + high(a2, b2) + high(a3, b1) + high(a4, b0);
        long high5 = high(a1, b4) + high(a2, b3) + high(a3, b2) + high(a4, b1);
        long high6 = high(a2, b4) + high(a3, b3) + high(a4, b2);
        long high7 = high(a3, b4) + high(a4, b3);
        long high8 = high(a4, b4);
        carry(
                to,
                low0 + 19 * (low5 + high4),
                low1 + high0 + 19 * (low6 + high5),
                low2 + high1 + 19 * (low7 + high6),
                low3 + high2 + 19 * (low8 + high7),
                low4 + high3 + 19 * high8);
    }

    /** The 51 lowest bits of a product. */
    private static long low(long a, long b) {
        return a * b & MASK;
    }

    /** The bits above them: the arguments are shifted so that the upper half begins there. */
    private static long high(long shiftedBySix, long shiftedBySeven) {
        return Math.multiplyHigh(shiftedBySix, shiftedBySeven);
    }

    /** Brings limbs of up to 64 bits, without a sign, down to little more than 51. */
    private static void carry(long[] to, long r0, long r1, long r2, long r3, long r4) {
        r1 += r0 >>> BITS;
        r2 += r1 >>> BITS;
        r3 += r2 >>> BITS;
        r4 += r3 >>> BITS;
        r0 = (r0 & MASK) + 19 * (r4 >>> BITS);
        to[0] = r0 & MASK;
        to[1] = (r1 & MASK) + (r0 >>> BITS);
        to[2] = r2 & MASK;
        to[3] = r3 & MASK;
        to[4] = r4 & MASK;
    }

    /** {@code a} to the power of {@code 2²⁵² - 3}, the step of a square root. */
    static void powerOfRoot(long[] to, long[] a) {
        long[] ones = a.clone();
        long[] shifted = zero();
        // ones is a to the power of 2^n - 1; n doubles, and grows by one where 250 has a bit.
        int n = 1;
        for (int bit = 6; bit >= 0; bit--) {
            shift(shifted, ones, n);
            multiply(ones, ones, shifted);
            n *= 2;
            if ((250 >> bit & 1) == 1) {
                multiply(ones, ones, ones);
                multiply(ones, ones, a);
                n++;
            }
        }
        shift(ones, ones, 2);
        multiply(to, ones, a);
    }

    private static void shift(long[] to, long[] a, int times) {
        multiply(to, a, a);
        for (int i = 1; i < times; i++) {
            multiply(to, to, to);
        }
    }

    /** Reads 32 bytes, the lowest first; the highest bit counts, so that 256 bits are read. */
    static long[] read(MemorySegment bytes) {
        long w0 = bytes.get(WORD, 0);
        long w1 = bytes.get(WORD, 8);
        long w2 = bytes.get(WORD, 16);
        long w3 = bytes.get(WORD, 24);
        return new long[] {
            w0 & MASK,
            (w0 >>> 51 | w1 << 13) & MASK,
            (w1 >>> 38 | w2 << 26) & MASK,
            (w2 >>> 25 | w3 << 39) & MASK,
            w3 >>> 12
        };
    }

    /** Writes the 32 bytes of the number between zero and the prime. */
    static void write(MemorySegment to, long[] a) {
        long[] r = reduced(a);
        to.set(WORD, 0, r[0] | r[1] << 51);
        to.set(WORD, 8, r[1] >>> 13 | r[2] << 38);
        to.set(WORD, 16, r[2] >>> 26 | r[3] << 25);
        to.set(WORD, 24, r[3] >>> 39 | r[4] << 12);
    }

    /** The same number with all limbs below {@code 2⁵¹} and itself below the prime. */
    static long[] reduced(long[] a) {
        long[] r = a.clone();
        carry(r, r[0], r[1], r[2], r[3], r[4]);
        carry(r, r[0], r[1], r[2], r[3], r[4]);
        // Is it still the prime or above? Then adding 19 runs over into bit 255.
        long over = r[0] + 19 >>> BITS;
        for (int i = 1; i < LIMBS; i++) {
            over = r[i] + over >>> BITS;
        }
        r[0] += 19 * over;
        for (int i = 0; i < LIMBS - 1; i++) {
            r[i + 1] += r[i] >>> BITS;
            r[i] &= MASK;
        }
        r[LIMBS - 1] &= MASK;
        return r;
    }

    static boolean same(long[] a, long[] b) {
        return Arrays.equals(reduced(a), reduced(b));
    }

    static boolean isZero(long[] a) {
        return same(a, zero());
    }

    /** What RFC 9496 calls negative: odd. */
    static boolean isNegative(long[] a) {
        return (reduced(a)[0] & 1) == 1;
    }
}

package org.multaqa.linkage.curve;

import java.math.BigInteger;

/** The constants of the curve, and the square root that reading and writing an element take. */
final class Curve {
    /** {@code d = -121665 / 121666}. */
    static final long[] D;

    static final long[] TWICE_D;

    /** A root of -1, the even one. */
    static final long[] ROOT_OF_MINUS_ONE;

    /** One over the root of {@code a - d}, where {@code a = -1}. */
    static final long[] ONE_OVER_ROOT_A_MINUS_D = Field.zero();

    static {
        BigInteger d =
                BigInteger.valueOf(-121_665)
                        .multiply(BigInteger.valueOf(121_666).modInverse(Field.PRIME));
        D = Field.of(d);
        TWICE_D = Field.of(d.shiftLeft(1));
        ROOT_OF_MINUS_ONE = Field.of(BigInteger.TWO.modPow(Field.PRIME.shiftRight(2), Field.PRIME));
        makePositive(ROOT_OF_MINUS_ONE);
        oneOverRoot(ONE_OVER_ROOT_A_MINUS_D, Field.of(d.negate().subtract(BigInteger.ONE)));
    }

    private Curve() {}

    /**
     * One over the root of a number that is a square, else of it times the root of -1; the even one
     * of the two (RFC 9496, section 4.2, with 1 above the line).
     *
     * @return whether it was a square
     */
    static boolean oneOverRoot(long[] to, long[] v) {
        long[] third = Field.zero();
        Field.multiply(third, v, v);
        Field.multiply(third, third, v);
        long[] seventh = Field.zero();
        Field.multiply(seventh, third, third);
        Field.multiply(seventh, seventh, v);
        long[] root = Field.zero();
        Field.powerOfRoot(root, seventh);
        Field.multiply(root, root, third);
        long[] check = Field.zero();
        Field.multiply(check, root, root);
        Field.multiply(check, check, v);
        long[] opposite = Field.zero();
        Field.negate(opposite, check);
        boolean right = Field.same(check, Field.one());
        boolean flipped = Field.same(opposite, Field.one());
        boolean flippedByRoot = Field.same(opposite, ROOT_OF_MINUS_ONE);
        if (flipped || flippedByRoot) {
            Field.multiply(root, root, ROOT_OF_MINUS_ONE);
        }
        makePositive(root);
        Field.copy(to, root);
        return right || flipped;
    }

    /** Of a number and its opposite the even one. */
    static void makePositive(long[] number) {
        if (Field.isNegative(number)) {
            Field.negate(number, number);
        }
    }
}

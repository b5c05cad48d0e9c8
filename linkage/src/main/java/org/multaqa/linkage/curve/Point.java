package org.multaqa.linkage.curve;

import java.lang.foreign.MemorySegment;

/**
 * A point that is added to, in extended coordinates: {@code x = X / Z}, {@code y = Y / Z}, {@code
 * xy = T / Z}.
 */
final class Point {
    private final long[] x = Field.zero();
    private final long[] y = Field.zero();
    private final long[] z = Field.zero();
    private final long[] t = Field.zero();
    private final long[][] work = new long[4][];

    Point() {
        for (int i = 0; i < work.length; i++) {
            work[i] = Field.zero();
        }
        reset();
    }

    /** Makes it the identity again. */
    void reset() {
        Field.copy(x, Field.zero());
        Field.copy(y, Field.one());
        Field.copy(z, Field.one());
        Field.copy(t, Field.zero());
    }

    /** Adds another point or itself. */
    void add(Point other) {
        long[] a = work[0];
        long[] b = work[1];
        long[] c = work[2];
        long[] d = work[3];
        Field.subtract(a, y, x);
        Field.subtract(c, other.y, other.x);
        Field.multiply(a, a, c);
        Field.add(b, y, x);
        Field.add(d, other.y, other.x);
        Field.multiply(b, b, d);
        Field.multiply(c, t, other.t);
        Field.multiply(c, c, Curve.TWICE_D);
        Field.multiply(d, z, other.z);
        Field.add(d, d, d);
        finish(a, b, c, d);
    }

    /** Adds an element that was made ready. */
    void add(ReadyElement other) {
        long[] c = work[2];
        Field.multiply(c, t, other.product);
        include(other.difference, other.sum);
    }

    /** Takes an element away that was made ready. */
    void subtract(ReadyElement other) {
        long[] c = work[2];
        Field.multiply(c, t, other.product);
        Field.negate(c, c);
        include(other.sum, other.difference);
    }

    private void include(long[] forA, long[] forB) {
        long[] a = work[0];
        long[] b = work[1];
        long[] d = work[3];
        Field.subtract(a, y, x);
        Field.multiply(a, a, forA);
        Field.add(b, y, x);
        Field.multiply(b, b, forB);
        Field.add(d, z, z);
        finish(a, b, work[2], d);
    }

    private void finish(long[] a, long[] b, long[] c, long[] d) {
        long[] e = x;
        long[] h = y;
        Field.subtract(e, b, a);
        Field.add(h, b, a);
        Field.subtract(a, d, c);
        Field.add(b, d, c);
        Field.multiply(t, e, h);
        Field.multiply(z, a, b);
        Field.multiply(x, e, a);
        Field.multiply(y, b, h);
    }

    /** Writes the 32 bytes of the element that this point stands for (RFC 9496, 4.3.2). */
    void write(MemorySegment to) {
        long[] u1 = Field.zero();
        long[] u2 = Field.zero();
        Field.add(u1, z, y);
        Field.subtract(u2, z, y);
        Field.multiply(u1, u1, u2);
        Field.multiply(u2, x, y);
        long[] root = Field.zero();
        Field.multiply(root, u2, u2);
        Field.multiply(root, root, u1);
        Curve.oneOverRoot(root, root);
        long[] first = Field.zero();
        long[] below = Field.zero();
        Field.multiply(first, root, u1);
        Field.multiply(below, root, u2);
        long[] oneOverZ = Field.zero();
        Field.multiply(oneOverZ, first, below);
        Field.multiply(oneOverZ, oneOverZ, t);
        long[] sign = Field.zero();
        Field.multiply(sign, t, oneOverZ);
        long[] across = x.clone();
        long[] up = y.clone();
        if (Field.isNegative(sign)) {
            Field.multiply(across, y, Curve.ROOT_OF_MINUS_ONE);
            Field.multiply(up, x, Curve.ROOT_OF_MINUS_ONE);
            Field.multiply(below, first, Curve.ONE_OVER_ROOT_A_MINUS_D);
        }
        Field.multiply(sign, across, oneOverZ);
        if (Field.isNegative(sign)) {
            Field.negate(up, up);
        }
        Field.subtract(up, z, up);
        Field.multiply(up, up, below);
        Curve.makePositive(up);
        Field.write(to, up);
    }
}

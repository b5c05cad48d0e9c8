package org.multaqa.linkage.curve;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.sodium.Ristretto;

/** An element that everyone may see, read once and ready to be added many times. */
public final class ReadyElement {
    final long[] sum = Field.zero();
    final long[] difference = Field.zero();
    final long[] product = Field.zero();

    private ReadyElement(long[] x, long[] y) {
        Field.add(sum, y, x);
        Field.subtract(difference, y, x);
        Field.multiply(product, x, y);
        Field.multiply(product, product, Curve.TWICE_D);
    }

    /**
     * Reads the 32 bytes of an element (RFC 9496, section 4.3.1); null where they are not the one
     * encoding of an element, or are the identity.
     */
    public static @Nullable ReadyElement read(MemorySegment bytes) {
        long[] s = Field.read(bytes);
        MemorySegment again = MemorySegment.ofArray(new byte[Ristretto.BYTES]);
        Field.write(again, s);
        if (again.mismatch(bytes) != -1 || Field.isNegative(s) || Ristretto.isZero(bytes)) {
            return null;
        }
        long[] square = Field.zero();
        long[] below = Field.zero();
        long[] above = Field.zero();
        Field.multiply(square, s, s);
        Field.subtract(below, Field.one(), square);
        Field.add(above, Field.one(), square);
        long[] aboveSquared = Field.zero();
        Field.multiply(aboveSquared, above, above);
        long[] v = Field.zero();
        Field.multiply(v, below, below);
        Field.multiply(v, v, Curve.D);
        Field.add(v, v, aboveSquared);
        Field.negate(v, v);
        long[] root = Field.zero();
        Field.multiply(root, v, aboveSquared);
        boolean wasSquare = Curve.oneOverRoot(root, root);
        long[] x = Field.zero();
        Field.multiply(x, root, above);
        long[] y = Field.zero();
        Field.multiply(y, root, x);
        Field.multiply(y, y, v);
        Field.multiply(y, y, below);
        Field.add(s, s, s);
        Field.multiply(x, x, s);
        Curve.makePositive(x);
        Field.multiply(root, x, y);
        return !wasSquare || Field.isNegative(root) || Field.isZero(y)
                ? null
                : new ReadyElement(x, y);
    }
}

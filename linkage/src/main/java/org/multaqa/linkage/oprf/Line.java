package org.multaqa.linkage.oprf;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.multaqa.linkage.sodium.Ristretto;
import org.multaqa.linkage.sodium.Secret;

/**
 * A straight line whose value at zero is the secret, known at two of the points 1, 2 and 3: {@code
 * k = (y * f(x) - x * f(y)) / (y - x)} for points {@code x < y}. With elements in place of numbers
 * the same holds, and as the factors are 1, 2 or 3 they cost additions.
 */
record Line(int x, int y) {
    Line {
        if (x < 1 || y <= x || y > GroupKey.HOLDERS) {
            throw new IllegalArgumentException("no two holders: " + x + ", " + y);
        }
    }

    /** What the sum of {@link #numerators} has to be divided by: 1 or 2. */
    int divisor() {
        return y - x;
    }

    /** Of each pair of answers the value at zero, times the divisor. */
    Elements numerators(Elements atX, Elements atY) {
        Elements sums = Elements.ofSize(atX.size());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment difference = arena.allocate(Ristretto.BYTES);
            for (int i = 0; i < atX.size(); i++) {
                MemorySegment sum = sums.at(i);
                boolean done = Ristretto.subtract(difference, atX.at(i), atY.at(i));
                done &= times(sum, y - x, atX.at(i));
                for (int more = 0; more < x; more++) {
                    done &= Ristretto.add(sum, sum, difference);
                }
                if (!done) {
                    throw ElementRefused.at(i);
                }
            }
        }
        return sums;
    }

    private static boolean times(MemorySegment to, int factor, MemorySegment element) {
        to.copyFrom(element);
        boolean done = true;
        for (int more = 1; more < factor; more++) {
            done &= Ristretto.add(to, to, element);
        }
        return done;
    }

    /** The factor with which the share at a point takes part in the value at zero. */
    Secret weight(int point) {
        Secret weight = Secret.ofSize(Ristretto.BYTES);
        try (Secret below = Secret.ofSize(Ristretto.BYTES)) {
            scalar(weight.memory(), point == x ? y : x);
            scalar(below.memory(), y - x);
            Ristretto.invert(below.memory(), below.memory());
            Ristretto.multiplyScalars(weight.memory(), weight.memory(), below.memory());
            if (point == y) {
                below.memory().fill((byte) 0);
                Ristretto.subtractScalars(weight.memory(), below.memory(), weight.memory());
            }
        }
        return weight;
    }

    /** A small number as a scalar. */
    static void scalar(MemorySegment to, int number) {
        to.fill((byte) 0);
        to.set(ValueLayout.JAVA_BYTE, 0, (byte) number);
    }
}

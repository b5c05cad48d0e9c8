package org.multaqa.plans;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A fraction of whole numbers, so that means of means still close exactly. */
public record Ratio(BigInteger above, BigInteger below) implements Comparable<Ratio> {
    private static final int PLACES = 2;

    static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                above.multiply(other.below).add(other.above.multiply(below)),
                below.multiply(other.below));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.above.negate(), other.below));
    }

    Ratio times(long factor) {
        return new Ratio(above.multiply(BigInteger.valueOf(factor)), below);
    }

    /** The whole number below it. */
    long floor() {
        return new BigDecimal(above)
                .divide(new BigDecimal(below), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    Ratio dividedBy(int parts) {
        return new Ratio(above, below.multiply(BigInteger.valueOf(parts)));
    }

    @Override
    public int compareTo(Ratio other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    // Halves that are written differently are one: 1/2 and 2/4.
    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio it && compareTo(it) == 0;
    }

    @Override
    public int hashCode() {
        BigInteger common = above.gcd(below);
        return above.divide(common).hashCode() * 31 + below.divide(common).hashCode();
    }

    /** To two places, as people read it. */
    public BigDecimal shown() {
        return new BigDecimal(above)
                .divide(new BigDecimal(below), PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}

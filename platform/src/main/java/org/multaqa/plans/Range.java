package org.multaqa.plans;

/** A figure that is known to lie between two, or is exact where they are one. */
public record Range(Ratio low, Ratio high) {
    static final Range NOTHING = exactly(0);

    static Range exactly(long figure) {
        return new Range(Ratio.of(figure), Ratio.of(figure));
    }

    Range plus(Range other) {
        return new Range(low.plus(other.low), high.plus(other.high));
    }

    Range dividedBy(int parts) {
        return new Range(low.dividedBy(parts), high.dividedBy(parts));
    }

    /** Whether a figure can be the one. */
    public boolean allows(long figure) {
        Ratio it = Ratio.of(figure);
        return low.compareTo(it) <= 0 && it.compareTo(high) <= 0;
    }

    public boolean isExact() {
        return low.compareTo(high) == 0;
    }
}

package org.multaqa.plans;

import java.util.Comparator;
import java.util.List;

/** How figures of parts become the figure of the whole. */
public enum AddingUp {
    /** All together: things and people that no two parts share. */
    SUM,
    /** The largest of them. */
    MAX,
    /** Their mean: percentages and marks. */
    AVERAGE,
    /** Each counted once although several may reach it: between the largest and all together. */
    UNIQUE,
    /** The last of them; of periods only, for what stands from one to the next. */
    LATEST;

    /** The rules for parts that stand beside each other, and not one after the other. */
    public static final List<AddingUp> BESIDE = List.of(SUM, MAX, AVERAGE, UNIQUE);

    /** What the parts come to, in their order; there is at least one. */
    public Range of(List<Range> parts) {
        Range sum = parts.stream().reduce(Range.NOTHING, Range::plus);
        Ratio low = parts.stream().map(Range::low).max(Comparator.naturalOrder()).orElseThrow();
        Ratio high = parts.stream().map(Range::high).max(Comparator.naturalOrder()).orElseThrow();
        return switch (this) {
            case SUM -> sum;
            case MAX -> new Range(low, high);
            case AVERAGE -> sum.dividedBy(parts.size());
            case UNIQUE -> new Range(low, sum.high());
            case LATEST -> parts.getLast();
        };
    }
}

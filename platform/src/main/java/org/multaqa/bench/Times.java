package org.multaqa.bench;

/** How long answers took, in tenths of a millisecond up to ten seconds. */
final class Times {
    private static final int STEP_MICROS = 100;
    private static final int STEPS = 100_000;

    private final int[] counts = new int[STEPS + 1];
    private long number;
    private long longest;

    void add(long nanos) {
        long micros = nanos / 1_000;
        counts[(int) Math.min(micros / STEP_MICROS, STEPS)]++;
        number++;
        longest = Math.max(longest, micros);
    }

    void clear() {
        java.util.Arrays.fill(counts, 0);
        number = 0;
        longest = 0;
    }

    long number() {
        return number;
    }

    /** The time in milliseconds within which a share of the answers came. */
    double within(double share) {
        long wanted = (long) Math.ceil(number * share);
        long seen = 0;
        for (int step = 0; step <= STEPS; step++) {
            seen += counts[step];
            if (seen >= wanted) {
                return (step + 1) * STEP_MICROS / 1_000.0;
            }
        }
        return longest();
    }

    double longest() {
        return longest / 1_000.0;
    }
}

package org.multaqa.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an indicator is on a day.
 *
 * <p>The rule: a target is met once it is reached. Before, it is on track while nine tenths at
 * least are done of what would be done by then if it went evenly from the first day of the plan to
 * its last; else it is off track. Where only a range is known, its less favourable end counts. What
 * piles up starts from nothing, what stands at a level from the baseline.
 *
 * @param achieved what was reached, null where nobody has reported
 * @param percent done of the way to the target, 0 at least
 * @param expected percent of the plan's days that have gone by
 */
public record Progress(@Nullable Range achieved, long percent, long expected, Mark mark) {
    private static final int TENTHS_ENOUGH = 9;

    /** The answer in a word. */
    public enum Mark {
        /** No period is due yet. */
        TOO_EARLY,
        MET,
        ON_TRACK,
        OFF_TRACK
    }

    /**
     * How far it is.
     *
     * @param measured the last day that is to be covered by reports, null where there is none yet
     */
    static Progress of(Plan plan, Achieved achieved, @Nullable LocalDate measured) {
        Indicator it = achieved.indicator();
        Optional<Range> whole = achieved.whole();
        long days = ChronoUnit.DAYS.between(plan.starts(), plan.ends()) + 1;
        long passed = measured == null ? 0 : ChronoUnit.DAYS.between(plan.starts(), measured) + 1;
        long expected = passed * 100 / days;
        Ratio from = Ratio.of(it.pilesUp() ? 0 : it.baseline());
        Ratio to = Ratio.of(it.target());
        boolean falls = to.compareTo(from) < 0;
        if (whole.isEmpty()) {
            Mark mark = measured == null ? Mark.TOO_EARLY : Mark.OFF_TRACK;
            return new Progress(null, 0, expected, mark);
        }
        Ratio at = falls ? whole.get().high() : whole.get().low();
        Ratio way = falls ? from.minus(to) : to.minus(from);
        Ratio gone = falls ? from.minus(at) : at.minus(from);
        boolean met = gone.compareTo(way) >= 0;
        boolean enough = gone.times(10 * days).compareTo(way.times(TENTHS_ENOUGH * passed)) >= 0;
        Mark mark = met ? Mark.MET : enough ? Mark.ON_TRACK : Mark.OFF_TRACK;
        return new Progress(whole.get(), Math.max(0, percent(gone, way, met)), expected, mark);
    }

    private static long percent(Ratio gone, Ratio way, boolean met) {
        if (way.compareTo(Ratio.of(0)) == 0) {
            return met ? 100 : 0;
        }
        return new Ratio(gone.above().multiply(way.below()), gone.below().multiply(way.above()))
                .times(100)
                .floor();
    }
}

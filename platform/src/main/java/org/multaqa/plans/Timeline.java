package org.multaqa.plans;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The tasks of a plan as bars from its first day to its last, for a drawing that is {@link #WIDTH}
 * wide; the first day stands where reading begins.
 *
 * @param height of the whole
 * @param months marks at the first of each month, or of each quarter where there are many
 */
public record Timeline(int height, List<Bar> bars, List<Mark> months) {
    /** How wide the drawing is, in its own units. */
    public static final int WIDTH = 600;

    static final int ROW = 22;
    private static final int TOP = 20;
    private static final int MANY = 18;
    private static final int THIN = 4;

    /** Half of what the name of a month takes. */
    private static final int NAME = 22;

    /** A task from x on, so wide; a milestone is thin. */
    public record Bar(Task task, int x, int y, int width) {}

    /** The first of a month at x. */
    public record Mark(YearMonth month, int x) {
        /** Where the middle of its name stands, so that all of it is within the drawing. */
        public int middle() {
            return Math.clamp(x, NAME, WIDTH - NAME);
        }
    }

    static Timeline of(Plan plan, List<Task> tasks, boolean fromRight) {
        long days = ChronoUnit.DAYS.between(plan.starts(), plan.ends()) + 1;
        List<Bar> bars = new ArrayList<>();
        for (Task task : tasks) {
            int from = at(plan, task.starts(), days);
            int until = at(plan, task.ends().plusDays(1), days);
            int width = Math.max(THIN, until - from);
            int x = Math.min(from, WIDTH - width);
            bars.add(
                    new Bar(
                            task,
                            fromRight ? WIDTH - x - width : x,
                            TOP + ROW * bars.size(),
                            width));
        }
        List<Mark> marks = new ArrayList<>();
        YearMonth first = YearMonth.from(plan.starts());
        long all = ChronoUnit.MONTHS.between(first, YearMonth.from(plan.ends())) + 1;
        int step = all > MANY ? 3 : 1;
        for (YearMonth month = first.plusMonths(plan.starts().getDayOfMonth() > 1 ? 1 : 0);
                !month.atDay(1).isAfter(plan.ends());
                month = month.plusMonths(step)) {
            int x = at(plan, month.atDay(1), days);
            marks.add(new Mark(month, fromRight ? WIDTH - x : x));
        }
        return new Timeline(TOP + ROW * Math.max(1, tasks.size()), bars, marks);
    }

    private static int at(Plan plan, LocalDate day, long days) {
        return (int) (ChronoUnit.DAYS.between(plan.starts(), day) * WIDTH / days);
    }
}
